import type { EventType } from '../../workflows/events.js';
import { RULED_OUT_BY_GUIDE, type Requirement } from '../../workflows/requirements.js';
import type { ProblemField, ProblemMissing } from '../common/problem.js';
import { requestProblem } from '../common/http/request-problems.js';
import type { Applied, Changed, Outcome, Refused, Stale } from './apply-event/command.js';
import type { AppliedDto } from './command.dto.js';
import { caseProblem } from './case-problems.js';
import { doneWords } from './event-done-words.js';
import './event-field-words.js';
import type { ChangeDto } from './queries/changes.dto.js';
import { keyReused } from './request-headers.js';
import { REQUIREMENT_WORDS } from './requirement-words.js';

/**
 * What a command answers over HTTP.
 * @param tagOf the entity tag of a version, for this reader
 * @throws a problem for everything but `applied`
 */
export function applied(outcome: Outcome, tagOf: (version: number) => string): Applied {
  switch (outcome.outcome) {
    case 'applied':
      return outcome;
    case 'refused':
      throw refusedProblem(outcome);
    case 'stale':
      throw staleProblem(outcome, tagOf(outcome.version));
    case 'unknown':
      throw requestProblem('REQUEST.NOT_FOUND');
    case 'keyReused':
      throw keyReused();
  }
}

/** Without content one learns that something was recorded, and at which level the case is. */
export function appliedAnswer({ caseId, entries, summary, content }: Applied): AppliedDto {
  const { status, level, step, guideStep } = summary;
  // From a receipt the members come in another order; the same answer is the same text.
  const recorded = entries.map(({ number, type }) => ({ number, type }));
  return { caseId, entries: recorded, status, level, ...(content && { step, guideStep }) };
}

function missingInWords(requirement: Requirement, steps: Refused['missingSteps']): ProblemMissing {
  return {
    requirement,
    ruledOutByGuide: RULED_OUT_BY_GUIDE.has(requirement),
    words: REQUIREMENT_WORDS[requirement],
    ...(requirement === 'requiredStepsAreDone' && {
      steps: steps.map(({ id, name }) => ({ id, words: name })),
    }),
  };
}

function refusedProblem({ code, index, event, allowed, missing, missingSteps, fields }: Refused) {
  const wrong = code === 'CASE.EVENT_UNKNOWN' ? [{ path: 'type', code: 'EVENT.UNKNOWN', allowed }] : fields;
  return caseProblem(code as Parameters<typeof caseProblem>[0], {
    allowed,
    missing: missing.map((one) => missingInWords(one, missingSteps)),
    fields: wrong.map((field) => fieldOf(field, index)),
    extra: { event, index },
  });
}

function fieldOf({ path, code, allowed }: { path: string; code: string; allowed: unknown }, index: number) {
  return { path: `events[${index}].${path}`, code, allowed: [allowed].flat() } satisfies ProblemField;
}

function staleProblem({ changed }: Stale, tag: string) {
  return caseProblem('CASE.STALE', { headers: { etag: tag }, extra: { changed: changedInWords(changed) } });
}

/** What has been recorded, in words that follow the name of whoever did, or stand alone where nobody did. */
export function changedInWords(changed: readonly Changed[]): ChangeDto[] {
  return changed.map(({ by, ...one }) => {
    const { words, isSentence } = doneWords(one.type as EventType);
    return { ...one, words, by: isSentence ? null : by };
  });
}
