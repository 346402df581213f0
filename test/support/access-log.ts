import pg from 'pg';
import { AccessLog, type Look } from '../../src/access/access-log/access-log.js';
import { SealAccessLogService } from '../../src/access/access-log/seal-access-log.service.js';
import { type SealedSegment, SegmentChain } from '../../src/access/access-log/segment-chain.js';
import { VerifyAccessLogService } from '../../src/access/access-log/verify-access-log.service.js';
import { MovableClock } from '../../src/common/clock.js';
import { newId } from '../../src/common/ids.js';
import { type RequestContext, systemContext } from '../../src/common/request-context.js';
import { Database } from '../../src/database/database.js';
import type { MasterKeys } from '../../src/database/sealing/master-keys.js';
import { eventually } from './eventually.js';
import { ArrangedMunicipality } from './municipality.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

/** A chain needs a secret that lies outside the database, and nothing else of the keys. */
const keysOf = (secret: string) => ({ lasting: () => Buffer.from(secret) }) as unknown as MasterKeys;

/** The access log alone, on a database of its own: who looks, the worker that seals, and somebody who may do everything. */
export class ArrangedAccessLog {
  readonly clock = new MovableClock('2026-11-10T09:00:00Z');
  readonly log = new AccessLog();

  private constructor(
    readonly test: TestDatabase,
    readonly app: Database,
    readonly worker: Database,
    readonly superuser: pg.Client,
    readonly municipalityId: string,
  ) {}

  static async open(): Promise<ArrangedAccessLog> {
    const test = await createTestDatabase();
    const superuser = new pg.Client({ connectionString: test.ownerUrl });
    superuser.on('error', () => undefined);
    await superuser.connect();
    const { id } = await ArrangedMunicipality.make(superuser);
    const app = await Database.connect({ url: test.url('stafett_app'), poolSize: 4 });
    const worker = await Database.connect({ url: test.url('stafett_worker'), poolSize: 4 });
    return new ArrangedAccessLog(test, app, worker, superuser, id);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.worker.close();
    await this.superuser.end();
    await this.test.drop();
  }

  staff(id = newId()): RequestContext {
    return {
      ...systemContext(this.municipalityId, 'test', { clock: this.clock }),
      actor: { kind: 'staff', id },
      roles: [{ role: 'practitioner', serviceId: newId() }],
      looking: { address: '192.0.2.7', written: 0 },
    };
  }

  get system(): RequestContext {
    return systemContext(this.municipalityId, 'access-log', { clock: this.clock });
  }

  async looks(times = 1, look: Partial<Look> = {}, ctx = this.staff()): Promise<void> {
    for (let time = 0; time < times; time += 1)
      await this.app.runInTransaction(ctx, (transaction) =>
        this.log.look(transaction, { part: 'case', caseId: newId(), outcome: 'shown', ...look }),
      );
  }

  sealing(secret = 'outside'): SealAccessLogService {
    return new SealAccessLogService(this.worker, new SegmentChain(keysOf(secret)));
  }

  /**
   * Seals until so many looks are sealed: what anybody else on the server writes meanwhile, in whatever database, holds
   * the horizon back, and it is sealed a moment later.
   */
  async sealed(
    looks: number,
    { most, secret }: { most?: number; secret?: string } = {},
  ): Promise<SealedSegment[]> {
    const segments: SealedSegment[] = [];
    const sealing = this.sealing(secret);
    await eventually(
      async () => {
        segments.push(...(await sealing.seal(this.system, most)));
        return segments.reduce((sum, one) => sum + one.looks, 0);
      },
      (sum) => sum >= looks,
    );
    return segments;
  }

  verifying(secret = 'outside'): VerifyAccessLogService {
    return new VerifyAccessLogService(this.worker, new SegmentChain(keysOf(secret)));
  }

  /** What somebody can do who has the server in their hands, but not the keys. */
  async tamper(statement: string, values: unknown[] = []): Promise<void> {
    await this.superuser.query(`set session_replication_role = replica`);
    await this.superuser.query(statement, values);
    await this.superuser.query(`set session_replication_role = origin`);
  }
}
