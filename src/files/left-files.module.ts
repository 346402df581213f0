import { Module } from '@nestjs/common';
import { LeftFilesService } from './left-files.service.js';

/** The part of files that the worker does. */
@Module({ providers: [LeftFilesService], exports: [LeftFilesService] })
export class LeftFilesModule {}
