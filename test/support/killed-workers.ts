import pg from 'pg';
import type { Town } from './town.js';
import { WorkerProcess } from './worker-process.js';

/** Workers of a town that are stopped in the middle of what they do by a lock that the test holds, and killed there. */
export class KilledWorkers {
  private workers: WorkerProcess[] = [];

  private constructor(
    private readonly town: Town,
    private readonly holder: pg.Client,
  ) {}

  static async in(town: Town): Promise<KilledWorkers> {
    const holder = new pg.Client({ connectionString: town.database.ownerUrl });
    await holder.connect();
    return new KilledWorkers(town, holder);
  }

  async work(): Promise<WorkerProcess> {
    const worker = await WorkerProcess.start(this.town.environment);
    this.workers.push(worker);
    return worker;
  }

  /** A lock on a whole table: the worker comes as far as that table and waits. */
  hold(table: string, mode = 'access exclusive'): Promise<void> {
    return this.holdBy(`lock table ${table} in ${mode} mode`);
  }

  async holdBy(statement: string, values: unknown[] = []): Promise<void> {
    await this.holder.query('begin');
    await this.holder.query(statement, values);
  }

  async letGo(): Promise<void> {
    await this.holder.query('commit');
  }

  /** Statements of workers that wait for the lock. */
  async waiting(): Promise<string[]> {
    const { rows } = await this.town.superuser.query<{ query: string }>(
      `select a.query from pg_locks l join pg_stat_activity a using (pid)
       where not l.granted and a.datname = current_database() and a.usename in ('stafett_worker', 'stafett_queue')`,
    );
    return rows.map(({ query }) => query);
  }

  /** After each test. */
  async end(): Promise<void> {
    await this.holder.query('rollback');
    await Promise.all(this.workers.map((worker) => worker.kill()));
    this.workers = [];
  }

  async leave(): Promise<void> {
    await this.holder.end();
  }
}
