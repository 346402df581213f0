import { Global, Module, type Provider } from '@nestjs/common';
import { Environment, masterKeysOf } from '../../config/environment.js';
import { Database } from '../database.js';
import { CaseSealing } from './case-sealing.js';
import { DraftSealing } from './draft-sealing.js';
import { HistoryChain } from './history-chain.js';
import { openKeptSecrets } from './kept-secrets.js';
import { LocalKeyVault } from './local-key-vault.js';
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
      inject: [Environment, Database],
      useFactory: async (environment: Environment, { pool }: Database) => {
        const vault = new LocalKeyVault(masterKeysOf(environment));
        return new MasterKeys(vault, await openKeptSecrets(vault, pool));
      },
    },
    withKeys(CaseSealing),
    withKeys(PersonSealing),
    withKeys(HistoryChain),
    withKeys(DraftSealing),
  ],
  exports: [MasterKeys, CaseSealing, PersonSealing, HistoryChain, DraftSealing],
})
export class SealingModule {}
