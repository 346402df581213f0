import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Measurements = Schemas['CaseMeasurementsDto'];
export type Answered = Schemas['MeasurementDto'];
export type Instrument = Schemas['InstrumentDto'];
export type Border = Schemas['BorderDto'];

const DAY_MS = 86_400_000;

/** Answers with the same instrument by the same respondent: one small chart. */
export interface Series {
  instrument: string;
  respondent: string;
  points: { at: number; value: number; on: string }[];
  /** When the first of them was asked for as the start: what a change is told from. */
  startedOn?: string;
  change: Answered['change'];
}

/** In order of time; what could not be scored is left out. */
export function seriesOf(answered: readonly Answered[], instruments: readonly Instrument[]): Series[] {
  const found = new Map<string, Series>();
  const sorted = [...answered].sort((one, other) => one.answeredAt.localeCompare(other.answeredAt));
  for (const { instrument, respondent, timePoint, scores, answeredAt, change } of sorted) {
    const main = instruments.find(({ id }) => id === instrument)?.mainScore;
    const value = main === undefined ? undefined : scores[main];
    if (value === undefined || value === null) continue;
    const key = `${instrument} ${respondent}`;
    const series = found.get(key) ?? { instrument, respondent, points: [], change: null };
    series.points.push({ at: Date.parse(answeredAt) / DAY_MS, value, on: answeredAt });
    series.change = change;
    if (timePoint === 'start') series.startedOn ??= answeredAt;
    found.set(key, series);
  }
  return [...found.values()];
}

/** Ends of the scale of the main score, as far as the instrument tells them; else those that the answers need. */
export function rangeOf(instrument: Instrument | undefined, values: readonly number[]): [number, number] {
  const scale = instrument?.scales.find(({ id }) => id === instrument.mainScore);
  const [only, ...others] = instrument?.items ?? [];
  const known = scale ?? (others.length === 0 ? only : undefined);
  if (known) return [known.min, known.max];
  const largest = Math.max(1, ...values);
  const smallest = Math.min(0, ...values);
  return [smallest, [10, 20, 40, 50, 100].find((end) => end > largest) ?? largest];
}

/** The border of the instrument for whoever answers it. */
export const borderOf = (instrument: Instrument | undefined, respondent: string): Border | undefined =>
  instrument?.borders.find(({ respondents }) => respondents.includes(respondent));
