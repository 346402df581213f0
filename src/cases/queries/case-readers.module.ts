import { Module } from '@nestjs/common';
import { AccessLogModule } from '../../access/access-log/access-log.module.js';
import { Environment, masterKeysOf } from '../../config/environment.js';
import { Database } from '../../database/database.js';
import { loginOf } from '../../database/roles.js';
import { DirectoryModule } from '../../directory/directory.module.js';
import { InstrumentsModule } from '../../effects/instruments.module.js';
import { GuidesModule } from '../../guides/guides.module.js';
import { PeopleService } from '../../people/people.service.js';
import { CasesModule } from '../cases.module.js';
import { CaseStore } from '../persistence/case-store.js';
import { AccessAccountService } from './access-account.service.js';
import { CaseForReader } from './case-for-reader.js';
import { CaseViewService } from './case-view.service.js';
import { CourseService } from './course.service.js';
import { EntryTexts } from './entry-texts.js';
import { HistoryService } from './history.service.js';
import { PlanService } from './plan.service.js';

/**
 * For the worker, which may read every case: reading one as somebody else. What is provided here reads as the API's role,
 * so that the row security of who is read for holds, and not the worker's.
 */
@Module({
  imports: [CasesModule, DirectoryModule, GuidesModule, InstrumentsModule, AccessLogModule],
  providers: [
    {
      provide: Database,
      inject: [Environment],
      useFactory: (environment: Environment) =>
        Database.connect({
          url: loginOf(environment.DATABASE_URL, 'stafett_app', masterKeysOf(environment)),
          poolSize: 2,
          applicationName: 'stafett_worker as reader',
        }),
    },
    CaseStore,
    PeopleService,
    EntryTexts,
    HistoryService,
    PlanService,
    CaseViewService,
    CourseService,
    AccessAccountService,
    CaseForReader,
  ],
  exports: [CaseForReader],
})
export class CaseReadersModule {}
