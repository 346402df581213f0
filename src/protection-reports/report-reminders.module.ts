import { Module } from '@nestjs/common';
import { ReportRemindersService } from './report-reminders.service.js';

/** The part of protection reports that the worker does. */
@Module({ providers: [ReportRemindersService], exports: [ReportRemindersService] })
export class ReportRemindersModule {}
