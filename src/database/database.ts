import type pg from 'pg';
import { DataSource, type EntityManager, type EntitySchema, type QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { todayInOslo } from '../common/clock.js';
import { EnvironmentError } from '../config/environment.js';
import { enteredAs, type RequestContext } from '../common/request-context.js';
import { refuseNobodyThere } from './owner-login.js';
import { readDatesAsText } from './pg-types.js';
import { retryWhole } from './retry-whole.js';
import { isWrongPassword, type Login } from './roles.js';

export interface DatabaseOptions {
  /** Connection string, or the login of one of the running roles (`loginOf`). */
  url: string | Login;
  /** Connections at most; 10 when unset. */
  poolSize?: number;
  /** Entity classes that are read through TypeORM. */
  entities?: readonly (Function | EntitySchema)[];
  /** Shown in pg_stat_activity. */
  applicationName?: string;
}

/** One transaction under row security. `client` and `manager` are the same connection. */
export interface Transaction {
  client: pg.PoolClient;
  manager: EntityManager;
  /** Who asks, and when. */
  ctx: RequestContext;
  /** Looks that it has written into the access log; they count when it is committed. */
  looks: number;
}

/** The database as one role: a pool for the hot paths, and TypeORM on the same pool for entities and reads. */
export class Database {
  protected constructor(
    readonly dataSource: DataSource,
    readonly pool: pg.Pool,
  ) {}

  static async connect(options: DatabaseOptions): Promise<Database> {
    const { dataSource, pool } = await open(options);
    return new Database(dataSource, pool);
  }

  /**
   * Runs `work` in one transaction, after `enter(municipality, actor)` told row security who asks. On a serialization
   * failure or deadlock the whole is run again, a bounded number of times: `work` must not do what it cannot do twice.
   */
  runInTransaction<Value>(
    ctx: RequestContext,
    work: (transaction: Transaction) => Promise<Value>,
  ): Promise<Value> {
    return retryWhole(() => this.once(ctx, work));
  }

  /** Called by Nest after the last request. */
  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async once<Value>(
    ctx: RequestContext,
    work: (transaction: Transaction) => Promise<Value>,
  ): Promise<Value> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as pg.PoolClient;
      await runner.startTransaction();
      await client.query(ENTER, [
        ctx.municipalityId,
        enteredAs(ctx),
        todayInOslo(ctx.clock),
        ctx.clock.now(),
      ]);
      const transaction = { client, manager: runner.manager, ctx, looks: 0 };
      const value = await work(transaction);
      await runner.commitTransaction();
      if (ctx.looking) ctx.looking.written += transaction.looks;
      return value;
    } catch (error) {
      await rollback(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** The same database as the role that reads facts only; on the replica when there is one. */
export class InsightsDatabase extends Database {
  static override async connect(options: DatabaseOptions): Promise<InsightsDatabase> {
    const { dataSource, pool } = await open(options);
    return new InsightsDatabase(dataSource, pool);
  }
}

/** The same database as the role that may look up who logs in, and nothing else. */
export class LoginDatabase extends Database {
  static override async connect(options: DatabaseOptions): Promise<LoginDatabase> {
    const { dataSource, pool } = await open(options);
    return new LoginDatabase(dataSource, pool);
  }
}

/** What functions that begin with `enter` are told of who asks. */
export function askedBy(ctx: RequestContext) {
  return { municipality: ctx.municipalityId, actor: enteredAs(ctx), today: todayInOslo(ctx.clock) };
}

const ENTER = 'select enter($1::uuid, $2::text, $3::date, $4::timestamptz)';

async function open(options: DatabaseOptions): Promise<{ dataSource: DataSource; pool: pg.Pool }> {
  readDatesAsText();
  const dataSource = new DataSource({
    type: 'postgres',
    ...(typeof options.url === 'string' ? { url: options.url } : { extra: options.url }),
    applicationName: options.applicationName ?? 'stafett',
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: 5_000,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    entities: [...(options.entities ?? [])] as (Function | EntitySchema)[],
    // A broken idle connection is replaced by the pool; without a listener it would end the process.
    poolErrorHandler: () => undefined,
  });
  await dataSource.initialize().catch(tellWhatToMend);
  const pool = (dataSource.driver as PostgresDriver).master as pg.Pool;
  hearLastWords(pool);
  return { dataSource, pool };
}

/**
 * A server that dies as it lets somebody in, or as a connection goes from one to the next, says so before the one who gets
 * it listens; said to nobody, it would end the process. The query that comes then fails by itself.
 */
function hearLastWords(pool: pg.Pool): void {
  const heard = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => {
    if (heard.has(client)) return;
    heard.add(client);
    client.on('error', () => undefined);
  });
}

/** Passwords of the roles follow from the master key. */
function tellWhatToMend(error: unknown): never {
  refuseNobodyThere(error);
  if (!isWrongPassword(error)) throw error;
  const reason =
    'is not the key this database was set up with: the server refuses the password that follows from it';
  throw new EnvironmentError([{ variable: 'STAFETT_MASTER_KEY', reason }]);
}

/** The connection may be the reason for the failure; the first error is the one worth telling. */
async function rollback(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
}
