import { useSyncExternalStore } from 'react';

/** What the whole page must know of its server: whether it is reached, and whether the session is still one. */
interface Contact {
  reached: boolean;
  sessionOver: boolean;
}

const AT_FIRST: Contact = { reached: true, sessionOver: false };
let contact = AT_FIRST;
const watching = new Set<() => void>();

function change(next: Partial<Contact>): void {
  const changed = { ...contact, ...next };
  if (changed.reached === contact.reached && changed.sessionOver === contact.sessionOver) return;
  contact = changed;
  for (const tell of watching) tell();
}

export const contactLost = (): void => change({ reached: false });
export const contactMade = (): void => change({ reached: true });
export const sessionEnded = (): void => change({ sessionOver: true });
export const sessionBegun = (): void => change({ sessionOver: false, reached: true });

export function useContact(): Contact {
  return useSyncExternalStore(
    (tell) => {
      watching.add(tell);
      return () => watching.delete(tell);
    },
    () => contact,
    () => AT_FIRST,
  );
}
