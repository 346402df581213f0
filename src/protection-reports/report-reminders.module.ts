import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { NameReportReader } from './name-report-reader.js';
import { NoteOpenReport } from './note-open-report.js';
import { ProtectionReportRepository } from './protection-report.repository.js';
import { ReportRemindersService } from './report-reminders.service.js';

/** The part of protection reports that the worker does. */
@Module({
  imports: [CasesModule],
  providers: [ReportRemindersService, NoteOpenReport, NameReportReader, ProtectionReportRepository],
  exports: [ReportRemindersService],
})
export class ReportRemindersModule {}
