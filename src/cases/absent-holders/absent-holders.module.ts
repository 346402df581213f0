import { Module } from '@nestjs/common';
import { CasesModule } from '../cases.module.js';
import { AbsentHoldersService } from './absent-holders.service.js';

/** The part of the relay that the worker does. */
@Module({ imports: [CasesModule], providers: [AbsentHoldersService], exports: [AbsentHoldersService] })
export class AbsentHoldersModule {}
