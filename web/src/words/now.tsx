import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const Now = createContext<Date | null>(null);
const MINUTE_MS = 60_000;

interface NowProps {
  /** Stands still, for tests and pictures. */
  at?: Date;
  /** What time it was when the page was drawn by the server: the first drawing here says the same. */
  from?: Date;
  children: ReactNode;
}

/** The time for everything below, told anew each minute. */
export function NowProvider({ at, from, children }: NowProps) {
  const [now, setNow] = useState(() => at ?? from ?? new Date());
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
