import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { SharingEndEffects } from './sharing-end-effects.js';

/** The part of consents that the worker does. */
@Module({ imports: [CasesModule], providers: [SharingEndEffects] })
export class SharingEndsModule {}
