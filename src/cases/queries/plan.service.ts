import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../access/access-log/access-log.js';
import type { LookPart } from '../../access/access-log/look-parts.js';
import { onlyFor } from '../../access/fields/field-table.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database, type Transaction } from '../../database/database.js';
import { DirectoryService } from '../../directory/directory.service.js';
import type { DirectoryView } from '../../directory/directory-view.js';
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
/** The goals were looked at last here; the levels themselves are sealed. */
const LAST_LOOK_AT_GOALS = `
  select e.number, e.sealed, k.wrapped as key from measurement m
  join case_event e on e.case_id = m.case_id and e.number = m.answered_entry
  left join entry_key k on k.case_id = e.case_id and k.number = e.number
  where m.case_id = $1 and m.instrument = 'gas' order by m.answered_entry desc limit 1`;
const FOLLOW_UPS = `
  select id, kind, case when owner = any (current_principals()) or sees_content(case_id) then owner end as owner,
    service_id as "serviceId", due_date as "dueDate" from follow_up
  where case_id = $1 and status = 'open' and event is null order by due_date, kind, id`;

/** What was agreed: goals, interventions and what must happen by when. */
@Injectable()
export class PlanService {
  constructor(
    private readonly database: Database,
    private readonly texts: EntryTexts,
    private readonly directory: DirectoryService,
    private readonly log: AccessLog,
  ) {}

  /** Null for a case the reader may not know of; empty for one who does not read the content. */
  async plan(ctx: RequestContext, caseId: string): Promise<PlanDto | null> {
    const directory = await this.directory.view(ctx);
    return this.ofCase(ctx, caseId, 'plan', async (transaction, restricted) => {
      const { client } = transaction;
      const inView = ({ number }: SealedRow) => !restricted.includes(number);
      const goals = (await client.query<GoalRow>(GOALS, [caseId])).rows.filter(inView);
      const interventions = (await client.query<InterventionRow>(INTERVENTIONS, [caseId])).rows.filter(
        inView,
      );
      const looks = (await client.query<SealedRow>(LAST_LOOK_AT_GOALS, [caseId])).rows.filter(inView);
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

/** By goal id, from −2 to 2. */
function levelsIn(answers: string | undefined): Record<string, number | null> {
  return answers ? (JSON.parse(answers) as Record<string, number | null>) : {};
}

function nameOf(principal: string, directory: DirectoryView): string | null {
  const [kind, id = ''] = principal.split(':');
  return kind === 'staff' ? directory.nameOfStaff(id) : null;
}
