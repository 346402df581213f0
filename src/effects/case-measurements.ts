import type { CaseSnapshot } from '../../workflows/case-context.js';
import type { MeasurementsSeen } from '../cases/queries/measurements-seen.service.js';
import { withScoresOpened } from '../cases/sealed-scores.js';
import type { RequestContext } from '../common/request-context.js';
import type { Transaction } from '../database/database.js';
import type { CaseSealing } from '../database/sealing/case-sealing.js';
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
  answers: SealedAnswer[];
  /** For one of the family, who does not read every entry; null for staff. */
  snapshot: CaseSnapshot | null;
  modelVersion: number;
  /** Whether the actor has used the idempotency key before. */
  keyUsed: boolean;
  /** Opens what was answered; null where the content is gone. */
  key: { wrapped: string; masterKeyId: string } | null;
}

export interface RecordedAnswer extends GivenAnswer {
  scores: Scores;
  band: string | null;
}

/** That it was answered, and what was: as an older entry says it in clear, or sealed. */
interface SealedAnswer extends GivenAnswer, Partial<Pick<RecordedAnswer, 'scores' | 'band'>> {
  /** Base64. */
  sealed: string | null;
  wrappedKey: string | null;
}

interface GivenAnswer {
  measurementId: string;
  entry: number;
  instrument: string;
  timePoint: string;
  respondent: string;
  /** ISO instant. */
  at: string;
  recordedBy: 'staff' | 'person' | 'system';
}

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
    (select coalesce(jsonb_agg(e.facts || jsonb_build_object('entry', e.number, 'at', iso_instant(e.at),
        'recordedBy', e.actor_kind, 'sealed', encode(e.sealed, 'base64'),
        'wrappedKey', encode(k.wrapped, 'base64')) order by e.number), '[]')
      from case_event e left join entry_key k on k.case_id = e.case_id and k.number = e.number
      where e.case_id = c.id and e.type = 'MEASUREMENT_RECORDED'
        and not coalesce(c.snapshot -> 'context' -> 'restricted', '[]') @> to_jsonb(e.number)) as answers,
    case when current_actor() like 'person:%' then c.snapshot end as snapshot, c.model_version as "modelVersion",
    (select jsonb_build_object('wrapped', encode(k.wrapped, 'base64'), 'masterKeyId', k.master_key_id)
      from case_key k where k.case_id = c.id) as key,
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

/** With the places for answers as the actor may know of them. */
export async function withSlotsSeen(
  ctx: RequestContext,
  caseId: string,
  measured: MeasuredCase,
  seen: MeasurementsSeen,
): Promise<MeasuredCase> {
  const { snapshot } = measured;
  const slots = snapshot && (await seen.of(ctx, { ...measured, id: caseId, snapshot }));
  return slots ? { ...measured, slots } : measured;
}

/** What was answered, as far as it is still there: an answer whose text was erased is none any more. */
export function openAnswers(
  { key, answers }: Pick<MeasuredCase, 'key' | 'answers'>,
  caseId: string,
  sealing: CaseSealing,
): RecordedAnswer[] {
  const caseKey =
    key &&
    sealing.openCaseKey(caseId, {
      wrapped: Buffer.from(key.wrapped, 'base64'),
      masterKeyId: key.masterKeyId,
    });
  return answers.flatMap(({ sealed, wrappedKey, ...given }): RecordedAnswer[] => {
    const { scores, band = null } = given;
    if (scores) return [{ ...given, scores, band }];
    if (!caseKey || !sealed || !wrappedKey) return [];
    const bytes = { sealed: Buffer.from(sealed, 'base64'), wrappedKey: Buffer.from(wrappedKey, 'base64') };
    const { facts } = withScoresOpened({}, sealing.openEntry(caseKey, caseId, given.entry, bytes));
    return [{ ...given, ...(facts as Pick<RecordedAnswer, 'scores' | 'band'>) }];
  });
}
