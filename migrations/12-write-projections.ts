import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/** The part of write_case that makes the projections what they should be. Each is { upsert: [...], remove: [...] }. */
export class WriteProjections1795305600012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOLLOW_UPS);
    await runner.query(ACCESS);
    for (const table of TABLES) await runner.query(writerOf(table));
    await runner.query(ALL);
  }

  down = noWayBack;
}

/** The jobs own how far a follow-up has come, as long as it is the same one. */
const SAME_TIME = `follow_up.status = 'open' and follow_up.due_at = excluded.due_at
            and follow_up.stages = excluded.stages`;

/** What is removed from the projection stays as a row that says how it ended; one that is wanted again opens again. */
const FOLLOW_UPS = `
  create function write_follow_ups(the_case uuid, d jsonb) returns void language plpgsql as $$
  begin
    if d ? 'remove' then
      update follow_up f set status = r.status, next_at = null, version = f.version + 1
      from jsonb_to_recordset(d->'remove') r(key text, status text)
      where f.case_id = the_case and f.key = r.key and f.status = 'open';
    end if;
    if d ? 'upsert' then
      insert into follow_up (id, municipality_id, case_id, key, kind, owner, service_id, due_date, due_at, stages,
          next_at, event)
      select n.id, current_municipality(), the_case, n.key, n.kind, n.owner, n."serviceId", n."dueDate", n."dueAt",
          n.stages, n."nextAt", nullif(n.event, 'null')
      from jsonb_to_recordset(d->'upsert') n(id uuid, key text, kind text, owner text, "serviceId" uuid,
          "dueDate" date, "dueAt" timestamptz, stages jsonb, "nextAt" timestamptz, event jsonb)
      on conflict (case_id, key) do update set kind = excluded.kind, owner = excluded.owner,
          service_id = excluded.service_id, due_date = excluded.due_date, due_at = excluded.due_at,
          stages = excluded.stages, event = excluded.event, status = 'open', version = follow_up.version + 1,
          stage = case when ${SAME_TIME} then follow_up.stage end,
          next_at = case when ${SAME_TIME} then follow_up.next_at else excluded.next_at end;
    end if;
  end $$;
`;

const ACCESS = `
  create function write_access(the_case uuid, d jsonb) returns void language plpgsql as $$
  begin
    if d ? 'remove' then
      delete from case_access a using jsonb_to_recordset(d->'remove') r(principal text, relation text)
      where a.case_id = the_case and a.principal = r.principal and a.relation = r.relation;
    end if;
    if d ? 'upsert' then
      insert into case_access (municipality_id, case_id, principal, relation, content, until, service_id, next_due)
      select current_municipality(), the_case, n.principal, n.relation, n.content, n.until, n."serviceId",
          coalesce((select next_due from bti_case where id = the_case), 'infinity')
      from jsonb_to_recordset(d->'upsert') n(principal text, relation text, content boolean, until date,
          "serviceId" uuid)
      on conflict (case_id, principal, relation) do update set content = excluded.content, until = excluded.until,
          service_id = excluded.service_id;
    end if;
  end $$;
`;

interface ProjectedTable {
  name: string;
  table: string;
  /** Name in the payload, type, column. */
  columns: readonly (readonly [name: string, type: string, column: string])[];
  /** Columns of the primary key beside the case's. */
  key: readonly string[];
  /** Columns of an answer, which keep what they have when nothing is given; what is planned has none. */
  keeps?: readonly string[];
  ofCase: boolean;
}

const TABLES: readonly ProjectedTable[] = [
  {
    name: 'goals',
    table: 'goal',
    ofCase: true,
    key: ['goal_id'],
    columns: [
      ['goalId', 'uuid', 'goal_id'],
      ['entry', 'integer', 'entry'],
      ['status', 'text', 'status'],
      ['weight', 'smallint', 'weight'],
      ['baseline', 'smallint', 'baseline'],
    ],
  },
  {
    name: 'interventions',
    table: 'intervention',
    ofCase: true,
    key: ['intervention_id'],
    columns: [
      ['interventionId', 'uuid', 'intervention_id'],
      ['goalId', 'uuid', 'goal_id'],
      ['entry', 'integer', 'entry'],
      ['kind', 'text', 'kind'],
      ['level', 'smallint', 'level'],
      ['responsible', 'text', 'responsible'],
      ['serviceId', 'uuid', 'service_id'],
      ['from', 'date', 'starts_on'],
      ['evaluateBy', 'date', 'evaluate_by'],
      ['status', 'text', 'status'],
      ['done', 'text', 'done'],
      ['helped', 'text', 'helped'],
    ],
  },
  {
    name: 'consents',
    table: 'consent',
    ofCase: true,
    key: ['consent_id'],
    columns: [
      ['consentId', 'uuid', 'consent_id'],
      ['entry', 'integer', 'entry'],
      ['kind', 'text', 'kind'],
      ['services', 'uuid[]', 'services'],
      ['kinds', 'text[]', 'kinds'],
      ['status', 'text', 'status'],
      ['validFrom', 'date', 'valid_from'],
      ['validUntil', 'date', 'valid_until'],
    ],
  },
  {
    name: 'referrals',
    table: 'referral',
    ofCase: true,
    key: ['referral_id'],
    columns: [
      ['referralId', 'uuid', 'referral_id'],
      ['entry', 'integer', 'entry'],
      ['serviceId', 'uuid', 'service_id'],
      ['named', 'boolean', 'named'],
      ['outside', 'boolean', 'outside'],
      ['status', 'text', 'status'],
    ],
  },
  {
    name: 'measurements',
    table: 'measurement',
    ofCase: true,
    key: ['key'],
    keeps: ['scores', 'answered_entry'],
    columns: [
      ['key', 'text', 'key'],
      ['instrument', 'text', 'instrument'],
      ['timePoint', 'text', 'time_point'],
      ['respondent', 'text', 'respondent'],
      ['dueDate', 'date', 'due_date'],
      ['status', 'text', 'status'],
      ['scores', 'jsonb', 'scores'],
      ['answeredEntry', 'integer', 'answered_entry'],
    ],
  },
  {
    name: 'measurementFacts',
    table: 'measurement_fact',
    ofCase: false,
    key: ['fact_key'],
    keeps: ['answered_on', 'scores', 'band'],
    columns: [
      ['factKey', 'bytes', 'fact_key'],
      ['pairKey', 'bytes', 'pair_key'],
      ['instrument', 'text', 'instrument'],
      ['timePoint', 'text', 'time_point'],
      ['respondent', 'text', 'respondent'],
      ['status', 'text', 'status'],
      ['dueDate', 'date', 'due_date'],
      ['answeredOn', 'date', 'answered_on'],
      ['scores', 'jsonb', 'scores'],
      ['band', 'text', 'band'],
      ['serviceId', 'uuid', 'service_id'],
      ['level', 'smallint', 'level'],
      ['ageBand', 'text', 'age_band'],
      ['groups', 'text[]', 'groups'],
      ['interventionKinds', 'text[]', 'intervention_kinds'],
    ],
  },
  {
    name: 'levelSpells',
    table: 'level_spell',
    ofCase: false,
    key: ['fact_key'],
    columns: [
      ['factKey', 'bytes', 'fact_key'],
      ['pairKey', 'bytes', 'pair_key'],
      ['spell', 'integer', 'spell'],
      ['level', 'smallint', 'level'],
      ['from', 'timestamptz', 'started_at'],
      ['to', 'timestamptz', 'ended_at'],
      ['entered', 'text', 'entered'],
      ['left', 'text', 'ended_by'],
      ['serviceId', 'uuid', 'service_id'],
      ['groups', 'text[]', 'groups'],
    ],
  },
];

function writerOf({ table, columns, key, keeps = [], ofCase }: ProjectedTable): string {
  const owner = ofCase ? ['case_id'] : [];
  const given = columns.map(([name, type]) =>
    type === 'bytes'
      ? `decode(n."${name}", 'base64')`
      : type === 'jsonb'
        ? `nullif(n."${name}", 'null')`
        : `n."${name}"`,
  );
  const record = columns.map(([name, type]) => `"${name}" ${type === 'bytes' ? 'text' : type}`);
  const changed = columns
    .map(([, , column]) => column)
    .filter((column) => !key.includes(column))
    .map((column) =>
      keeps.includes(column)
        ? `${column} = case when excluded.status <> 'planned' then coalesce(excluded.${column}, ${table}.${column}) end`
        : `${column} = excluded.${column}`,
    );
  const [keyName, keyType, keyColumn] = columns.find(([, , column]) => column === key[0])!;
  return `
    create function write_${table}(the_case uuid, d jsonb) returns void language plpgsql as $$
    begin
      if d ? 'remove' then
        delete from ${table} t using jsonb_to_recordset(d->'remove') n("${keyName}" ${keyType === 'bytes' ? 'text' : keyType})
        where ${ofCase ? 't.case_id = the_case' : 't.municipality_id = current_municipality()'}
          and t.${keyColumn} = ${keyType === 'bytes' ? `decode(n."${keyName}", 'base64')` : `n."${keyName}"`};
      end if;
      if d ? 'upsert' then
        insert into ${table} (${['municipality_id', ...owner, ...columns.map(([, , column]) => column)].join(', ')})
        select ${['current_municipality()', ...(ofCase ? ['the_case'] : []), ...given].join(', ')}
        from jsonb_to_recordset(d->'upsert') n(${record.join(', ')})
        on conflict (${[...(ofCase ? owner : ['municipality_id']), ...key].join(', ')}) do update
          set ${changed.join(', ')};
      end if;
    end $$;
    grant execute on function write_${table}(uuid, jsonb) to stafett_app, stafett_worker;`;
}

/** Access is written last of all, and the date of the work list goes to every row of it. */
const ALL = `
  create function write_projections(the_case uuid, p jsonb) returns void language plpgsql as $$
  begin
    if p ? 'followUps' then perform write_follow_ups(the_case, p->'followUps'); end if;
    ${TABLES.map(
      ({ name, table }) => `if p ? '${name}' then perform write_${table}(the_case, p->'${name}'); end if;`,
    ).join('\n    ')}
    if p ? 'access' then perform write_access(the_case, p->'access'); end if;
    if p->'case' ? 'nextDue' then
      update case_access set next_due = coalesce((p->'case'->>'nextDue')::date, 'infinity')
      where case_id = the_case and next_due <> coalesce((p->'case'->>'nextDue')::date, 'infinity');
    end if;
  end $$;
  grant execute on function write_follow_ups(uuid, jsonb), write_access(uuid, jsonb), write_projections(uuid, jsonb)
    to stafett_app, stafett_worker;
`;
