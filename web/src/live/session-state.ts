/** Where the session stands, for the page to show. */
export type SessionStage =
  | { stage: 'open' }
  /** It ends soon. `longer`: by saying that one is here; otherwise only by a new login. */
  | { stage: 'ending'; minutes: number; longer: boolean }
  | { stage: 'over' };

export interface SessionTimes {
  /** Of the server, when it told. */
  now: string;
  endsAt: string;
  endsAtTheLatest: string;
  /** Of this machine, when it was told; its clock may be wrong. */
  toldAt: number;
}

const MINUTE_MS = 60_000;
/** Time enough to save what one has begun (WCAG 2.2.1 asks for 20 seconds at least). */
const WARNED_MS = 5 * MINUTE_MS;

/** @param at the time of this machine */
export function stageAt(times: SessionTimes, at: number): SessionStage {
  const serverNow = new Date(times.now).getTime() + (at - times.toldAt);
  const left = new Date(times.endsAt).getTime() - serverNow;
  if (left <= 0) return { stage: 'over' };
  if (left > WARNED_MS) return { stage: 'open' };
  const longer = times.endsAt !== times.endsAtTheLatest;
  return { stage: 'ending', minutes: Math.max(1, Math.ceil(left / MINUTE_MS)), longer };
}

/** Somebody who writes is there, though the server hears nothing of it before they send. */
export function isWorthExtending(times: SessionTimes, at: number, lastKeyAt: number): boolean {
  const serverNow = new Date(times.now).getTime() + (at - times.toldAt);
  const isWriting = at - lastKeyAt < 2 * MINUTE_MS;
  const quiet = times.endsAt !== times.endsAtTheLatest;
  const left = new Date(times.endsAt).getTime() - serverNow;
  return isWriting && quiet && left > 0 && left < 3 * WARNED_MS;
}
