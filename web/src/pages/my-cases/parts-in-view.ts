import { type RefObject, startTransition, useEffect, useState } from 'react';
import type { ListedCase } from './my-cases-queries';

/** Rows that are drawn or left out together. */
export type Part = readonly ListedCase[];

const ROWS = 50;
/** What a row takes before any has been measured: my-cases.module.css. */
const ROW_PX = 65;
/** Drawn above and below what is in view, for whoever scrolls on. */
const BEYOND_PX = 2_000;

/** How high each part was when it was last drawn, by its first row: also when the page is come back to. */
const heights = new WeakMap<ListedCase, number>();

export const heightOf = (part: Part): number => heights.get(part[0]!) ?? part.length * ROW_PX;

/** The rows a part at a time. */
export function partsOf(rows: readonly ListedCase[]): Part[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, place) =>
    rows.slice(place * ROWS, (place + 1) * ROWS),
  );
}

interface Drawn {
  first: number;
  last: number;
  /** The part in which the focus is; it stays, with the parts beside it, wherever else the view is. */
  focused: number;
}

/**
 * Whether a part of a long list is to be drawn: those in view and near it, and the one with the focus. What is drawn marks
 * its first row by `data-part`.
 */
export function usePartsInView(
  list: RefObject<HTMLElement | null>,
  parts: readonly Part[],
): (place: number) => boolean {
  const [{ first, last, focused }, setDrawn] = useState<Drawn>({ first: 0, last: 1, focused: -1 });
  useEffect(() => {
    const look = () => {
      const element = list.current;
      if (!element) return;
      measure(element, parts);
      const now = inView(element, parts);
      setDrawn((before) => (isSame(before, now) ? before : now));
    };
    const scrolled = () => startTransition(look);
    const begun = requestAnimationFrame(scrolled);
    const moves = ['scroll', 'resize'];
    for (const move of moves) window.addEventListener(move, scrolled, { passive: true });
    // Whoever goes by keys finds the next row there, however soon the next key is pressed.
    window.addEventListener('focusin', look);
    return () => {
      cancelAnimationFrame(begun);
      for (const move of moves) window.removeEventListener(move, scrolled);
      window.removeEventListener('focusin', look);
    };
  }, [list, parts]);
  return (place) => (place >= first && place <= last) || (focused >= 0 && Math.abs(place - focused) <= 1);
}

const isSame = (one: Drawn, other: Drawn): boolean =>
  one.first === other.first && one.last === other.last && one.focused === other.focused;

/** What stands between the first row of a part and what comes after it. */
function measure(list: HTMLElement, parts: readonly Part[]): void {
  const marks = [...list.querySelectorAll<HTMLElement>('[data-part], [data-left-out]')];
  const ends = [...marks.slice(1).map(topOf), list.getBoundingClientRect().bottom];
  marks.forEach((mark, index) => {
    const part = parts[Number(mark.dataset.part ?? NaN)];
    if (part) heights.set(part[0]!, ends[index]! - topOf(mark));
  });
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

function inView(list: HTMLElement, parts: readonly Part[]): Drawn {
  const from = -topOf(list) - BEYOND_PX;
  const to = from + window.innerHeight + 2 * BEYOND_PX;
  let [top, first, last] = [0, parts.length, 0];
  parts.forEach((part, place) => {
    const bottom = top + heightOf(part);
    if (bottom > from) first = Math.min(first, place);
    if (top < to) last = place;
    top = bottom;
  });
  const row = document.activeElement?.closest<HTMLElement>('li[aria-posinset]');
  const focused = row && list.contains(row) ? Math.floor((Number(row.ariaPosInSet) - 1) / ROWS) : -1;
  return { first: Math.min(first, last), last, focused };
}
