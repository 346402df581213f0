import { Module } from '@nestjs/common';
import { MasterKeys } from '../database/sealing/master-keys.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { FactKeys } from '../effects/fact-keys.js';
import { GuidesModule } from '../guides/guides.module.js';
import { ApplyEventService } from './apply-event/apply-event.service.js';
import { ChangesSince } from './apply-event/changes-since.js';
import { CaseAsKnown } from './apply-event/case-as-known.js';
import { EntryOrigins } from './apply-event/entry-origins.js';
import { RequestHash } from './apply-event/receipt.js';
import { WriteUp } from './apply-event/write-up.js';
import { CaseLookup } from './case-lookup.js';
import { CaseTags } from './case-tag.js';
import { CaseStore } from './persistence/case-store.js';
import { RowsOfCase } from './persistence/rows-of-case.js';
import { VersionsSeen } from './queries/versions-seen.service.js';

/** The one writer of cases, for the API and for the worker; needs a Nudge from whoever has the queues. */
@Module({
  imports: [GuidesModule, DirectoryModule],
  providers: [
    ApplyEventService,
    CaseStore,
    RowsOfCase,
    ChangesSince,
    CaseAsKnown,
    EntryOrigins,
    RequestHash,
    WriteUp,
    CaseLookup,
    VersionsSeen,
    {
      provide: CaseTags,
      inject: [MasterKeys],
      useFactory: (masterKeys: MasterKeys) => new CaseTags(masterKeys),
    },
    {
      provide: FactKeys,
      inject: [MasterKeys],
      useFactory: (masterKeys: MasterKeys) => new FactKeys(masterKeys),
    },
  ],
  exports: [
    ApplyEventService,
    CaseStore,
    RowsOfCase,
    CaseLookup,
    CaseTags,
    ChangesSince,
    RequestHash,
    VersionsSeen,
  ],
})
export class CasesModule {}
