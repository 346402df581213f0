import type pg from 'pg';
import { BEING_LOADED } from '../common/being-loaded.js';
import { OWNER_ROLE } from '../database/roles.js';

export type Found = 'nothing' | 'interrupted' | 'something';

/** What there is already. Only what bears the mark throughout is the rest of a demo that was broken off. */
export async function lookForDemo(owner: pg.Client): Promise<Found> {
  const { rows } = await owner.query<{ name: string }>('select name from municipality');
  if (rows.length === 0) return 'nothing';
  return rows.every(({ name }) => name.endsWith(BEING_LOADED)) ? 'interrupted' : 'something';
}

/** The demo is whole: from now on nothing of it is ever cleared away. */
export function takeMarkOff(owner: pg.Client): Promise<void> {
  return asOwner(owner, async () => {
    await owner.query(`update municipality set name = replace(name, $1, '')`, [BEING_LOADED]);
  });
}

/**
 * Clears away a demo that was broken off while it was loaded; history, which nobody can change, with it. Nothing but
 * half a demo is in the database then: `lookForDemo` has found no other municipality, and the transaction looks again.
 */
export function clearInterrupted(owner: pg.Client): Promise<void> {
  return asOwner(owner, async () => {
    await owner.query('lock table municipality in access exclusive mode');
    if ((await lookForDemo(owner)) !== 'interrupted') throw new Error('The demo is being loaded by another.');
    const { rows } = await owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('public', 'access_log_months') and tablename not in ('migration', 'lasting_secret')`,
    );
    for (const { name } of rows) await owner.query(`alter table ${name} disable trigger user`);
    await owner.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
    for (const { name } of rows) await owner.query(`alter table ${name} enable trigger user`);
  });
}

async function asOwner(owner: pg.Client, work: () => Promise<void>): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query(`set local role ${OWNER_ROLE}`);
    await work();
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}
