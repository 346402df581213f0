import type { CaseEvent } from '../../../workflows/events.js';
import type { FieldProblem } from '../../../workflows/payload-rules.js';
import type { Family } from './fill-in.js';

/** Who asks to be told is a guardian of the case who does not read it: without parental responsibility, or barred. */
export function wrongAsker(event: CaseEvent, { members }: Family): FieldProblem[] {
  if (event.type !== 'INFORMATION_ASKED_FOR') return [];
  const fitting = members
    .filter((one) => one.relation === 'guardian' && (!one.parentalResponsibility || one.barredFromInsight))
    .map(({ personId }) => personId);
  return fitting.includes(event.facts.personId)
    ? []
    : [{ path: 'facts.personId', code: 'REFERENCE.UNKNOWN', allowed: fitting }];
}
