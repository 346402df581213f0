import { type Instrument, pointsOfMainScore } from './instruments/instrument.js';
import type { BorderDto, InstrumentDto } from './instruments.dto.js';
import { leastChange } from './statistics/classify-change.js';

/** An instrument as it is shown: numbers and ranges, never the text of an item. */
export function instrumentView(instrument: Instrument): InstrumentDto {
  const { id, name, method, licence, informationOf, note, mainScore, better } = instrument;
  return {
    id,
    name,
    method,
    licence,
    informationOf,
    ...(note ? { note } : {}),
    respondents: instrument.respondents.map(({ who, ages: { from, to } }) => ({
      who,
      fromAge: from,
      ...(to === undefined ? {} : { toAge: to }),
    })),
    ...questionsOf(instrument),
    mainScore,
    better,
    change: instrument.change.map((rule) => ({
      respondents: rule.respondents,
      kind: rule.kind,
      points: leastChange(rule),
      source: rule.source,
    })),
    borders: bordersOf(instrument),
  };
}

function bordersOf(instrument: Instrument): BorderDto[] {
  return instrument.bands.flatMap(({ border, score, respondents, source, population }) => {
    if (!border) return [];
    const points = pointsOfMainScore(instrument, score) ?? 1;
    const { from, to, name } = border;
    return [{ respondents, from: from * points, to: to * points, name, source, population }];
  });
}

function questionsOf(instrument: Instrument): Pick<InstrumentDto, 'items' | 'scales' | 'goals'> {
  if (instrument.method === 'goals') {
    const { min, max } = instrument.goals;
    return { items: [], scales: [], goals: { min, max } };
  }
  const { count, min, max } = instrument.items;
  return {
    items: Array.from({ length: count }, (_, index) => ({ id: String(index + 1), min, max })),
    scales: instrument.scaleEntry
      ? instrument.scales.map(({ id, items }) => ({ id, min: min * items.length, max: max * items.length }))
      : [],
  };
}
