import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { NoteOpenReport } from './note-open-report.js';
import { ReportRemindersService } from './report-reminders.service.js';

/** The part of protection reports that the worker does. */
@Module({
  imports: [CasesModule],
  providers: [ReportRemindersService, NoteOpenReport],
  exports: [ReportRemindersService],
})
export class ReportRemindersModule {}
