import { z } from 'zod';
import { readDataFolder } from '../common/data-file.js';

const sentences = z.array(z.string().min(1)).min(1);

/** What a concern is about, and the sentences people write of it. Invented, short and kind. */
const themeSchema = z.strictObject({
  id: z.string(),
  /** In years, -1 before birth. */
  ages: z.tuple([z.int(), z.int()]),
  groups: z.array(z.enum(['earlyYears', 'kindergartenAndSchool', 'mentalHealthAndSubstances', 'poverty'])),
  kinds: z.array(z.enum(['school', 'health', 'childProtection', 'family', 'economy'])).min(1),
  /** Services (by key) that are asked to help, the likeliest first. */
  others: z.array(z.string()).min(1),
  weight: z.number().positive(),
  seenAndHeard: sentences,
  mayMean: sentences,
  withFamily: sentences,
  settled: sentences,
  goals: z.array(z.strictObject({ goal: z.string(), expected: z.string() })).min(1),
  interventions: z
    .array(
      z.strictObject({
        kind: z.string(),
        by: z.enum(['staff', 'guardian', 'child']),
        what: z.string(),
        howEvaluated: z.string(),
      }),
    )
    .min(1),
  notes: sentences,
  brightSpots: sentences,
  childSaid: sentences,
});

export type Theme = z.output<typeof themeSchema>;

/** @throws DataFileError naming file and line */
export function loadThemes(): Theme[] {
  return [...readDataFolder(new URL('./themes/', import.meta.url), themeSchema).values()];
}
