import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AccessLogModule } from '../access/access-log/access-log.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { EmergencyAccessService } from '../cases/emergency-access/emergency-access.service.js';
import { CaseViewService } from '../cases/queries/case-view.service.js';
import { CourseService } from '../cases/queries/course.service.js';
import type { Clock } from '../common/clock.js';
import { ClockModule } from '../common/clock.module.js';
import { ConfigModule } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { DatabaseModule } from '../database/database.module.js';
import { SealingModule } from '../database/sealing/sealing.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { DirectoryImportsModule } from '../directory/import/directory-imports.module.js';
import { EffectsModule } from '../effects/effects.module.js';
import { ENTITIES } from '../entities.js';
import { FollowUpsDueModule } from '../follow-ups/follow-ups-due.module.js';
import { GuidesModule } from '../guides/guides.module.js';
import { NoNudge, Nudge } from '../outbox/nudge.js';
import { ProtectionReportsModule } from '../protection-reports/protection-reports.module.js';
import { PeopleModule } from '../people/people.module.js';

/** No queue while the demo is loaded: what falls due is done by the demo's own clock. */
@Global()
@Module({ providers: [{ provide: Nudge, useClass: NoNudge }], exports: [Nudge] })
class WithoutQueuesModule {}

/** What people do in the demo: the same services as the API, under the same row security. */
@Module({})
export class DemoModule {
  static forRoot(environment: Environment, clock: Clock): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        ConfigModule.forRoot(environment),
        ClockModule.forRoot(clock),
        DatabaseModule.forRole({ role: 'stafett_app', entities: ENTITIES }),
        SealingModule,
        WithoutQueuesModule,
        GuidesModule,
        PeopleModule,
        CasesModule,
        EffectsModule,
        ProtectionReportsModule,
        AccessLogModule,
        DirectoryModule,
        DirectoryImportsModule,
      ],
      providers: [CaseViewService, CourseService, EmergencyAccessService],
    };
  }
}

/** What happens in the demo because time passes: the same services as the worker. */
@Module({})
export class DemoWorkerModule {
  static forRoot(environment: Environment, clock: Clock): DynamicModule {
    return {
      module: DemoWorkerModule,
      imports: [
        ConfigModule.forRoot(environment),
        ClockModule.forRoot(clock),
        DatabaseModule.forRole({ role: 'stafett_worker', entities: ENTITIES }),
        SealingModule,
        WithoutQueuesModule,
        FollowUpsDueModule,
      ],
    };
  }
}
