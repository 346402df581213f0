import { Module } from '@nestjs/common';
import { LeftDraftsService } from './left-drafts.service.js';

/** The part of drafts that the worker does. */
@Module({ providers: [LeftDraftsService], exports: [LeftDraftsService] })
export class LeftDraftsModule {}
