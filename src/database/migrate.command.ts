import type { Command } from '../common/command.js';
import { readEnvironment } from '../config/environment.js';
import { migrate } from './migrate.js';

export const migrateCommand: Command = {
  name: 'migrate',
  describe: 'Make or bring up to date the roles and tables of DATABASE_URL',
  async run(_args, io) {
    const environment = readEnvironment(io.env);
    const ran = await migrate({
      ownerUrl: environment.DATABASE_URL,
      masterKey: environment.STAFETT_MASTER_KEY,
      olderMasterKeys: environment.STAFETT_OLDER_MASTER_KEYS,
      log: io.out,
    });
    if (ran.length === 0) io.out('Nothing to migrate.');
  },
};
