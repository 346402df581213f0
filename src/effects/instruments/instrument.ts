import { z } from 'zod';
import { readDataFolder } from '../../common/data-file.js';

const code = z.string().regex(/^[a-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/);
const ages = z.strictObject({ from: z.int().min(0), to: z.int().min(0).optional() });
const who = z.enum(['self', 'parent', 'teacher', 'team']);

const respondent = z.strictObject({ who, ages });
const text = z.string().trim().min(1);
const inEachLanguage = z.strictObject({ nb: text, nn: text, en: text });

/** What counts as change in the main score: a distance stated as important, or a reliable change index above 1.96. */
const change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('minimalImportant'),
    respondents: z.array(who).min(1),
    amount: z.number().positive(),
    source: z.string().min(1),
  }),
  z.strictObject({
    kind: z.literal('reliable'),
    respondents: z.array(who).min(1),
    standardDeviation: z.number().positive(),
    reliability: z.number().gt(0).lt(1),
    source: z.string().min(1),
  }),
]);

/** The bands of one set, respondent and population; `from` and `to` are scores, both included. */
const bands = z.strictObject({
  set: code,
  respondents: z.array(who).min(1),
  ages: ages.optional(),
  score: code,
  source: z.string().min(1),
  population: z.string().min(1),
  ranges: z.array(z.strictObject({ band: code, from: z.int(), to: z.int() })).min(2),
  /** Drawn in the chart of the main score, with whose border it is; of one set at most, since sets are never mixed. */
  border: z.strictObject({ from: z.int(), to: z.int(), name: inEachLanguage }).optional(),
});

const common = {
  id: code,
  name: inEachLanguage,
  licence: z.string().min(1),
  /** Whose information the answers are, whoever gave them. */
  informationOf: z.enum(['child', 'respondent']),
  note: z.string().optional(),
  respondents: z.array(respondent).min(1),
  mainScore: code,
  better: z.enum(['higher', 'lower']),
  change: z.array(change).min(1),
  bands: z.array(bands).default([]),
};

const scale = z.strictObject({
  id: code,
  /** item numbers from 1 */
  items: z.array(z.int().min(1)).min(1),
  /** with fewer answers the scale is missing; between this and all it is prorated */
  leastAnswered: z.int().min(1),
});

const itemInstrument = z.strictObject({
  ...common,
  method: z.literal('items'),
  items: z.strictObject({
    count: z.int().min(1),
    min: z.int(),
    max: z.int(),
    turned: z.array(z.int().min(1)).default([]),
  }),
  scales: z.array(scale).min(1),
  /** sums of scales, missing when one of them is */
  totals: z
    .array(z.strictObject({ id: code, of: z.array(code).min(1), factor: z.number().positive().default(1) }))
    .default([]),
  /** may the scores of the scales be entered instead of the items? */
  scaleEntry: z.boolean().default(false),
});

const goalInstrument = z.strictObject({
  ...common,
  method: z.literal('goals'),
  goals: z.strictObject({ min: z.int(), max: z.int(), correlation: z.number().gt(0).lt(1) }),
});

/** A file of this folder: an instrument as data. Cut-offs and norms bear their source and population. */
export const instrumentSchema = z
  .discriminatedUnion('method', [itemInstrument, goalInstrument])
  .superRefine((instrument, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    checkReferences(instrument, refuse);
    checkBands(instrument, refuse);
  });

export type Instrument = z.output<typeof instrumentSchema>;
export type ItemInstrument = z.output<typeof itemInstrument>;
export type GoalInstrument = z.output<typeof goalInstrument>;
export type RespondentKind = z.output<typeof who>;

/**
 * The instruments that ship with the installation, by id.
 * @throws DataFileError naming file and line
 */
export function loadInstruments(folder = new URL('./', import.meta.url)): ReadonlyMap<string, Instrument> {
  return readDataFolder(folder, instrumentSchema);
}

type Refuse = (path: (string | number)[], message: string) => void;

function checkReferences(instrument: Instrument, refuse: Refuse): void {
  const scores = scoresOf(instrument);
  if (!scores.includes(instrument.mainScore)) refuse(['mainScore'], `must be one of ${scores.join(', ')}`);
  for (const [i, { who: one }] of instrument.respondents.entries()) {
    const rules = instrument.change.filter((rule) => rule.respondents.includes(one));
    if (rules.length !== 1)
      refuse(['respondents', i, 'who'], `needs exactly one rule of change for "${one}"`);
  }
  if (instrument.method !== 'items') return;
  const { count } = instrument.items;
  for (const [i, { items, leastAnswered }] of instrument.scales.entries()) {
    if (items.some((item) => item > count))
      refuse(['scales', i, 'items'], `item numbers go from 1 to ${count}`);
    if (leastAnswered > items.length)
      refuse(['scales', i, 'leastAnswered'], `the scale has ${items.length} items`);
  }
  const scales = instrument.scales.map(({ id }) => id);
  for (const [i, { of }] of instrument.totals.entries())
    if (of.some((id) => !scales.includes(id)))
      refuse(['totals', i, 'of'], `must be among ${scales.join(', ')}`);
}

/** The lowest and highest value a score can take; undefined for GAS, whose T-score has no fixed ends. */
function limitsOf(instrument: Instrument, score: string): { min: number; max: number } | undefined {
  if (instrument.method === 'goals') return undefined;
  const total = instrument.totals.find(({ id }) => id === score) ?? { of: [score], factor: 1 };
  const items = instrument.scales.filter(({ id }) => total.of.includes(id)).flatMap((one) => one.items);
  const reach = items.length * total.factor;
  return { min: instrument.items.min * reach, max: instrument.items.max * reach };
}

/** How many points of the main score one point of a score is; undefined where the main score is made of others too. */
export function pointsOfMainScore(instrument: Instrument, score: string): number | undefined {
  if (score === instrument.mainScore) return 1;
  if (instrument.method === 'goals') return undefined;
  const total = instrument.totals.find(({ id }) => id === instrument.mainScore);
  return total?.of.length === 1 && total.of[0] === score ? total.factor : undefined;
}

/** A gap or an overlap between bands would leave a score without a band, or with two. */
function checkBands(instrument: Instrument, refuse: Refuse): void {
  const scores = scoresOf(instrument);
  for (const [i, { score, ranges, border }] of instrument.bands.entries()) {
    if (!scores.includes(score)) refuse(['bands', i, 'score'], `must be one of ${scores.join(', ')}`);
    if (border && pointsOfMainScore(instrument, score) === undefined)
      refuse(
        ['bands', i, 'border'],
        `is drawn in ${instrument.mainScore}, which is not made of ${score} alone`,
      );
    const limits = limitsOf(instrument, score);
    if (limits && (ranges[0]!.from !== limits.min || ranges.at(-1)!.to !== limits.max))
      refuse(['bands', i, 'ranges'], `must cover ${limits.min} to ${limits.max}`);
    for (const [j, range] of ranges.entries()) {
      const before = ranges[j - 1];
      if (range.to < range.from) refuse(['bands', i, 'ranges', j, 'to'], 'must not be below "from"');
      if (before && range.from !== before.to + 1)
        refuse(['bands', i, 'ranges', j, 'from'], `must be ${before.to + 1}, where the band before ends`);
    }
  }
}

function scoresOf(instrument: Instrument): string[] {
  if (instrument.method === 'goals') return ['t'];
  return [...instrument.scales, ...instrument.totals].map(({ id }) => id);
}
