import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How wide a place is, so that a drawing can be made for it and its letters keep their size. */
export function useWidth(first: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => {
      const wide = Math.round(element.getBoundingClientRect().width);
      if (wide > 0) setWidth(wide);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
