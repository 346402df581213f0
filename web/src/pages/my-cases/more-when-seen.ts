import { useEffect, useRef } from 'react';

/** Asks for more when the element comes near the view. */
export function useMoreWhenSeen(askForMore: () => void, isWanted: boolean) {
  const end = useRef<HTMLDivElement>(null);
  const ask = useRef(askForMore);
  useEffect(() => {
    ask.current = askForMore;
  });
  useEffect(() => {
    const element = end.current;
    if (!element || !isWanted) return;
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) ask.current();
      },
      { rootMargin: '600px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [isWanted]);
  return end;
}
