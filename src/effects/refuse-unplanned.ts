import type { Guide } from '../../workflows/guide.js';
import type { ProblemField } from '../common/problem.js';
import type { MeasuredCase } from './case-measurements.js';
import { measurementProblem } from './measurement-problems.js';
import { agesOf, isWithin } from './scoring.js';
import { type Answer, yearsOf } from './what-is-answered.js';

/** @throws EFFECT.NOT_PLANNED, naming the child's age where that is why; EFFECT.ALREADY_ANSWERED */
export function refuseUnplanned(
  answer: Answer,
  measured: MeasuredCase,
  { measurements }: Pick<Guide, 'measurements'>,
  today: string,
): void {
  const { instrument, timePoint, respondent } = answer;
  const ofInstrument = measured.slots.filter((slot) => slot.instrument === instrument);
  // One slot a round: what was answered in an earlier round is asked again in a new one.
  const asked = ofInstrument.filter((one) => one.timePoint === timePoint && one.respondent === respondent);
  if (asked.some(({ status }) => status === 'planned')) return;
  if (asked.length > 0)
    throw measurementProblem('EFFECT.ALREADY_ANSWERED', { fields: whatIsOpen(instrument, measured) });
  const plans = measurements.filter((one) => one.instrument === instrument);
  const fields = [...wrongAge(plans, measured, today), ...whatIsOpen(instrument, measured)];
  throw measurementProblem('EFFECT.NOT_PLANNED', { fields });
}

/** The guide measures with it, but nobody of this child's age. */
function wrongAge(plans: Guide['measurements'], measured: MeasuredCase, today: string): ProblemField[] {
  const years = yearsOf(measured, today);
  const ages = plans.flatMap((plan) => plan.ages ?? []);
  const fits = ages.length < plans.length || (years !== null && ages.some((one) => isWithin(one, years)));
  if (plans.length === 0 || fits) return [];
  const code = years === null ? 'AGE_NOT_KNOWN' : 'AGE_OUTSIDE_INSTRUMENT';
  return [{ path: 'instrument', code, allowed: ages.map(agesOf) }];
}

function whatIsOpen(instrument: string, { slots }: MeasuredCase): ProblemField[] {
  const ofInstrument = slots.filter((slot) => slot.instrument === instrument);
  const open = (ofInstrument.length > 0 ? ofInstrument : slots).filter(({ status }) => status === 'planned');
  const path = ofInstrument.length > 0 ? 'timePoint' : 'instrument';
  const allowed = open.map((one) => ({
    instrument: one.instrument,
    timePoint: one.timePoint,
    respondent: one.respondent,
  }));
  return [{ path, code: 'NOT_PLANNED', allowed }];
}
