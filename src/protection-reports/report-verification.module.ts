import { Module } from '@nestjs/common';
import { ProtectionReportRepository } from './protection-report.repository.js';
import { VerifyReportsService } from './verify-reports.service.js';

/** The part of protection reports that `stafett verify` does. */
@Module({ providers: [VerifyReportsService, ProtectionReportRepository], exports: [VerifyReportsService] })
export class ReportVerificationModule {}
