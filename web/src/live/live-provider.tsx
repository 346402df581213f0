import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useContact } from '../api/contact';
import { followLive, type LiveMessage } from './live-connection';

type Hear = (message: LiveMessage) => void;

const Hearing = createContext<Set<Hear>>(new Set());

/** One connection for everything below, while somebody is logged in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [hearing] = useState(() => new Set<Hear>());
  const { sessionOver } = useContact();
  useEffect(() => {
    // Begun anew when somebody has logged in again.
    if (sessionOver) return undefined;
    return followLive((message) => {
      for (const hear of hearing) hear(message);
    });
  }, [hearing, sessionOver]);
  return <Hearing.Provider value={hearing}>{children}</Hearing.Provider>;
}

/** Hears all that the server tells while the component is shown. */
export function useLive(hear: Hear): void {
  const hearing = useContext(Hearing);
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => {
    const told: Hear = (message) => latest.current(message);
    hearing.add(told);
    return () => void hearing.delete(told);
  }, [hearing]);
}
