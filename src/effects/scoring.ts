import type { Answered, RawScores, RefusedField, Scores } from './answered.js';
import type { Instrument, RespondentKind } from './instruments/instrument.js';
import { scoreGoals } from './score-goals.js';
import { scoreItems } from './score-items.js';

export interface ScoringRefusal {
  ok: false;
  refusal: { code: 'EFFECT.INSTRUMENT_UNKNOWN' | 'EFFECT.ANSWERS_NOT_ALLOWED'; fields: RefusedField[] };
}

/** Scores by id, null where too much is unanswered; `missing` = what was not answered. */
export interface Scored {
  ok: true;
  scores: Scores;
  /** absent where the score is missing, or the set says nothing of this respondent and age */
  band?: { set: string; band: string };
  missing: string[];
}

/** The instrument with this id, or a refusal that lists those there are. */
export function chooseInstrument(
  instruments: ReadonlyMap<string, Instrument>,
  id: string,
): { ok: true; instrument: Instrument } | ScoringRefusal {
  const instrument = instruments.get(id);
  if (instrument) return { ok: true, instrument };
  const allowed = [...instruments.keys()];
  const fields: RefusedField[] = [{ path: 'instrument', code: 'UNKNOWN_INSTRUMENT', allowed }];
  return { ok: false, refusal: { code: 'EFFECT.INSTRUMENT_UNKNOWN', fields } };
}

/** Scores one answered instrument, or says of every wrong field what is allowed. A refused answer is not to be stored. */
export function score(instrument: Instrument, answered: Answered): Scored | ScoringRefusal {
  const raw = scoreBy(instrument, answered);
  const fields = [...refuseFrame(instrument, answered), ...('fields' in raw ? raw.fields : [])];
  if (fields.length > 0 || 'fields' in raw)
    return { ok: false, refusal: { code: 'EFFECT.ANSWERS_NOT_ALLOWED', fields } };
  const band = bandOf(instrument, answered, raw.scores);
  return { ok: true, ...raw, ...(band && { band }) };
}

function scoreBy(instrument: Instrument, answered: Answered): RawScores {
  return instrument.method === 'goals' ? scoreGoals(instrument, answered) : scoreItems(instrument, answered);
}

/** Who answers about whom, by which bands. */
function refuseFrame(instrument: Instrument, { respondent, ageAt, bandSet }: Answered): RefusedField[] {
  const fields: RefusedField[] = [];
  const known = instrument.respondents.find(({ who }) => who === respondent);
  if (!known) {
    const allowed = instrument.respondents.map(({ who }) => who);
    fields.push({ path: 'respondent', code: 'UNKNOWN_RESPONDENT', allowed });
  } else if (!isWithin(known.ages, ageAt.years)) {
    const allowed = [agesOf(known.ages)];
    fields.push({ path: 'respondent', code: 'AGE_OUTSIDE_INSTRUMENT', allowed });
  }
  const sets = [...new Set(instrument.bands.map(({ set }) => set))];
  if (bandSet !== undefined && !sets.includes(bandSet))
    fields.push({ path: 'bandSet', code: 'UNKNOWN_BAND_SET', allowed: sets });
  return fields;
}

function bandOf(instrument: Instrument, answered: Answered, scores: Scores): Scored['band'] {
  const set = answered.bandSet ?? instrument.bands[0]?.set;
  const table = instrument.bands.find(
    (bands) =>
      bands.set === set &&
      bands.respondents.includes(answered.respondent as RespondentKind) &&
      (!bands.ages || isWithin(bands.ages, answered.ageAt.years)),
  );
  const value = table && scores[table.score];
  if (value === undefined || value === null) return undefined;
  const range = table?.ranges.find(({ from, to }) => from <= value && value <= to);
  return range && { set: set!, band: range.band };
}

/** As the list of instruments shows them. */
export function agesOf({ from, to }: { from: number; to?: number }) {
  return { fromAge: from, ...(to !== undefined && { toAge: to }) };
}

export function isWithin({ from, to }: { from: number; to?: number }, years: number): boolean {
  const completed = Math.floor(years);
  return completed >= from && (to === undefined || completed <= to);
}
