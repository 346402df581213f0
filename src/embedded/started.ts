import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { Environment, readEnvironment } from '../config/environment.js';
import { type Child, type ChildOptions, startChild } from './child.js';
import { forgetRun, rememberRun } from './earlier-run.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { portOrFree } from './free-port.js';
import { keptMasterKeyFile } from './master-key-file.js';

const DATABASE = 'stafett';

/** Something that was to go on ended by itself. */
class HasEnded extends Error {
  override readonly name = 'HasEnded';
}

/** What has been started so far, so that it can be ended in the opposite order wherever the start is broken off. */
export class Started {
  private running: Child[] = [];
  private postgres: EmbeddedPostgres | undefined;
  private stopping: Promise<void> | undefined;

  constructor(
    private readonly folder: string,
    private readonly say: (line: string) => void,
  ) {}

  /** The environment of API and worker: what is given, and for what is missing the embedded default. */
  async settings(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
    const given = { ...env, STAFETT_DATA_DIR: this.folder };
    if (env.DATABASE_URL) return given;
    const isKeyGiven = Boolean(env.STAFETT_MASTER_KEY || env.STAFETT_MASTER_KEY_FILE);
    const settings = {
      ...given,
      ...(!isKeyGiven && {
        STAFETT_MASTER_KEY_FILE: await keptMasterKeyFile(join(this.folder, 'master-key')),
      }),
      STAFETT_DEMO: env.STAFETT_DEMO || '1',
    };
    // A wrong variable is told before the database is started for nothing.
    readEnvironment({ ...settings, DATABASE_URL: 'postgres://127.0.0.1/embedded' });
    this.say('Starting PostgreSQL …');
    this.postgres = await startEmbeddedPostgres(join(this.folder, 'postgres'));
    await makeDatabase(this.postgres);
    const port = await this.portFor(env);
    return { ...settings, DATABASE_URL: this.postgres.url(DATABASE), PORT: port };
  }

  /** The demo's login has to know it before the API listens, so no 0 is left for the API to choose. */
  private async portFor({ PORT }: NodeJS.ProcessEnv): Promise<string> {
    return PORT && PORT !== '0' ? PORT : String(await portOrFree(PORT ? 0 : new Environment().PORT));
  }

  /** Side by side. When one does not start, the others are known all the same, and ended. */
  async children(...options: ChildOptions[]): Promise<Child[]> {
    const starts = await Promise.allSettled(options.map((one) => startChild(one)));
    const running = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
    this.running = [...this.running, ...running];
    const failed = starts.find((start) => start.status === 'rejected');
    if (failed) throw failed.reason;
    return running;
  }

  async remember(settings: NodeJS.ProcessEnv): Promise<void> {
    const names = Object.keys(new Environment());
    const ours = Object.entries(settings).filter(([name]) => names.includes(name));
    await rememberRun(this.folder, Object.fromEntries(ours));
  }

  async failure(): Promise<never> {
    const ends = this.running.map(async ({ name, process }) => {
      await once(process, 'exit');
      return `The ${name} process ended; its log is ${join(this.folder, 'logs', `${name}.log`)}`;
    });
    if (this.postgres) ends.push(this.postgres.ended.then(() => 'PostgreSQL ended.'));
    throw new HasEnded(await Promise.race(ends));
  }

  stop(): Promise<void> {
    this.stopping ??= this.stopInOrder();
    return this.stopping;
  }

  private async stopInOrder(): Promise<void> {
    await Promise.all(this.running.map((child) => child.stop()));
    await this.postgres?.stop();
    await forgetRun(this.folder);
  }
}

async function makeDatabase(postgres: EmbeddedPostgres): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url() });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
