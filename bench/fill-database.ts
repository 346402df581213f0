import type pg from 'pg';
import { PersonSealing } from '../src/database/sealing/person-sealing.js';
import { withClient } from './server.js';
import type { WorkedCase } from './everyday.js';
import type { Town } from './town.js';

const ENTRIES_OF_A_CASE = 20;

/** Copies of the cases alone, each of a child of its own and due on some day of the next three months. */
export async function fillCases(town: Town, cases: number): Promise<void> {
  await withClient(town.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ count: string }>('select count(*) from bti_case');
    await client.query(COPIES, [cases - Number(rows[0]?.count)]);
    for (const table of ['bti_case', 'case_access', 'follow_up']) await client.query(copyOf(table));
    for (const statement of OWN_CHILDREN) await client.query(statement);
    await nameChildren(town, client);
    await client.query('vacuum analyze');
  });
}

/**
 * Copies of the town's cases under new ids, as many as it takes to have so many history rows: set-based, by the
 * superuser, for nobody's sake. Nobody reads them; they are there to be in the way.
 */
export async function fillHistory({ database }: Town, historyRows: number): Promise<void> {
  await withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ count: string }>('select count(*) from case_event');
    const missing = historyRows - Number(rows[0]?.count);
    const copies = Math.ceil(missing / ENTRIES_OF_A_CASE);
    if (copies > 0) {
      await client.query(COPIES, [copies]);
      for (const table of ['bti_case', 'case_key', 'case_access', 'follow_up'])
        await client.query(copyOf(table));
      await client.query(COPY_HISTORY);
      await client.query(COPY_KEYS);
    }
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  });
}

/** One thing of each case is due on a day from five days ago to the end of next week, as in a nurse's ordinary weeks. */
export async function bringDueDates({ database }: Town): Promise<void> {
  await withClient(database.ownerUrl, (client) =>
    client.query(`
      update follow_up f set due_date = current_date - 5 + (first.place % 16)::integer
      from (select (array_agg(id order by due_date, id))[1] as id, row_number() over (order by case_id) as place
            from follow_up where status = 'open' group by case_id) first
      where f.id = first.id`),
  );
}

const NAMES_AT_ONCE = 5000;

/** All children of the copies bear the same name; each is sealed for its own child, or it would not open. */
async function nameChildren({ engine, municipalityId, serviceId }: Town, client: pg.Client): Promise<void> {
  const sealing = engine.get(PersonSealing, { strict: false });
  const { rows } = await client.query<{ child: string }>('select child from copy');
  const children = rows.map(({ child }) => child);
  for (let from = 0; from < children.length; from += NAMES_AT_ONCE) {
    const some = children.slice(from, from + NAMES_AT_ONCE);
    const names = some.map((child) => sealing.sealName(child, serviceId, 'Synthetic Child'));
    await client.query(NAMES, [
      municipalityId,
      serviceId,
      some,
      names.map(({ sealed }) => sealed),
      names.map(({ wrapped }) => wrapped),
      names.map(({ masterKeyId }) => masterKeyId),
    ]);
  }
}

const NAMES = `
  insert into person_name (municipality_id, service_id, written_by, person_id, sealed, wrapped_key, master_key_id)
  select $1, $2, 'system:bench', * from unnest($3::uuid[], $4::bytea[], $5::bytea[], $6::text[])`;

/** One case with a history far longer than any case has. */
export async function lengthenHistory({ database }: Town, one: WorkedCase, entries: number): Promise<void> {
  await withClient(database.ownerUrl, async (client) => {
    await client.query(
      `insert into case_event select (e).* from (
         select jsonb_populate_record(e, jsonb_build_object('number', n)) as e
         from case_event e, generate_series($2::integer + 1, $2::integer + $3::integer) n
         where e.case_id = $1 and e.number = $2) filled`,
      [one.id, one.version, entries],
    );
    one.version += entries;
    await client.query('update bti_case set version = $2 where id = $1', [one.id, one.version]);
    await client.query('analyze case_event');
  });
}

/** As many of each case. */
const COPIES = `
  create temporary table copy as
  select c.id as source, gen_random_uuid() as id, gen_random_uuid() as child
  from (select id, row_number() over () as place, count(*) over () as all from bti_case) c,
    generate_series(0, $1::integer - 1) n
  where n % c.all = c.place - 1
  order by 2`;

const OWN_CHILDREN = [
  `insert into person (id, municipality_id, kind, birth_date)
   select copy.child, c.municipality_id, 'noNationalId', '2016-01-01' from copy join bti_case c on c.id = copy.id`,
  `update bti_case c set child_id = copy.child, next_due = current_date + (random() * 90)::integer
   from copy where copy.id = c.id`,
  `update case_access a set next_due = c.next_due from bti_case c where c.id = a.case_id`,
];

/** A row of each copy, with the copy's id in place of the source's, and an id of its own where rows have one. */
function copyOf(table: string): string {
  const changed = {
    bti_case: `jsonb_build_object('id', copy.id)`,
    follow_up: `jsonb_build_object('id', gen_random_uuid(), 'case_id', copy.id)`,
  }[table];
  const source = table === 'bti_case' ? 'id' : 'case_id';
  return `insert into ${table} select (filled).* from (
      select jsonb_populate_record(r, ${changed ?? `jsonb_build_object('case_id', copy.id)`}) as filled
      from copy join ${table} r on r.${source} = copy.source) all_of_them`;
}

/** The first entries of the source over and over, numbered on. */
const COPY_HISTORY = `
  insert into case_event (municipality_id, case_id, number, type, at, actor_kind, actor_id, actor_service_id, subject,
    facts, texts, sealed, link, snapshot_hash, model_version, guide_version)
  select e.municipality_id, copy.id, n, e.type, e.at, e.actor_kind, e.actor_id, e.actor_service_id, e.subject,
    e.facts, e.texts, e.sealed, e.link, e.snapshot_hash, e.model_version, e.guide_version
  from copy cross join generate_series(1, ${ENTRIES_OF_A_CASE}) n
  join lateral (select * from case_event r where r.case_id = copy.source and r.number = (n - 1) % 6 + 1) e on true`;

const COPY_KEYS = `
  insert into entry_key (municipality_id, case_id, number, wrapped)
  select k.municipality_id, copy.id, n, k.wrapped
  from copy cross join generate_series(1, ${ENTRIES_OF_A_CASE}) n
  join lateral (select * from entry_key r where r.case_id = copy.source and r.number = (n - 1) % 6 + 1) k on true`;
