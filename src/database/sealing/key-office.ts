import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { CommandIo } from '../../common/command.js';
import { type Environment, masterKeysOf } from '../../config/environment.js';
import type { MasterKeySource } from '../../config/master-key.js';
import { writeMasterKeys } from '../../config/write-master-keys.js';
import { Database } from '../database.js';
import { loginOf, setPasswords } from '../roles.js';
import { openKeptSecrets } from './kept-secrets.js';
import { LocalKeyVault } from './local-key-vault.js';
import { MasterKeys } from './master-keys.js';
import { RewrapService } from './rewrap.service.js';

/** What `stafett keys …` does. It answers with exit codes and says what is left. */
export class KeyOffice {
  private constructor(
    private readonly environment: Environment,
    private readonly io: CommandIo,
    private readonly source: MasterKeySource,
    private readonly database: Database,
    private readonly keys: MasterKeys,
    private readonly service: RewrapService,
  ) {}

  /** @throws EnvironmentError for a wrong key */
  static async open(environment: Environment, io: CommandIo): Promise<KeyOffice> {
    const source = masterKeysOf(environment);
    const database = await Database.connect({
      url: loginOf(environment.DATABASE_URL, 'stafett_worker', source),
      poolSize: 2,
      applicationName: 'stafett keys',
    });
    try {
      const vault = new LocalKeyVault(source);
      const keys = new MasterKeys(vault, await openKeptSecrets(vault, database.pool));
      return new KeyOffice(environment, io, source, database, keys, new RewrapService(database, keys));
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.database.close();
  }

  async status(): Promise<number> {
    const held = await this.service.held();
    for (const masterKeyId of new Set([...this.keys.ids(), ...held.map((one) => one.masterKeyId)])) {
      const tables = held.filter((one) => one.masterKeyId === masterKeyId);
      const counts = tables.map(({ table, count }) => `${table} ${count}`).join(', ');
      this.io.out(`${masterKeyId} (${this.standingOf(masterKeyId)}): ${counts || 'wraps nothing'}`);
    }
    return held.every(({ masterKeyId }) => this.keys.ids().includes(masterKeyId)) ? 0 : 1;
  }

  async rotate(): Promise<number> {
    const file = this.environment.STAFETT_MASTER_KEY_FILE;
    if (!file) {
      this.io.err(
        'Without STAFETT_MASTER_KEY_FILE there is no file to put a new key in: give the new key in',
      );
      this.io.err('STAFETT_MASTER_KEY and the present one in STAFETT_OLDER_MASTER_KEYS to every process,');
      this.io.err('then run `stafett keys rewrap`.');
      return 2;
    }
    writeMasterKeys(file, [randomBytes(32).toString('base64'), ...this.source.keys()]);
    this.io.out(`A new master key stands first in ${file}: ${this.keys.currentId}`);
    return this.rewrap();
  }

  async rewrap(): Promise<number> {
    if ((await this.service.begin()) === 'goes on') this.io.out('Going on with what was begun.');
    let broken = 0;
    // What was wrapped by the older key while the first pass ran is found by the next.
    for (let rewrapped = 1; rewrapped > 0;) {
      rewrapped = broken = 0;
      const done = new Map<string, number>();
      for await (const batch of this.service.rewrap()) {
        rewrapped += batch.rewrapped;
        broken += batch.broken;
        if (batch.rewrapped === 0) continue;
        done.set(batch.table, (done.get(batch.table) ?? 0) + batch.rewrapped);
        this.io.out(`${batch.table}: ${done.get(batch.table)} wrapped by ${this.keys.currentId}`);
      }
    }
    if (broken > 0) {
      this.io.err(
        `${broken} keys open with no master key at hand; \`stafett keys status\` tells which it needs.`,
      );
      return 1;
    }
    await this.setPasswords();
    await this.service.finish();
    this.io.out(`Everything is wrapped by ${this.keys.currentId}.`);
    return 0;
  }

  async retire(): Promise<number> {
    const [current] = this.source.keys();
    const older = (await this.service.held()).filter(
      ({ masterKeyId }) => masterKeyId !== this.keys.currentId,
    );
    if (older.length > 0) {
      const left = older.map(({ masterKeyId, table, count }) => `${table} ${count} (${masterKeyId})`);
      this.io.err(`Still wrapped by an older key: ${left.join(', ')}. Run \`stafett keys rewrap\`.`);
      return 1;
    }
    const file = this.environment.STAFETT_MASTER_KEY_FILE;
    if (file) writeMasterKeys(file, [current!]);
    this.io.out(
      file
        ? `Only ${this.keys.currentId} stands in ${file} now. Keep the older ones with the backups they open.`
        : 'Nothing refers to the older keys: STAFETT_OLDER_MASTER_KEYS may be taken away.',
    );
    return 0;
  }

  private standingOf(masterKeyId: string): string {
    if (masterKeyId === this.keys.currentId) return 'current';
    return this.keys.ids().includes(masterKeyId) ? 'older' : 'not at hand';
  }

  /** The last that follows from the older key: what the roles of the database log in with. */
  private async setPasswords(): Promise<void> {
    const owner = new pg.Client({ connectionString: this.environment.DATABASE_URL });
    await owner.connect();
    try {
      await owner.query('begin');
      await setPasswords(owner, this.source.keys()[0]!);
      await owner.query('commit');
    } finally {
      await owner.end();
    }
  }
}
