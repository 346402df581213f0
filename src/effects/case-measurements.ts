import type { Transaction } from '../database/database.js';
import type { Scores } from './answered.js';

/** What measuring needs to know of a case; what the actor may not read of it is not there. */
export interface MeasuredCase {
  guideId: string;
  guideVersion: number;
  /** The actor's own relations that open the content today. */
  relations: string[];
  /** YYYY-MM-DD; null when unborn or unknown. */
  birthDate: string | null;
  isUnborn: boolean;
  goals: { goalId: string; weight: number; baseline: number }[];
  slots: { instrument: string; timePoint: string; respondent: string; dueDate: string; status: string }[];
  answers: RecordedAnswer[];
  /** Entries that no number which the family sees counts. */
  asides: number[];
  /** Whether the actor has used the idempotency key before. */
  keyUsed: boolean;
}

export interface RecordedAnswer {
  measurementId: string;
  entry: number;
  instrument: string;
  timePoint: string;
  respondent: string;
  scores: Scores;
  band: string | null;
  /** ISO instant. */
  at: string;
  recordedBy: 'staff' | 'person' | 'system';
}

/** The family's numbers pass over what they do not read, which row security leaves out. */
const NUMBER = `case when current_actor() like 'person:%' then (select count(*) from case_event seen
      where seen.case_id = e.case_id and seen.number <= e.number) else e.number end`;

/** Answers come from the history, for the plan of a new round forgets those of the round before. */
const READ = `
  select c.guide_id as "guideId", c.guide_version as "guideVersion",
    array(select distinct a.relation from case_access a
      where a.case_id = c.id and a.content and a.principal = any (current_principals())
        and (a.until is null or a.until >= current_today()) order by a.relation) as relations,
    p.birth_date as "birthDate", coalesce(p.kind = 'unborn', false) as "isUnborn",
    (select coalesce(jsonb_agg(jsonb_build_object('goalId', g.goal_id, 'weight', g.weight, 'baseline', g.baseline)
        order by g.entry), '[]')
      from goal g where g.case_id = c.id and g.status <> 'dropped') as goals,
    (select coalesce(jsonb_agg(jsonb_build_object('instrument', m.instrument, 'timePoint', m.time_point,
        'respondent', m.respondent, 'dueDate', m.due_date, 'status', m.status)
        order by m.due_date, m.instrument, m.respondent), '[]')
      from measurement m where m.case_id = c.id) as slots,
    (select coalesce(jsonb_agg(e.facts || jsonb_build_object('entry', ${NUMBER}, 'at', iso_instant(e.at),
        'recordedBy', e.actor_kind) order by e.number), '[]')
      from case_event e
      where e.case_id = c.id and e.type = 'MEASUREMENT_RECORDED'
        and not coalesce(c.snapshot -> 'context' -> 'restricted', '[]') @> to_jsonb(e.number)) as answers,
    coalesce(c.snapshot -> 'context' -> 'asides', '[]') as asides,
    exists (select from receipt r where r.actor = current_actor() and r.key = $2) as "keyUsed"
  from bti_case c left join person p on p.id = c.child_id
  where c.id = $1`;

/** Null when there is no such case, or the actor may not know of it. */
export async function readMeasuredCase(
  { client }: Transaction,
  caseId: string,
  idempotencyKey: string | null,
): Promise<MeasuredCase | null> {
  const { rows } = await client.query<MeasuredCase>({
    name: 'effects.measured-case',
    text: READ,
    values: [caseId, idempotencyKey],
  });
  return rows[0] ?? null;
}
