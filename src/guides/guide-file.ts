import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { type DataFileProblem, NOT_UTF8, parseDataFile } from '../common/data-file.js';
import { say, together } from '../common/language.js';
import { meant, MISSING } from '../common/schema-words.js';
import type { Instrument } from '../effects/instruments/instrument.js';
import { inAllLanguages } from './guide-languages.js';
import { type Guide, GuideSchema } from '../../workflows/guide.js';
import { type Refuse, rule } from '../../workflows/guide-rules.js';
import { FORMS } from '../../workflows/guide-sayings.js';

export type ReadGuide = { ok: true; guide: Guide } | { ok: false; problems: DataFileProblem[] };
export type Instruments = ReadonlyMap<string, Instrument>;

/**
 * A guide from its YAML text, checked as far as it can be without a database; all problems at once.
 * @param file the name that problems bear
 * @param instruments what can be measured with in this installation
 */
export function readGuide(file: string, text: string, instruments: Instruments): ReadGuide {
  const schema = GuideSchema.superRefine(
    rule<Guide>((guide, refuse) => checkPlan(guide, instruments, refuse)),
    // Also when other parts are wrong, so that one run tells everything.
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );
  const read = parseDataFile(file, text, z.preprocess(inAllLanguages, schema), Object.values(FORMS));
  return read.ok ? { ok: true, guide: read.value } : { ok: false, problems: read.problems.map(withWayOut) };
}

/** A municipality that writes in one language need not invent the others. */
function withWayOut(problem: DataFileProblem): DataFileProblem {
  const isLanguage = /\.(nb|nn|en)$/.test(problem.path) && problem.message.en.startsWith(MISSING.en);
  if (!isLanguage) return problem;
  return { ...problem, message: together(problem.message, OR_LANGUAGES) };
}

const OR_LANGUAGES = say(
  ', eller "languages" oppgir hvilke språk veilederen er skrevet på',
  ', eller "languages" oppgjev kva språk rettleiaren er skriven på',
  ', or "languages" states those the guide is written in',
);

/** The same from the bytes of a file, which may not be text at all. */
export function readGuideBytes(file: string, bytes: Uint8Array, instruments: Instruments): ReadGuide {
  if (!isUtf8(bytes)) return { ok: false, problems: [notUtf8(file, bytes)] };
  return readGuide(file, new TextDecoder().decode(bytes), instruments);
}

function notUtf8(file: string, bytes: Uint8Array): DataFileProblem {
  const before = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '';
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return { file, line, column, path: '', message: NOT_UTF8 };
}

type Plan = Pick<Guide, 'scales' | 'measurements'>;
const planSchema = GuideSchema.pick({ scales: true, measurements: true });

/** A measurement that nobody can answer would stay overdue for ever. */
function checkPlan({ scales, measurements }: Plan, instruments: Instruments, refuse: Refuse): void {
  const plan = planSchema.safeParse({ scales, measurements });
  if (!plan.success) return;
  const own = plan.data.scales.map(({ id }) => id);
  for (const [index, id] of own.entries())
    if (instruments.has(id)) refuse(['scales', index, 'id'], isInstrument(id));
  const known = [...instruments.keys(), ...own];
  for (const [index, planned] of plan.data.measurements.entries()) {
    const path = ['measurements', index];
    const refuseHere: Refuse = (at, ...why) => refuse([...path, ...at], ...why);
    if (!known.includes(planned.instrument)) refuseUnknown(planned.instrument, known, refuseHere);
    else checkRespondents(planned, instruments, refuseHere);
  }
}

const isInstrument = (id: string) =>
  say(
    `"${id}" er navnet på et instrument`,
    `"${id}" er namnet på eit instrument`,
    `"${id}" is the name of an instrument`,
  );

function refuseUnknown(instrument: string, known: readonly string[], refuse: Refuse): void {
  const said = say(
    `det finnes ikke noe instrument eller noen skala "${instrument}"`,
    `det finst ikkje noko instrument eller nokon skala "${instrument}"`,
    `there is no instrument or scale "${instrument}"`,
  );
  refuse(['instrument'], together(said, meant(instrument, known)), known);
}

function checkRespondents(
  { instrument: id, respondents, ages }: Plan['measurements'][number],
  instruments: Instruments,
  refuse: Refuse,
): void {
  const instrument = instruments.get(id);
  const allowed = instrument
    ? instrument.respondents
    : [...instruments.values()].flatMap((one) => one.respondents);
  const names = [...new Set<string>(allowed.map(({ who }) => who))];
  for (const [at, who] of respondents.entries()) {
    const fits = allowed.find((one) => one.who === who)?.ages;
    if (!fits) refuse(['respondents', at], doesNotAnswer(who, id), names);
    else if (instrument) checkAges({ id, who, ages, fits }, refuse);
  }
}

const doesNotAnswer = (who: string, id: string) =>
  say(
    `"${who}" svarer ikke på "${id}"`,
    `"${who}" svarer ikkje på "${id}"`,
    `"${who}" does not answer "${id}"`,
  );

interface Span {
  from: number;
  to?: number;
}

function checkAges(
  { id, who, ages, fits }: { id: string; who: string; ages?: Required<Span>; fits: Span },
  refuse: Refuse,
): void {
  const { from, to = 23 } = fits;
  const span = say(
    `"${id}" er for ${from} til ${to} år når "${who}" svarer`,
    `"${id}" er for ${from} til ${to} år når "${who}" svarer`,
    `"${id}" is for ages ${from} to ${to} when "${who}" answers`,
  );
  if (!ages && (fits.from > 0 || fits.to !== undefined)) refuse([], together(span, STATE_AGES));
  if (ages && ages.from < fits.from) refuse(['ages', 'from'], span);
  if (ages && ages.to > (fits.to ?? 23)) refuse(['ages', 'to'], span);
}

const STATE_AGES = say('; oppgi "ages"', '; oppgje "ages"', '; state the "ages"');
