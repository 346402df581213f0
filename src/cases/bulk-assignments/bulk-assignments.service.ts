import { Injectable } from '@nestjs/common';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import { DirectoryService } from '../../directory/directory.service.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { ApplyEventService } from '../apply-event/apply-event.service.js';
import type { Command, Outcome, Refused } from '../apply-event/command.js';
import { ForeseeService } from '../apply-event/foresee.service.js';
import { CaseTags } from '../case-tag.js';
import { REQUIREMENT_WORDS } from '../requirement-words.js';
import { assignmentCommand } from './assignment-event.js';
import type {
  AssignCasesDto,
  DoneAssignmentDto,
  ForeseenAssignmentDto,
  PreviewAssignmentsDto,
  ReasonAgainstDto,
} from './bulk-assignments.dto.js';
import { WholeRequest } from './whole-request.js';

/** At a time: enough to be quick, and few enough to leave the database to others. */
const AT_ONCE = 4;

/**
 * The same handover of several cases. Each is a command of its own: what the model refuses in one does not stop the
 * others, and the answer says which, and why.
 */
@Injectable()
export class BulkAssignmentsService {
  constructor(
    private readonly writer: ApplyEventService,
    private readonly foresees: ForeseeService,
    private readonly directory: DirectoryService,
    private readonly tags: CaseTags,
    private readonly requests: WholeRequest,
  ) {}

  /** What would happen to each of the cases; decided by the model as it will be, and not written. */
  async preview(ctx: RequestContext, asked: PreviewAssignmentsDto): Promise<ForeseenAssignmentDto[]> {
    const command = assignmentCommand(asked);
    const directory = await this.directory.view(ctx);
    return inTurn(asked.cases, (caseId) => this.foreseen(ctx, caseId, command, directory));
  }

  /**
   * Where nothing has changed since the preview. The same key and request again: the same answers, one effect.
   * @throws CASE.KEY_REUSED
   */
  async assign(
    ctx: RequestContext,
    asked: AssignCasesDto,
    idempotencyKey: string,
  ): Promise<DoneAssignmentDto[]> {
    return this.requests.once(ctx, { key: idempotencyKey, asked }, () =>
      this.assignEach(ctx, asked, idempotencyKey),
    );
  }

  private assignEach(
    ctx: RequestContext,
    asked: AssignCasesDto,
    idempotencyKey: string,
  ): Promise<DoneAssignmentDto[]> {
    const command = assignmentCommand(asked);
    return inTurn(asked.cases, async ({ caseId, seen }) => {
      const outcome = await this.writer.applyEvent(ctx, caseId, command, {
        expectedVersion: this.tags.versionOf(seen, caseId, principalOf(ctx.actor)),
        idempotencyKey: `${idempotencyKey}/${caseId}`,
      });
      return { caseId, ...doneOf(outcome) };
    });
  }

  private async foreseen(
    ctx: RequestContext,
    caseId: string,
    command: Command,
    directory: DirectoryView,
  ): Promise<ForeseenAssignmentDto> {
    const nothing = { caseId, seen: null, holderNow: null, holderThen: null, offeredTo: null };
    const foreseen = await this.foresees.foresee(ctx, caseId, command);
    if (foreseen.outcome === 'unknown') return { ...nothing, outcome: 'unknown', reasons: [] };
    if (foreseen.outcome === 'refused')
      return { ...nothing, outcome: 'refused', reasons: reasonsOf(foreseen) };
    return {
      caseId,
      outcome: 'possible',
      seen: this.tags.tagOf(caseId, foreseen.seen, principalOf(ctx.actor)),
      holderNow: memberOf(foreseen.holderNow, directory),
      holderThen: memberOf(foreseen.holderThen, directory),
      offeredTo: memberOf(foreseen.offerThen, directory),
      reasons: [],
    };
  }
}

function doneOf(outcome: Outcome): Omit<DoneAssignmentDto, 'caseId'> {
  switch (outcome.outcome) {
    case 'applied':
      return { outcome: 'done', reasons: [], changed: [] };
    case 'refused':
      return { outcome: 'refused', reasons: reasonsOf(outcome), changed: [] };
    case 'keyReused':
      return { outcome: 'refused', reasons: [{ code: 'CASE.KEY_REUSED' }], changed: [] };
    case 'stale':
      return { outcome: 'changed', reasons: [], changed: outcome.changed.map(({ type }) => type) };
    case 'unknown':
      return { outcome: 'unknown', reasons: [], changed: [] };
  }
}

/** The most telling: what is missing, else what is wrong in the event, else that it is not to be done now. */
function reasonsOf({ code, missing, fields }: Refused): ReasonAgainstDto[] {
  if (missing.length > 0)
    return missing.map((requirement) => ({ code: requirement, words: REQUIREMENT_WORDS[requirement] }));
  const codes = [...new Set(fields.map((field) => field.code))];
  return codes.length > 0 ? codes.map((one) => ({ code: one })) : [{ code }];
}

function memberOf(member: { staffId: string; serviceId: string } | null, directory: DirectoryView) {
  if (!member) return null;
  const { staffId, serviceId } = member;
  const service = { id: serviceId, name: directory.service(serviceId)?.name ?? null };
  return { staffId, name: directory.nameOfStaff(staffId), service };
}

/** In the order that was asked, a few at a time. */
async function inTurn<One, Answer>(
  all: readonly One[],
  work: (one: One) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE)
    answers.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(work))));
  return answers;
}
