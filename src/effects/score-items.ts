import type { Answered, RawScores, RefusedField, Scores } from './answered.js';
import type { ItemInstrument } from './instruments/instrument.js';

/** Scores of an instrument with numbered items, entered item by item or scale by scale, never both at once. */
export function scoreItems(instrument: ItemInstrument, { answers }: Answered): RawScores {
  const byScale = instrument.scaleEntry && instrument.scales.some(({ id }) => Object.hasOwn(answers, id));
  const ranges = byScale ? scaleRanges(instrument) : itemRanges(instrument);
  const fields = refuseAnswers(instrument, answers, ranges);
  if (fields.length > 0) return { fields };

  const given = (id: string) => (Object.hasOwn(answers, id) ? answers[id]! : null);
  const missing = [...ranges.keys()].filter((id) => given(id) === null);
  const scales: Scores = byScale
    ? Object.fromEntries(instrument.scales.map(({ id }) => [id, given(id)]))
    : scalesFromItems(instrument, given);
  if (Object.values(scales).every((value) => value === null))
    return { fields: tooFewAnswers(instrument, byScale) };
  return { scores: { ...scales, ...totalsOf(instrument, scales) }, missing };
}

interface Range {
  min: number;
  max: number;
}

function itemRanges({ items }: ItemInstrument): Map<string, Range> {
  return new Map(Array.from({ length: items.count }, (_, i) => [String(i + 1), items]));
}

function scaleRanges({ scales, items: { min, max } }: ItemInstrument): Map<string, Range> {
  return new Map(scales.map(({ id, items }) => [id, { min: min * items.length, max: max * items.length }]));
}

function refuseAnswers(
  instrument: ItemInstrument,
  answers: Answered['answers'],
  ranges: Map<string, Range>,
): RefusedField[] {
  const otherWay = new Map([...itemRanges(instrument), ...scaleRanges(instrument)]);
  return Object.entries(answers).flatMap(([id, value]): RefusedField[] => {
    const path = `answers.${id}`;
    const range = ranges.get(id);
    if (!range) {
      const mixed = instrument.scaleEntry && otherWay.has(id);
      const code = mixed ? 'ITEMS_AND_SCALES_MIXED' : 'UNKNOWN_ITEM';
      return [{ path, code, allowed: namesOf(instrument) }];
    }
    const fits = value === null || (Number.isInteger(value) && value >= range.min && value <= range.max);
    return fits
      ? []
      : [{ path, code: 'OUT_OF_RANGE', allowed: [{ minimum: range.min, maximum: range.max }] }];
  });
}

function namesOf(instrument: ItemInstrument): string[] {
  const scales = instrument.scaleEntry ? instrument.scales.map(({ id }) => id) : [];
  return [...itemRanges(instrument).keys(), ...scales];
}

function scalesFromItems(instrument: ItemInstrument, given: (id: string) => number | null): Scores {
  const { min, max, turned } = instrument.items;
  return Object.fromEntries(
    instrument.scales.map(({ id, items, leastAnswered }) => {
      const values = items.flatMap((item) => {
        const value = given(String(item));
        if (value === null) return [];
        return [turned.includes(item) ? min + max - value : value];
      });
      if (values.length < leastAnswered) return [id, null];
      const sum = values.reduce((a, b) => a + b, 0);
      return [id, Math.round((sum * items.length) / values.length)];
    }),
  );
}

function totalsOf({ totals }: ItemInstrument, scales: Scores): Scores {
  return Object.fromEntries(
    totals.map(({ id, of, factor }) => {
      const parts = of.map((scale) => scales[scale] ?? null);
      if (parts.includes(null)) return [id, null];
      return [id, factor * parts.reduce<number>((sum, part) => sum + part!, 0)];
    }),
  );
}

function tooFewAnswers({ scales }: ItemInstrument, byScale: boolean): RefusedField[] {
  if (byScale) {
    const allowed = [{ minItems: 1, of: scales.map(({ id }) => id) }];
    return [{ path: 'answers', code: 'TOO_FEW_ANSWERS', allowed }];
  }
  return scales.map(({ id, items, leastAnswered }) => ({
    path: 'answers',
    code: 'TOO_FEW_ANSWERS',
    allowed: [{ scale: id, minItems: leastAnswered, of: items.map(String) }],
  }));
}
