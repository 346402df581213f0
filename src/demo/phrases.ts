import { z } from 'zod';
import { readDemoFile } from './demo-file.js';

const sentences = z.array(z.string().min(1)).min(1);

const NAMES = [
  'withColleague',
  'anonymously',
  'withChild',
  'decided',
  'minutes',
  'understanding',
  'contact',
  'helped',
  'helpedSome',
  'notHelped',
  'guardiansSaid',
  'whyNotAsked',
  'question',
  'accepted',
  'declined',
  'advice',
  'stuck',
  'refused',
  'withdrawn',
  'objected',
  'settledObjection',
  'offer',
  'cannotTake',
  'assigned',
  'reached',
  'familySaid',
  'acute',
  'whyClosed',
  'reopened',
  'moved',
  'elsewhere',
  'nextDate',
  'limits',
  'witness',
] as const;

const schema = z.strictObject({
  id: z.literal('phrases'),
  ...(Object.fromEntries(NAMES.map((name) => [name, sentences])) as Record<
    (typeof NAMES)[number],
    typeof sentences
  >),
});

export type Phrases = z.output<typeof schema>;

/** @throws DataFileError naming file and line */
export function loadPhrases(): Phrases {
  return readDemoFile('phrases.yaml', schema);
}
