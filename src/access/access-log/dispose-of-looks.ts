import type pg from 'pg';
import { OWNER_ROLE } from '../../database/roles.js';
import type { DisposableLooks } from './disposable-looks.service.js';
import type { Disposal } from './segment-chain.js';

const DISPOSE = 'select access_log_months.dispose($1, $2, $3) as looks';
const DECIDED = `
  insert into access_log_disposal (municipality_id, number, before, looks, decision, disposed_at, seal)
  values ($1, $2, $3, $4, $5, $6, $7)`;
/** The same as who seals takes: no segment is made meanwhile. */
const LOCK = `select pg_advisory_xact_lock(hashtextextended('seal access log ' || $1::text, 0))`;

/**
 * All or nothing: the looks go, and that it was decided is written down.
 * @param owner a connection of the owner of the tables
 * @throws Error where there were others than were to go
 */
export async function disposeOfLooks(
  owner: pg.Client,
  municipalityId: string,
  { last }: DisposableLooks,
  { seal, ...disposal }: Disposal & { seal: Buffer },
): Promise<void> {
  const { number, before, looks, decision, disposedAt } = disposal;
  await owner.query('begin');
  try {
    await owner.query(`set local role ${OWNER_ROLE}`);
    await owner.query(LOCK, [municipalityId]);
    const { rows } = await owner.query<{ looks: number }>(DISPOSE, [municipalityId, last.era, last.toXact]);
    if (rows[0]?.looks !== looks)
      throw new Error(`${rows[0]?.looks} looks would have gone, and ${looks} were to go; none has`);
    await owner.query(DECIDED, [municipalityId, number, before, looks, decision, disposedAt, seal]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    throw error;
  }
}
