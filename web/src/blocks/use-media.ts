import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

/** Whether whoever draws the page before it has a screen takes it for a phone's. */
export const OnPhone = createContext(false);

/** Whether a media query holds; where there is no screen yet, what it would say on a phone and on anything else. */
export function useMedia(query: string, guess: { phone: boolean }): boolean {
  const onPhone = useContext(OnPhone);
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => guess.phone === onPhone,
  );
}
