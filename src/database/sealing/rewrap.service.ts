import { Injectable } from '@nestjs/common';
import { newId } from '../../common/ids.js';
import { systemContext } from '../../common/request-context.js';
import { Database } from '../database.js';
import { placeOfSecret, storedSecrets } from './kept-secrets.js';
import type { WrappedKey } from './key-vault.js';
import { MasterKeys } from './master-keys.js';
import { SealBroken } from './sealed-bytes.js';
import { WRAPPED_KEYS, type WrappedKeyTable } from './wrapped-keys.js';

const BATCH = 500;

/** How far a change of master key has come; `broken` keys open with no master key at hand and are left as they are. */
export interface RewrapProgress {
  table: string;
  rewrapped: number;
  broken: number;
}

/** How many keys one master key wraps in one table. */
export interface KeysHeld {
  masterKeyId: string;
  table: string;
  count: number;
}

/**
 * Wraps every key by the current master key, a batch a transaction, while others read and write: only the wrapping
 * changes, and a row that somebody changed or erased meanwhile is left to them. Broken off it is simply begun again,
 * for what is done no longer refers to another key.
 */
@Injectable()
export class RewrapService {
  constructor(
    private readonly database: Database,
    private readonly keys: MasterKeys,
  ) {}

  /** @returns whether this is a new change, or one that was begun before */
  async begin(): Promise<'begun' | 'goes on'> {
    return this.database.runInTransaction(systemContext(NOWHERE, WORKER), async ({ client }) => {
      const current = this.keys.currentId;
      await client.query(
        'update key_rotation set finished_at = now() where finished_at is null and master_key_id <> $1',
        [current],
      );
      const { rowCount } = await client.query(
        'insert into key_rotation (id, master_key_id) values ($1, $2) on conflict do nothing',
        [newId(), current],
      );
      return rowCount === 1 ? 'begun' : 'goes on';
    });
  }

  /** Whether a change to the current key has begun and is not finished: what a worker goes on with. */
  async isUnfinished(): Promise<boolean> {
    const { currentId } = this.keys;
    return this.database.runInTransaction(systemContext(NOWHERE, WORKER), async ({ client }) => {
      const { rowCount } = await client.query(
        'select from key_rotation where finished_at is null and master_key_id = $1',
        [currentId],
      );
      return rowCount === 1;
    });
  }

  /** Everything once, with progress after each batch. */
  async *rewrap(): AsyncGenerator<RewrapProgress> {
    yield await this.rewrapSecrets();
    for (const municipalityId of await this.municipalities())
      for (const table of WRAPPED_KEYS) yield* this.rewrapTable(municipalityId, table);
  }

  /** By table and master key, those of the current key too. */
  async held(): Promise<KeysHeld[]> {
    const counts = new Map<string, KeysHeld>();
    const add = (one: KeysHeld) => {
      const name = `${one.masterKeyId} ${one.table}`;
      counts.set(name, { ...one, count: (counts.get(name)?.count ?? 0) + one.count });
    };
    for (const { masterKeyId } of await storedSecrets(this.database.pool))
      add({ masterKeyId, table: 'lasting_secret', count: 1 });
    for (const municipalityId of await this.municipalities())
      await this.database.runInTransaction(systemContext(municipalityId, WORKER), async ({ client }) => {
        for (const { table, wrapped } of WRAPPED_KEYS) {
          const { rows } = await client.query<{ masterKeyId: string; count: string }>(
            `select master_key_id as "masterKeyId", count(*) from ${table} where ${wrapped} is not null group by 1`,
          );
          for (const { masterKeyId, count } of rows) add({ masterKeyId, table, count: Number(count) });
        }
      });
    return [...counts.values()];
  }

  async finish(): Promise<void> {
    const { currentId } = this.keys;
    await this.database.runInTransaction(systemContext(NOWHERE, WORKER), ({ client }) =>
      client.query(
        'update key_rotation set finished_at = now() where finished_at is null and master_key_id = $1',
        [currentId],
      ),
    );
  }

  private async municipalities(): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'select id from municipality order by id',
    );
    return rows.map(({ id }) => id);
  }

  private async rewrapSecrets(): Promise<RewrapProgress> {
    const progress = { table: 'lasting_secret', rewrapped: 0, broken: 0 };
    await this.database.runInTransaction(systemContext(NOWHERE, WORKER), async ({ client }) => {
      for (const { purpose, ...key } of await storedSecrets(client)) {
        const again = this.keys.rewrap(key, placeOfSecret(purpose));
        if (!again) continue;
        progress.rewrapped += 1;
        await client.query(
          'update lasting_secret set wrapped = $2, master_key_id = $3 where purpose = $1 and wrapped = $4',
          [purpose, again.wrapped, again.masterKeyId, key.wrapped],
        );
      }
    });
    return progress;
  }

  private async *rewrapTable(municipalityId: string, of: WrappedKeyTable): AsyncGenerator<RewrapProgress> {
    let after: string[] | undefined;
    for (;;) {
      const batch = await this.database.runInTransaction(
        systemContext(municipalityId, WORKER),
        async ({ client }) => {
          const { rows } = await client.query<KeyRow>(nextOf(of, after !== undefined), [
            this.keys.currentId,
            BATCH,
            ...(after ?? []).slice(0, Object.keys(of.id).length),
          ]);
          const again = rows.flatMap((row) => this.rewrapRow(row, of));
          if (again.length > 0) await client.query(updateOf(of), columnsOf(again, of));
          await client.query(COUNT, [again.length]);
          return {
            last: rows.at(-1)?.id,
            isLast: rows.length < BATCH,
            again,
            broken: rows.length - again.length,
          };
        },
      );
      if (batch.last) yield { table: of.table, rewrapped: batch.again.length, broken: batch.broken };
      if (batch.isLast) return;
      after = batch.last;
    }
  }

  private rewrapRow({ id, ...key }: KeyRow, { place }: WrappedKeyTable): Rewrapped[] {
    try {
      const again = this.keys.rewrap(key, place(...id));
      return again ? [{ id, before: key.wrapped, ...again }] : [];
    } catch (error) {
      if (error instanceof SealBroken) return [];
      throw error;
    }
  }
}

interface KeyRow extends WrappedKey {
  /** Of its row, and behind it what else its place is made of. */
  id: string[];
}

interface Rewrapped extends KeyRow {
  before: Buffer;
}

const WORKER = 'key-rotation';
/** What belongs to the whole installation is read under no municipality. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';

const COUNT = 'update key_rotation set rewrapped = rewrapped + $1 where finished_at is null';

/** $1 the current master key, $2 how many, $3… the id to go on after */
function nextOf({ table, id, boundBy = [], wrapped }: WrappedKeyTable, goesOn: boolean): string {
  const columns = Object.keys(id);
  const place = [...columns, ...boundBy].map((column) => `${column}::text`);
  const after = columns.map((column, at) => `$${at + 3}::${id[column]}`);
  return `select array[${place.join(', ')}] as id, ${wrapped} as wrapped,
      master_key_id as "masterKeyId"
    from ${table} where ${wrapped} is not null and master_key_id <> $1
      ${goesOn ? `and (${columns.join(', ')}) > (${after.join(', ')})` : ''}
    order by ${columns.join(', ')} limit $2`;
}

/** $1… the columns of the id, then what was there, what comes, and its master key */
function updateOf({ table, id, wrapped }: WrappedKeyTable): string {
  const columns = Object.keys(id);
  const types = [...Object.values(id), 'bytea', 'bytea', 'text'];
  const given = types.map((type, at) => `$${at + 1}::${type}[]`).join(', ');
  return `update ${table} t set ${wrapped} = n.again, master_key_id = n.master
    from unnest(${given}) n(${columns.join(', ')}, before, again, master)
    where ${columns.map((column) => `t.${column} = n.${column}`).join(' and ')} and t.${wrapped} = n.before`;
}

function columnsOf(rows: readonly Rewrapped[], { id }: WrappedKeyTable): unknown[][] {
  const ids = Object.keys(id).map((_, at) => rows.map((row) => row.id[at]));
  return [
    ...ids,
    rows.map(({ before }) => before),
    rows.map(({ wrapped }) => wrapped),
    rows.map(({ masterKeyId }) => masterKeyId),
  ];
}
