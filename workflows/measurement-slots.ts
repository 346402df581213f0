import type { CaseContext } from './case-context.js';
import type { Guide } from './guide.js';
import type { MeasurementRow } from './projection.js';

/** A place for one answer. */
export type MeasurementSlot = Pick<MeasurementRow, 'key' | 'instrument' | 'timePoint' | 'respondent'>;

/** Every place for an answer in the present round, whether its time has come or not. */
export function measurementSlots(context: CaseContext, guide: Guide): MeasurementSlot[] {
  const { planRound } = context;
  if (planRound === 0) return [];
  return guide.measurements
    .filter((plan) => plan.fromLevel <= highestLevel(context) && fitsAge(plan.ages, context.ageAtPlan))
    .flatMap(({ instrument, at, respondents }) =>
      at.flatMap((timePoint) =>
        respondents.map((respondent) => ({
          key: measurementKey(instrument, timePoint, planRound, respondent),
          instrument,
          timePoint,
          respondent,
        })),
      ),
    );
}

export function measurementKey(instrument: string, timePoint: string, round: number, respondent: string) {
  return `${instrument}:${timePoint}:${round}:${respondent}`;
}

/** What was measured on a higher level is measured to the end, wherever the case is closed. */
function highestLevel({ spells }: CaseContext): number {
  return Math.max(...spells.map(({ level }) => level));
}

function fitsAge(ages: { from: number; to: number } | undefined, age: number | null): boolean {
  return !ages || (age !== null && age >= ages.from && age <= ages.to);
}
