import type { Answered, RawScores, RefusedField } from './answered.js';
import type { GoalInstrument } from './instruments/instrument.js';

/** Only the ratio of weights matters; wider ones would lose the lighter goal in rounding. */
const LEAST_WEIGHT = 0.01;
const MOST_WEIGHT = 100;

/**
 * The goal attainment T-score of Kiresuk and Sherman, T = 50 + 10·Σ(wᵢxᵢ) / √((1−ρ)·Σwᵢ² + ρ·(Σwᵢ)²), over the goals
 * that were rated, to two decimals. 50 = reached as expected.
 */
export function scoreGoals(
  { goals: { min, max, correlation } }: GoalInstrument,
  { answers, weights = {} }: Answered,
): RawScores {
  const fields: RefusedField[] = [];
  for (const [goal, level] of Object.entries(answers))
    if (level !== null && !(Number.isInteger(level) && level >= min && level <= max))
      fields.push({
        path: `answers.${goal}`,
        code: 'OUT_OF_RANGE',
        allowed: [{ minimum: min, maximum: max }],
      });
  for (const [goal, weight] of Object.entries(weights)) {
    if (!Object.hasOwn(answers, goal)) {
      const allowed = Object.keys(answers);
      fields.push({ path: `weights.${goal}`, code: 'UNKNOWN_ITEM', allowed });
    } else if (!(weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT)) {
      const allowed = [{ minimum: LEAST_WEIGHT, maximum: MOST_WEIGHT }];
      fields.push({ path: `weights.${goal}`, code: 'OUT_OF_RANGE', allowed });
    }
  }
  const rated = Object.entries(answers).flatMap(([goal, x]) =>
    x === null ? [] : [{ x, w: Object.hasOwn(weights, goal) ? weights[goal]! : 1 }],
  );
  if (rated.length === 0)
    fields.push({ path: 'answers', code: 'TOO_FEW_ANSWERS', allowed: [{ minItems: 1 }] });
  if (fields.length > 0) return { fields };

  const sum = (of: (goal: { x: number; w: number }) => number) => rated.reduce((all, g) => all + of(g), 0);
  const spread = (1 - correlation) * sum(({ w }) => w * w) + correlation * sum(({ w }) => w) ** 2;
  const t = 50 + (10 * sum(({ x, w }) => w * x)) / Math.sqrt(spread);
  const missing = Object.keys(answers).filter((goal) => answers[goal] === null);
  return { scores: { t: Math.round(t * 100) / 100 }, missing };
}
