import { Module } from '@nestjs/common';
import { InsightsModule } from '../insights.module.js';
import { LongWorkModule } from '../../long-work/long-work.module.js';
import { MakeStatusReport } from './make-status-report.js';
import { StatusReportsController } from './status-reports.controller.js';

/** The API's part: asking, and fetching what came of it. */
@Module({ imports: [LongWorkModule], controllers: [StatusReportsController] })
export class StatusReportsModule {}

/** The worker's part: counting and printing. */
@Module({ imports: [InsightsModule], providers: [MakeStatusReport] })
export class MakeStatusReportModule {}
