import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { type DataFileProblem, parseDataFile } from '../common/data-file.js';
import { nearest } from '../common/nearest.js';
import type { Instrument } from '../effects/instruments/instrument.js';
import { inAllLanguages } from './guide-languages.js';
import { type Guide, GuideSchema } from '../../workflows/guide.js';
import { type Refuse, rule } from '../../workflows/guide-rules.js';

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
  const read = parseDataFile(file, text, z.preprocess(inAllLanguages, schema));
  return read.ok ? { ok: true, guide: read.value } : { ok: false, problems: read.problems.map(withWayOut) };
}

/** A municipality that writes in one language need not invent the others. */
function withWayOut(problem: DataFileProblem): DataFileProblem {
  const isLanguage = /\.(nb|nn|en)$/.test(problem.path) && problem.message.startsWith('is missing');
  if (!isLanguage) return problem;
  return { ...problem, message: `${problem.message}, or "languages" states those the guide is written in` };
}

/** The same from the bytes of a file, which may not be text at all. */
export function readGuideBytes(file: string, bytes: Uint8Array, instruments: Instruments): ReadGuide {
  if (!isUtf8(bytes)) return { ok: false, problems: [notUtf8(file, bytes)] };
  return readGuide(file, new TextDecoder().decode(bytes), instruments);
}

function notUtf8(file: string, bytes: Uint8Array): DataFileProblem {
  const before = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '';
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return { file, line, column, path: '', message: 'is not text in UTF-8; save the file as UTF-8' };
}

type Plan = Pick<Guide, 'scales' | 'measurements'>;
const planSchema = GuideSchema.pick({ scales: true, measurements: true });

/** A measurement that nobody can answer would stay overdue for ever. */
function checkPlan({ scales, measurements }: Plan, instruments: Instruments, refuse: Refuse): void {
  const plan = planSchema.safeParse({ scales, measurements });
  if (!plan.success) return;
  const own = plan.data.scales.map(({ id }) => id);
  for (const [index, id] of own.entries())
    if (instruments.has(id)) refuse(['scales', index, 'id'], `"${id}" is the name of an instrument`);
  const known = [...instruments.keys(), ...own];
  for (const [index, planned] of plan.data.measurements.entries()) {
    const path = ['measurements', index];
    const refuseHere: Refuse = (at, ...why) => refuse([...path, ...at], ...why);
    if (!known.includes(planned.instrument)) refuseUnknown(planned.instrument, known, refuseHere);
    else checkRespondents(planned, instruments, refuseHere);
  }
}

function refuseUnknown(instrument: string, known: readonly string[], refuse: Refuse): void {
  const close = nearest(instrument, known);
  const hint = close ? `; did you mean "${close}"?` : '';
  refuse(['instrument'], `there is no instrument or scale "${instrument}"${hint}`, known);
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
    if (!fits) refuse(['respondents', at], `"${who}" does not answer "${id}"`, names);
    else if (instrument) checkAges({ id, who, ages, fits }, refuse);
  }
}

interface Span {
  from: number;
  to?: number;
}

function checkAges(
  { id, who, ages, fits }: { id: string; who: string; ages?: Required<Span>; fits: Span },
  refuse: Refuse,
): void {
  const span = `"${id}" is for ages ${fits.from} to ${fits.to ?? 23} when "${who}" answers`;
  if (!ages && (fits.from > 0 || fits.to !== undefined)) refuse([], `${span}; state the "ages"`);
  if (ages && ages.from < fits.from) refuse(['ages', 'from'], span);
  if (ages && ages.to > (fits.to ?? 23)) refuse(['ages', 'to'], span);
}
