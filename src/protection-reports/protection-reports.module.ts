import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProtectionReportRepository } from './protection-report.repository.js';
import { ProtectionReportsController } from './protection-reports.controller.js';
import { ProtectionReportsService } from './protection-reports.service.js';
import { ReportsWithoutReaderController } from './reports-without-reader.controller.js';
import { ReportsWithoutReaderService } from './reports-without-reader.service.js';

@Module({
  imports: [CasesModule, DirectoryModule, PeopleModule],
  controllers: [ProtectionReportsController, ReportsWithoutReaderController],
  providers: [ProtectionReportsService, ProtectionReportRepository, ReportsWithoutReaderService],
})
export class ProtectionReportsModule {}
