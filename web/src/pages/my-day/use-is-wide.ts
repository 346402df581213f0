import { useSyncExternalStore } from 'react';

const WIDE = '(width > 960px)';

/** Whether there is room for two columns. What comes first on a phone comes first for a keyboard too. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(WIDE);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(WIDE).matches,
  );
}
