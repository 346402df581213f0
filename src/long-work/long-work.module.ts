import { Module } from '@nestjs/common';
import { Announcements } from '../outbox/announcements.js';
import { CarryOutWork } from './carry-out-work.js';
import { LongWorkService } from './long-work.service.js';

/** Asking for long work: in the API. */
@Module({ providers: [LongWorkService], exports: [LongWorkService] })
export class LongWorkModule {}

/** Doing it: in the worker. */
@Module({ providers: [Announcements, CarryOutWork], exports: [CarryOutWork] })
export class CarryOutWorkModule {}
