import { Module } from '@nestjs/common';
import { TellFamilyService } from './tell-family.service.js';

/** The part of emergency access that the worker does. */
@Module({ providers: [TellFamilyService], exports: [TellFamilyService] })
export class TellFamilyModule {}
