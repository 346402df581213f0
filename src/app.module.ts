import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AccessReviewsModule } from './access-reviews/access-reviews.module.js';
import { BoardModule } from './board/board.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CasesApiModule } from './cases/cases-api.module.js';
import { type Clock, SystemClock } from './common/clock.js';
import { ClockModule } from './common/clock.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Environment } from './config/environment.js';
import { DatabaseModule } from './database/database.module.js';
import { SealingModule } from './database/sealing/sealing.module.js';
import { DemoLoginModule } from './demo-login/demo-login.module.js';
import { CalendarWatchModule } from './directory/calendars/calendar-watch.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { DirectoryImportsModule } from './directory/import/directory-imports.module.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { EffectsModule } from './effects/effects.module.js';
import { ENTITIES } from './entities.js';
import { ConsentsModule } from './consents/consents.module.js';
import { FilesModule } from './files/files.module.js';
import { FollowUpsModule } from './follow-ups/follow-ups.module.js';
import { GuidesModule } from './guides/guides.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { JobQueuesModule } from './jobs/jobs.module.js';
import { QueueHealthModule } from './jobs/health/queue-health.module.js';
import { InsightsModule } from './insights/insights.module.js';
import { StatusReportsModule } from './insights/status-report/status-reports.module.js';
import { LoginModule } from './login/login.module.js';
import { MyDayModule } from './my-day/my-day.module.js';
import { LiveModule } from './live/live.module.js';
import { loggerModule } from './observability/logging.js';
import { NoticesModule } from './notices/notices.module.js';
import { ProtectionReportsModule } from './protection-reports/protection-reports.module.js';
import { PeopleModule } from './people/people.module.js';
import { DisposalModule } from './disposal/disposal.module.js';
import { SubjectAccessModule } from './subject-access/subject-access.module.js';
import { ApiObservabilityModule } from './observability/observability.module.js';

/** The API: everything that answers requests. */
@Module({})
export class AppModule {
  static forRoot(environment: Environment, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(environment),
        ClockModule.forRoot(clock),
        loggerModule(environment),
        DatabaseModule.forRole({ role: 'stafett_app', entities: ENTITIES }),
        IdentityModule,
        LoginModule,
        AccessModule,
        ...(environment.STAFETT_DEMO ? [DemoLoginModule] : []),
        JobQueuesModule,
        QueueHealthModule,
        SealingModule,
        GuidesModule,
        DirectoryModule,
        CalendarWatchModule,
        DirectoryImportsModule,
        PeopleModule,
        CasesApiModule,
        CalendarModule,
        ProtectionReportsModule,
        FollowUpsModule,
        NoticesModule,
        LiveModule,
        BoardModule,
        DraftsModule,
        MyDayModule,
        SubjectAccessModule,
        DisposalModule,
        FilesModule,
        ConsentsModule,
        EffectsModule,
        InsightsModule,
        StatusReportsModule,
        AccessReviewsModule,
        ApiObservabilityModule,
      ],
    };
  }
}
