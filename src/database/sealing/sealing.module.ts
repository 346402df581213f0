import { Global, Module, type Provider } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { CaseSealing } from './case-sealing.js';
import { HistoryChain } from './history-chain.js';
import { MasterKeys } from './master-keys.js';
import { PersonSealing } from './person-sealing.js';

function withKeys(Sealing: new (keys: MasterKeys) => object): Provider {
  return { provide: Sealing, inject: [MasterKeys], useFactory: (keys: MasterKeys) => new Sealing(keys) };
}

/** What opens and closes sealed text, for every part that keeps some. */
@Global()
@Module({
  providers: [
    {
      provide: MasterKeys,
      inject: [Environment],
      useFactory: ({ STAFETT_MASTER_KEY, STAFETT_OLDER_MASTER_KEYS }: Environment) =>
        new MasterKeys(STAFETT_MASTER_KEY, STAFETT_OLDER_MASTER_KEYS),
    },
    withKeys(CaseSealing),
    withKeys(PersonSealing),
    withKeys(HistoryChain),
  ],
  exports: [MasterKeys, CaseSealing, PersonSealing, HistoryChain],
})
export class SealingModule {}
