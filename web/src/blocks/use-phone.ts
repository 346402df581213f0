import { useSyncExternalStore } from 'react';

const PHONE = '(width <= 640px)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(PHONE);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Whether the page is as narrow as a phone: one column, and panels that fold. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(PHONE).matches);
}
