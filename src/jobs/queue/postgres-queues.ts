import {
  createPostgresBackend,
  type Processor,
  type Queue,
  runMigrations,
  type Worker,
  withBackend,
} from 'bullmq';
import pg from 'pg';
import { type Environment, masterKeysOf } from '../../config/environment.js';
import { type Login, loginOf } from '../../database/roles.js';
import type { QueueName } from '../job.js';
import { KEPT, type QueueServer, STALLS_ALLOWED, type WorkerSettings } from './queue-settings.js';

const SCHEMA = 'bullmq';
const OnPostgres = withBackend(createPostgresBackend);

/** Queues in PostgreSQL, in a schema of their own that a role of its own owns. */
export class PostgresQueues implements QueueServer {
  readonly kind = 'postgresql';
  private readonly login: Login;

  constructor(environment: Environment) {
    this.login = loginOf(environment.DATABASE_URL, 'stafett_queue', masterKeysOf(environment));
  }

  /** Safe for several processes at once: they wait for each other. */
  async prepare(): Promise<void> {
    const client = new pg.Client({ ...this.login, connectionTimeoutMillis: 10_000 });
    await client.connect();
    try {
      await runMigrations(client, SCHEMA);
    } finally {
      await client.end();
    }
  }

  queue(name: QueueName): Queue {
    return new OnPostgres.Queue(name, {
      connection: this.connection({ max: 2, connectionTimeoutMillis: 2_000, query_timeout: 5_000 }),
      defaultJobOptions: KEPT,
    }) as unknown as Queue;
  }

  worker(name: QueueName, work: Processor, { concurrency, lockMs }: WorkerSettings): Worker {
    return new OnPostgres.Worker(name, work, {
      connection: this.connection({ max: 3, connectionTimeoutMillis: 10_000, keepAlive: true }),
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: STALLS_ALLOWED,
      runRetryDelay: 1_000,
    }) as unknown as Worker;
  }

  /** Each queue and worker owns its connections and closes them itself. */
  async close(): Promise<void> {}

  private connection(settings: ConnectionSettings) {
    return {
      ...this.login,
      // The driver takes a function; the types of BullMQ know of texts only.
      password: this.login.password as unknown as string,
      schema: SCHEMA,
      application_name: 'stafett_queue',
      idleTimeoutMillis: 30_000,
      ...settings,
    };
  }
}

type ConnectionSettings = Pick<
  pg.PoolConfig,
  'max' | 'connectionTimeoutMillis' | 'query_timeout' | 'keepAlive'
>;
