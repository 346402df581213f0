import { lastEntryOf, numberForFamily } from '../asides.js';
import type { HistoryDto, HistoryEntryDto } from './history.dto.js';

/** A page of the history with the numbers that the family knows its entries by. */
export function asFamilySees({ items, next }: HistoryDto, asides: number[]): HistoryDto {
  const shown = (number: number) => numberForFamily(number, { asides });
  const isSeen = (number: number) => !asides.includes(number);
  return {
    items: items.map((item) => withNumbers(item, shown, isSeen)),
    next: next === null ? null : shown(next),
  };
}

/** The entry after which a page of the family's begins. */
export function entryOfFamilys(after: number, asides: number[]): number {
  return lastEntryOf(after, { asides });
}

function withNumbers(
  item: HistoryEntryDto,
  shown: (number: number) => number,
  isSeen: (number: number) => boolean,
): HistoryEntryDto {
  const { entry, alsoEntries } = (item.facts ?? {}) as { entry?: unknown; alsoEntries?: unknown };
  return {
    ...item,
    number: shown(item.number),
    ...(item.corrects !== undefined && { corrects: shown(item.corrects) }),
    ...(item.corrections && { corrections: item.corrections.filter(isSeen).map(shown) }),
    ...(typeof entry === 'number' && {
      facts: {
        ...item.facts,
        entry: shown(entry),
        ...(Array.isArray(alsoEntries) && { alsoEntries: alsoEntries.map(Number).filter(isSeen).map(shown) }),
      },
    }),
  };
}
