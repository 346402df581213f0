import type { CaseContext } from '../case-context.js';
import type { Guide } from '../guide.js';
import type { DueRule, MeasurementRow, TimePoint } from '../projection.js';

/** The measurements that the guide plans around an agreed plan: at its start, half-way, at closing and 6 months after. */
export function plannedMeasurements(context: CaseContext, guide: Guide): MeasurementRow[] {
  if (context.planRound === 0) return [];
  return guide.measurements
    .filter((plan) => plan.fromLevel <= context.level && fitsAge(plan.ages, context.ageAtPlan))
    .flatMap((plan) =>
      plan.at.flatMap((timePoint) => {
        const due = dueOf(timePoint, context, guide);
        if (!due) return [];
        return plan.respondents.map((respondent): MeasurementRow => {
          const key = `${plan.instrument}:${timePoint}:${context.planRound}:${respondent}`;
          const status = context.answered.includes(key) ? 'answered' : 'planned';
          return { key, instrument: plan.instrument, timePoint, respondent, due, status };
        });
      }),
    );
}

function fitsAge(ages: { from: number; to: number } | undefined, age: number | null): boolean {
  return !ages || (age !== null && age >= ages.from && age <= ages.to);
}

/** Days given to answer once the occasion has come. */
const TIME_TO_ANSWER = { amount: 14, unit: 'calendarDays' } as const;

function dueOf(timePoint: TimePoint, context: CaseContext, guide: Guide): DueRule | null {
  const { planAgreedAt, closed } = context;
  const { holdEvaluation } = guide.deadlines;
  switch (timePoint) {
    case 'start':
      return planAgreedAt ? { anchor: planAgreedAt, ...TIME_TO_ANSWER } : null;
    case 'middle':
      return planAgreedAt && !closed ? { anchor: planAgreedAt, ...holdEvaluation } : null;
    case 'closing':
      return closed ? { anchor: closed.at, ...TIME_TO_ANSWER } : null;
    case 'after6Months':
      return closed ? { anchor: closed.at, amount: 6, unit: 'months' } : null;
  }
}
