import { Injectable } from '@nestjs/common';
import type { CaseContext } from '../../../workflows/case-context.js';
import { upcast } from '../../../workflows/upcasters/upcast.js';
import { AccessLog } from '../../access/access-log/access-log.js';
import type { LookPart } from '../../access/access-log/look-parts.js';
import { onlyFor } from '../../access/fields/field-table.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database, type Transaction } from '../../database/database.js';
import { DirectoryService } from '../../directory/directory.service.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { GuidesService } from '../../guides/guides.service.js';
import { asIfNeverWritten } from './as-if-never-written.js';
import { audienceIn } from './audience-in.js';
import { EntryTexts, RESTRICTED, type SealedRow } from './entry-texts.js';
import type { CaseFollowUpDto, GoalDto, InterventionDto, PlanDto } from './plan.dto.js';

type GoalRow = Omit<GoalDto, 'texts' | 'now'> & SealedRow;
type InterventionRow = Omit<InterventionDto, 'texts' | 'responsibleName'> & SealedRow;

const TEXT = `join case_event e on e.case_id = t.case_id and e.number = t.entry
  left join entry_key k on k.case_id = e.case_id and k.number = e.number where t.case_id = $1 order by t.entry`;
const GOALS = `
  select t.goal_id as "goalId", t.status, t.weight, t.baseline, t.entry as number, e.sealed, k.wrapped as key
  from goal t ${TEXT}`;
const INTERVENTIONS = `
  select t.intervention_id as "interventionId", t.goal_id as "goalId", t.kind, t.level, t.responsible,
    t.service_id as "serviceId", t.starts_on as "from", t.evaluate_by as "evaluateBy", t.status, t.done, t.helped,
    t.entry as number, e.sealed, k.wrapped as key
  from intervention t ${TEXT}`;
/** The goals were looked at here, the last time first; the levels themselves are sealed. */
const LOOKS_AT_GOALS = `
  select e.number, e.sealed, k.wrapped as key from case_event e
  left join entry_key k on k.case_id = e.case_id and k.number = e.number
  where e.case_id = $1 and e.type = 'MEASUREMENT_RECORDED' and e.facts ->> 'instrument' = 'gas'
  order by e.number desc`;
const STANDING = `
  select id, guide_id as "guideId", snapshot, model_version as "modelVersion" from bti_case where id = $1`;
const FOLLOW_UPS = `
  select id, kind, case when owner = any (current_principals()) or sees_content(case_id) then owner end as owner,
    service_id as "serviceId", due_date as "dueDate" from follow_up
  where case_id = $1 and status = 'open' and event is null order by due_date, kind, id`;

/** What was agreed: goals, interventions and what must happen by when. */
@Injectable()
export class PlanService {
  constructor(
    readonly database: Database,
    readonly guides: GuidesService,
    private readonly texts: EntryTexts,
    private readonly directory: DirectoryService,
    private readonly log: AccessLog,
  ) {}

  /** Null for a case the reader may not know of; empty for one who does not read the content. */
  async plan(ctx: RequestContext, caseId: string): Promise<PlanDto | null> {
    const directory = await this.directory.view(ctx);
    const known = await this.asFamilyKnows(ctx, caseId);
    return this.ofCase(ctx, caseId, 'plan', async (transaction, restricted) => {
      const { client } = transaction;
      const inView = ({ number }: SealedRow) => !restricted.includes(number);
      const goals = (await client.query<GoalRow>(GOALS, [caseId])).rows
        .filter(inView)
        .map((row) => ({ ...row, ...statusOf(known?.goals[row.goalId]) }));
      const interventions = (await client.query<InterventionRow>(INTERVENTIONS, [caseId])).rows
        .filter(inView)
        .map((row) => ({ ...row, ...outcomeOf(known?.interventions[row.interventionId]) }));
      const looks = (await client.query<SealedRow>(LOOKS_AT_GOALS, [caseId])).rows.filter(inView).slice(0, 1);
      const opened = await this.texts.open(transaction, caseId, [...goals, ...interventions, ...looks]);
      const levels = levelsIn(opened.get(looks[0]?.number ?? 0)?.answers);
      const withTexts = <Row extends SealedRow>({ sealed: _sealed, key: _key, number, ...row }: Row) => ({
        ...row,
        texts: opened.get(number) ?? {},
      });
      const audience = await audienceIn(transaction, caseId);
      return {
        goals: goals.map((row) =>
          onlyFor('goal', audience, { ...withTexts(row), now: levels[row.goalId] ?? null }),
        ),
        interventions: interventions.map((row) =>
          onlyFor('intervention', audience, {
            ...withTexts(row),
            responsibleName: nameOf(row.responsible, directory),
          }),
        ),
      };
    });
  }

  /** How far the plan has come by what one of the family reads, where something is kept from them. */
  private async asFamilyKnows(ctx: RequestContext, caseId: string): Promise<CaseContext | null> {
    if (ctx.actor.kind !== 'person') return null;
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<{ guideId: string; snapshot: unknown; modelVersion: number }>(STANDING, [caseId]),
    );
    if (!rows[0]) return null;
    const { guideId, modelVersion } = rows[0];
    const snapshot = upcast(rows[0].snapshot, modelVersion);
    const seen = await asIfNeverWritten(ctx, this, { id: caseId, guideId, snapshot });
    return seen === snapshot ? null : seen.context;
  }

  /** What must still happen by a date. Null for a case the reader may not know of. */
  followUps(ctx: RequestContext, caseId: string): Promise<CaseFollowUpDto[] | null> {
    return this.ofCase(ctx, caseId, 'followUps', async (transaction) => {
      const audience = await audienceIn(transaction, caseId);
      const { rows } = await transaction.client.query<CaseFollowUpDto>(FOLLOW_UPS, [caseId]);
      return rows.map((row) => onlyFor('followUp', audience, row));
    });
  }

  private ofCase<Value>(
    ctx: RequestContext,
    caseId: string,
    part: LookPart,
    work: (transaction: Transaction, restricted: number[]) => Promise<Value>,
  ): Promise<Value | null> {
    return this.database.runInTransaction(ctx, async (transaction) => {
      const [found] = (await transaction.client.query<{ restricted: number[] }>(RESTRICTED, [caseId])).rows;
      await this.log.look(transaction, { part, caseId, outcome: found ? 'shown' : 'refused' });
      return found ? work(transaction, found.restricted) : null;
    });
  }
}

function statusOf(goal: CaseContext['goals'][string] | undefined) {
  return goal && { status: goal.status };
}

function outcomeOf(one: CaseContext['interventions'][string] | undefined) {
  if (!one) return undefined;
  const { status, level, evaluateBy, done = null, helped = null } = one;
  return { status, level, evaluateBy, done, helped };
}

/** By goal id, from −2 to 2. */
function levelsIn(answers: string | undefined): Record<string, number | null> {
  return answers ? (JSON.parse(answers) as Record<string, number | null>) : {};
}

function nameOf(principal: string, directory: DirectoryView): string | null {
  const [kind, id = ''] = principal.split(':');
  return kind === 'staff' ? directory.nameOfStaff(id) : null;
}
