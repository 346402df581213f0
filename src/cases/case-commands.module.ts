import { type DynamicModule, Module } from '@nestjs/common';
import { AccessLogKeepingModule } from '../access/access-log/access-log-keeping.module.js';
import { SystemClock } from '../common/clock.js';
import { ClockModule } from '../common/clock.module.js';
import { ConfigModule } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { DatabaseModule } from '../database/database.module.js';
import { SealingModule } from '../database/sealing/sealing.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { ENTITIES } from '../entities.js';
import { FileVerificationModule } from '../files/file-verification.module.js';
import { GuidesModule } from '../guides/guides.module.js';
import { NoNudge, Nudge } from '../outbox/nudge.js';
import { ReportVerificationModule } from '../protection-reports/report-verification.module.js';
import { CasesModule } from './cases.module.js';
import { MoveGuideService } from './move-guide/move-guide.service.js';
import { RenewRowsService } from './renew-rows/renew-rows.service.js';
import { Erasures } from './verify/erasures.js';
import { VerifyCaseService } from './verify/verify-case.service.js';

/** What commands wait for is found by the reconcile of the next worker. */
@Module({ providers: [{ provide: Nudge, useClass: NoNudge }], exports: [Nudge] })
class WithoutQueues {}

/** Cases for the commands of `stafett`. */
@Module({})
export class CaseCommandsModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: CaseCommandsModule,
      imports: [
        ConfigModule.forRoot(environment),
        ClockModule.forRoot(new SystemClock()),
        DatabaseModule.forRole({ role: 'stafett_worker', entities: ENTITIES }),
        SealingModule,
        { module: WithoutQueues, global: true },
        DirectoryModule,
        GuidesModule,
        CasesModule,
        ReportVerificationModule,
        FileVerificationModule,
        AccessLogKeepingModule,
      ],
      providers: [VerifyCaseService, Erasures, MoveGuideService, RenewRowsService],
    };
  }
}
