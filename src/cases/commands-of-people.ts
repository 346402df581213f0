import { Injectable } from '@nestjs/common';
import { ProblemError } from '../common/problem.js';
import type { RequestContext } from '../common/request-context.js';
import { ScoredAnswers } from '../effects/scored-answers.js';
import type { Command, CommandEvent } from './apply-event/command.js';
import { caseProblem } from './case-problems.js';
import type { CommandDto, CommandEventDto } from './command.dto.js';

/** What people send, as the one writer of cases takes it: answers to measurements are scored on the way. */
@Injectable()
export class CommandsOfPeople {
  constructor(private readonly answers: ScoredAnswers) {}

  /** @throws CASE.EVENT_INVALID; what is wrong with an answer, at the event that it is in */
  async toCase(
    ctx: RequestContext,
    caseId: string,
    { events }: CommandDto,
    idempotencyKey: string,
  ): Promise<Command> {
    const taken: CommandEvent[] = [];
    for (const [index, event] of events.entries()) {
      const { answer, keptFromGuardians } = event;
      refuseHalfAnswers(event, index);
      const place = ` ${index}`;
      const scored =
        answer &&
        (await this.answers.eventOf(ctx, caseId, answer, { idempotencyKey, place }).catch(atEvent(index)));
      taken.push(scored ? { ...scored, ...keepingOf(keptFromGuardians) } : eventOf(event));
    }
    return { events: taken };
  }
}

/** Of a case that begins nothing is planned to be measured yet. */
export function commandOfNewCase({ events }: CommandDto): Command {
  const index = events.findIndex(({ answer }) => answer);
  if (index >= 0) throw unknownField(`events[${index}].answer`);
  return { events: events.map(eventOf) };
}

function eventOf({
  type,
  facts = {},
  texts = {},
  kinds,
  about,
  keptFromGuardians,
}: CommandEventDto): CommandEvent {
  return {
    type,
    facts,
    texts,
    ...((kinds || about) && { marks: { ...(kinds && { kinds }), ...(about && { about }) } }),
    ...keepingOf(keptFromGuardians),
  };
}

function keepingOf(kept: CommandEventDto['keptFromGuardians']): Pick<CommandEvent, 'keptFromGuardians'> {
  if (!kept) return {};
  const stated = Object.entries(kept).filter(([, value]) => value !== undefined);
  return { keptFromGuardians: Object.fromEntries(stated) };
}

/** The facts of an answer are what it is scored to: nobody states them beside it. */
function refuseHalfAnswers(
  { type, answer, keptFromGuardians: _kept, ...stated }: CommandEventDto,
  index: number,
): void {
  if (!answer) return;
  if (type !== 'MEASUREMENT_RECORDED') throw unknownField(`events[${index}].answer`);
  const [beside] = Object.entries(stated).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (beside) throw unknownField(`events[${index}].${beside}`);
}

const unknownField = (path: string) =>
  caseProblem('CASE.EVENT_INVALID', { fields: [{ path, code: 'FIELD.UNKNOWN', allowed: [] }] });

const atEvent = (index: number) => (error: unknown) => {
  if (!(error instanceof ProblemError)) throw error;
  const { fields = [], ...details } = error.details;
  const there = fields.map((field) => ({ ...field, path: `events[${index}].answer.${field.path}` }));
  throw new ProblemError(error.code, { ...details, fields: there });
};
