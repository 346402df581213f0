import { type RefCallback, useCallback, useEffect, useRef } from 'react';

/** So far below the view a page more is asked for: where the first of them ends it is still out of sight. */
const BELOW = '1500px';

/** Asks for more when the element it is given to comes near the view, whenever that element comes to stand there. */
export function useMoreWhenSeen(askForMore: () => void, isWanted: boolean): RefCallback<HTMLElement> {
  const ask = useRef(askForMore);
  useEffect(() => {
    ask.current = askForMore;
  });
  return useCallback(
    (element) => {
      if (!element || !isWanted) return;
      const watch = new IntersectionObserver(
        ([seen]) => {
          if (seen?.isIntersecting) ask.current();
        },
        { rootMargin: BELOW },
      );
      watch.observe(element);
      return () => watch.disconnect();
    },
    [isWanted],
  );
}
