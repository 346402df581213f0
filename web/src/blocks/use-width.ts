import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Of a drawing's own units to the reader's text size, which is what a browser is set to unless somebody needs larger. */
const TEXT = 16;

/** How long that is on the page: it grows with the reader's text, and all that is written in the drawing with it. */
export const inText = (units: number): string => `${units / TEXT}em`;

/**
 * How wide a place is in a drawing's own units, so that the drawing can be made for it: its letters have the size they were
 * drawn with, larger where the reader's text is.
 */
export function useWidth(first: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => {
      const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / TEXT;
      const wide = Math.round(element.getBoundingClientRect().width / unit);
      if (wide > 0) setWidth(wide);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
