import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { OddLooksModule } from '../access-reviews/odd-looks/odd-looks.module.js';
import { AccessLogKeepingModule } from '../access/access-log/access-log-keeping.module.js';
import { AbsentHoldersModule } from '../cases/absent-holders/absent-holders.module.js';
import { RenewRowsModule } from '../cases/renew-rows/renew-rows.module.js';
import { TellFamilyModule } from '../cases/emergency-access/tell-family.module.js';
import { FollowUpsDueModule } from '../follow-ups/follow-ups-due.module.js';
import { WorkerObservabilityModule } from '../observability/observability.module.js';
import { Announcements } from '../outbox/announcements.js';
import { Nudge } from '../outbox/nudge.js';
import { CalendarWatchModule } from '../directory/calendars/calendar-watch.module.js';
import { CarryOutImportModule } from '../directory/import/directory-imports.module.js';
import { MakeStatusReportModule } from '../insights/status-report/status-reports.module.js';
import { LeftDraftsModule } from '../drafts/left-drafts.module.js';
import { LeftFilesModule } from '../files/left-files.module.js';
import { SharingEndsModule } from '../consents/sharing-ends.module.js';
import { CarryOutWorkModule } from '../long-work/long-work.module.js';
import { WorkKindsModule } from '../long-work/work-kinds.js';
import { OutboxEffectsModule } from '../outbox/outbox-effects.js';
import { OutboxModule } from '../outbox/outbox.module.js';
import { ReportRemindersModule } from '../protection-reports/report-reminders.module.js';
import { AccessPreparingModule } from '../subject-access/access-preparing.module.js';
import { RetentionModule } from '../disposal/retention.module.js';
import { AccessLogLoop } from './access-log-loop.js';
import { CalendarWarnings } from './calendar-warnings.js';
import { FollowUpDueJob } from './handlers/follow-up-due.job.js';
import { OutboxSendJob } from './handlers/outbox-send.job.js';
import { RewrapService } from '../database/sealing/rewrap.service.js';
import { JobHandlers } from './job-handlers.js';
import { JobMetrics } from './job-metrics.js';
import { JobQueues } from './job-queues.js';
import { JobWorkers } from './job-workers.js';
import { KeyRotationLoop } from './key-rotation-loop.js';
import { QueueServerHandle } from './queue/queue-server-handle.js';
import { QueueNudge } from './queue-nudge.js';
import { ReconcileLoop } from './reconcile-loop.js';
import { ReconcileService } from './reconcile.service.js';
import { RowsRenewalLoop } from './rows-renewal-loop.js';
import { WorkerSigns } from './worker-signs.js';

/** Putting jobs into the queues: in the API, and in the worker. */
@Global()
@Module({
  providers: [QueueServerHandle, JobQueues, Announcements, { provide: Nudge, useClass: QueueNudge }],
  exports: [QueueServerHandle, JobQueues, Announcements, Nudge],
})
export class JobQueuesModule {}

/** Doing them. */
@Module({
  imports: [
    DiscoveryModule,
    JobQueuesModule,
    AccessLogKeepingModule,
    OddLooksModule,
    FollowUpsDueModule,
    OutboxEffectsModule,
    OutboxModule,
    SharingEndsModule,
    LeftFilesModule,
    LeftDraftsModule,
    ReportRemindersModule,
    AccessPreparingModule,
    WorkKindsModule,
    CarryOutWorkModule,
    CarryOutImportModule,
    MakeStatusReportModule,
    RetentionModule,
    TellFamilyModule,
    AbsentHoldersModule,
    RenewRowsModule,
    CalendarWatchModule,
    WorkerObservabilityModule,
  ],
  providers: [
    JobMetrics,
    FollowUpDueJob,
    OutboxSendJob,
    JobHandlers,
    CalendarWarnings,
    ReconcileService,
    JobWorkers,
    WorkerSigns,
    ReconcileLoop,
    AccessLogLoop,
    RewrapService,
    KeyRotationLoop,
    RowsRenewalLoop,
  ],
})
export class JobWorkersModule {}
