import pg from 'pg';
import { asDeputy } from '../../../../src/cases/persistence/as-deputy.js';
import type { OwnRelation } from '../../../../src/cases/persistence/case-reading.js';
import type { Arrangement } from './arrangement.js';
import { ASKED_AT, ASKED_ON, type Somebody } from './facts.js';

/** One row or statement that row security lets somebody have, as `what case detail`. */
export type Row = string;
export const row = (what: string, caseId: string, detail: string | number = ''): Row =>
  `${what} ${caseId} ${detail}`;

/** What is asked of each table: what it is called in the matrix, its rows by case, and what tells them apart. */
const READ: readonly (readonly [what: string, sql: string])[] = [
  ['case', `select id as c, '' as d from bti_case`],
  ['key', `select case_id as c, '' as d from case_key`],
  ['content', `select distinct case_id as c, '' as d from case_access where content`],
  ['entry', `select case_id as c, number::text as d from case_event`],
  ['text', `select case_id as c, number::text as d from entry_key`],
  ['consent', `select case_id as c, consent_id::text as d from consent`],
  ['referral', `select case_id as c, referral_id::text as d from referral`],
  ['followUp', `select case_id as c, id::text as d from follow_up`],
  ['kept', `select case_id as c, entry || ' ' || principal as d from kept_entry`],
  ['address', `select case_id as c, '' as d from contact_address`],
  ['family', `select case_id as c, person_id::text as d from guardian_relation`],
  ['report', `select case_id as c, id::text as d from protection_report`],
  ['file', `select case_id as c, id::text as d from case_file`],
  ['fileKey', `select case_id as c, entry::text as d from case_file_key`],
  ['document', `select case_id as c, id::text as d from access_document`],
  ['sharingEnd', `select case_id as c, id::text as d from sharing_end`],
  ['notice', `select case_id as c, principal as d from notice where case_id is not null`],
  ['emergency', `select case_id as c, id::text as d from emergency_access where case_id is not null`],
  ['child', `select c.case_id as c, '' as d from matrix_child c join person p on p.id = c.child_id`],
];

/** The tables that these are the rows of; of a person only whether it is the child of a case. */
export const TABLES_OF_THE_MATRIX: readonly string[] = [
  ...new Set(READ.flatMap(([, sql]) => [...sql.matchAll(/(?:from|join) (\w+)/g)].map(([, name]) => name!))),
].filter((name) => name !== 'matrix_child');

/** What row security lets somebody change by a statement of their own; all of it is undone. */
const WRITE: readonly (readonly [what: string, sql: string])[] = [
  ['changes the case', `update bti_case set level = level returning id as c, '' as d`],
  ['changes who is family', `update guardian_relation set in_care = in_care returning case_id as c, '' as d`],
  [
    'changes the address',
    `update contact_address set written_by = current_actor() returning case_id as c, '' as d`,
  ],
  [
    'decides on the copy',
    `update access_document set status = 'withheld', draft = null, reviewed_by = current_actor()
     where status = 'toReview' returning case_id as c, id::text as d`,
  ],
  [
    'says that it is seen to',
    `update sharing_end set handled_at = ended_at, handled_by = current_actor() returning case_id as c, id::text as d`,
  ],
  ['takes a guardian away', `delete from guardian_relation returning case_id as c, '' as d`],
];

/** Statements that no session of the API may make at all, whoever asks. */
const NEVER: readonly string[] = [
  'update case_event set type = type',
  'delete from case_event',
  `insert into case_access (municipality_id, case_id, principal, relation, content)
     select municipality_id, id, current_actor(), 'holder', true from bti_case`,
  'update case_access set content = true',
  'delete from entry_key',
  'update entry_key set out_of_view_for = null',
  'update consent set status = status',
  'delete from kept_entry',
  'update follow_up set owner = owner',
  'update person set birth_date = null',
  'update access_log set actor = actor',
  'delete from bti_case',
];

/** Asks the database alone, as the role of the API and with no guard in front: what each of the people may have. */
export class RowAnswers {
  private constructor(
    private readonly connections: pg.Pool,
    private readonly first: readonly string[],
  ) {}

  /**
   * The same with a wall taken down first, in the transaction of each question: so it stands again after it.
   * @param mutation as the owner of the tables would write it
   */
  static async without(mutation: string, { api }: Arrangement): Promise<RowAnswers> {
    const one = new pg.Pool({ connectionString: api.database.ownerUrl, max: 1 });
    return new RowAnswers(one, [mutation, 'set local role stafett_app']);
  }

  static async of({ api, superuser, cases }: Arrangement): Promise<RowAnswers> {
    await superuser.query('create table if not exists matrix_child (case_id uuid, child_id uuid)');
    await superuser.query('truncate matrix_child');
    await superuser.query('insert into matrix_child select * from unnest($1::uuid[], $2::uuid[])', [
      cases.map(({ id }) => id),
      cases.map(({ childId }) => childId),
    ]);
    await superuser.query('grant select on matrix_child to stafett_app');
    return new RowAnswers(new pg.Pool({ connectionString: api.database.url('stafett_app'), max: 4 }), []);
  }

  close(): Promise<void> {
    return this.connections.end();
  }

  /** Every row that somebody sees, and every one they could change. */
  async seenBy(who: Somebody, municipalityId: string): Promise<Set<Row>> {
    return this.as(who, municipalityId, async (app) => {
      const seen = new Set<Row>();
      for (const [what, sql] of READ)
        await this.collect(app, seen, what, sql).catch((error: Error) => {
          throw new Error(`${who.name}: ${what}: ${error.message}`);
        });
      for (const [what, sql] of WRITE) {
        await app.query('savepoint before');
        await this.collect(app, seen, what, sql);
        await app.query('rollback to before');
      }
      return seen;
    });
  }

  /** What the application decides by, in one question: is there such a case for me, and what am I to it. */
  async tiesOf(
    who: Somebody,
    municipalityId: string,
    caseIds: readonly string[],
  ): Promise<Map<string, AppTie[]>> {
    return this.as(who, municipalityId, async (app) => {
      const { rows } = await app.query<{
        id: string;
        answer: { case: object | null; relations: OwnRelation[] };
      }>(`select id, parts_of_case(id, '{}') as answer from unnest($1::uuid[]) id`, [caseIds]);
      const kinds = await app.query<{ key: string; kinds: string[] | null }>(
        `select case_id || ' ' || principal || ' ' || relation as key, kinds from case_access`,
      );
      const kindsOf = new Map(kinds.rows.map((one) => [one.key, one.kinds]));
      return new Map(
        rows
          .filter(({ answer }) => answer.case !== null)
          .map(({ id, answer }) => [
            id,
            answer.relations.map((tie) => ({
              ...asDeputy(`${who.kind}:${who.id}`)(tie),
              kinds: kindsOf.get(`${id} ${tie.principal} ${tie.relation}`) ?? null,
            })),
          ]),
      );
    });
  }

  /** Statements that were not refused although they must be. */
  async lettingThrough(who: Somebody, municipalityId: string): Promise<string[]> {
    return this.as(who, municipalityId, async (app) => {
      const through: string[] = [];
      for (const sql of NEVER) {
        await app.query('savepoint before');
        const refused = await app.query(sql).then(
          () => false,
          (error: Error) => error.message.startsWith('permission denied'),
        );
        if (!refused) through.push(sql);
        await app.query('rollback to before');
      }
      return through;
    });
  }

  private async collect(app: pg.PoolClient, seen: Set<Row>, what: string, sql: string): Promise<void> {
    const { rows } = await app.query<{ c: string; d: string }>(sql);
    for (const { c, d } of rows) seen.add(row(what, c, d));
  }

  private async as<Value>(
    { kind, id }: Somebody,
    municipalityId: string,
    work: (app: pg.PoolClient) => Promise<Value>,
  ): Promise<Value> {
    const app = await this.connections.connect();
    await app.query('begin');
    try {
      for (const sql of this.first) await app.query(sql);
      const entering = [municipalityId, `${kind}:${id}`, ASKED_ON, ASKED_AT];
      await app.query('select enter($1, $2, $3, $4)', entering);
      return await work(app);
    } finally {
      await app.query('rollback');
      app.release();
    }
  }
}

/** What the application knows of a relation: a deputy's says in whose place. */
export type AppTie = OwnRelation & { kinds: readonly string[] | null };
