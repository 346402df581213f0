const FIRST_ROUND_MINUTES = 5;
const MINUTE = 60_000;

/**
 * The id of a job in its queue: what it is about, and how often it has been found late. A job that failed for good keeps
 * its id, and would swallow the one that the reconcile brings again; so a reason that stands gets a new id after 5, 15,
 * 35, 75 … minutes. A job that is doubled by that does nothing the second time. No colon: BullMQ refuses it.
 *
 * @param lateMs how long its time has passed; negative before it
 */
function jobKey(about: readonly (string | number)[], lateMs: number): string {
  const round = Math.floor(Math.log2(1 + Math.max(0, lateMs) / (FIRST_ROUND_MINUTES * MINUTE)));
  return [...about, round].join('-');
}

export function followUpKey(id: string, nextAt: Date | string, lateMs: number): string {
  return jobKey(['followUp', id, new Date(nextAt).getTime()], lateMs);
}

export function outboxKey(id: string, lateMs: number): string {
  return jobKey(['outbox', id], lateMs);
}
