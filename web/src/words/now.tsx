import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const Now = createContext<Date | null>(null);
const MINUTE_MS = 60_000;

/** The time for everything below, told anew each minute. @param at stands still, for tests and pictures */
export function NowProvider({ at, children }: { at?: Date; children: ReactNode }) {
  const [now, setNow] = useState(() => at ?? new Date());
  useEffect(() => {
    if (at) return;
    const ticking = setInterval(() => setNow(new Date()), MINUTE_MS);
    return () => clearInterval(ticking);
  }, [at]);
  return <Now.Provider value={at ?? now}>{children}</Now.Provider>;
}

export function useNow(): Date {
  const now = useContext(Now);
  if (!now) throw new Error('NowProvider is missing');
  return now;
}
