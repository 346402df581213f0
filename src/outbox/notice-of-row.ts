import type { Transaction } from '../database/database.js';
import { NOTIFY, type Notice, noticeSchema, openLogSchema, TELL_OPEN_LOG } from './notice.js';

/** The notice that a row stands for; `unknown` for one that is not understood, `gone` when its reason is. */
export async function noticeOf(
  { intent, payload }: { intent: string; payload: unknown },
  transaction: Transaction,
): Promise<Notice | 'unknown' | 'gone'> {
  if (intent === NOTIFY) return noticeSchema.safeParse(payload).data ?? 'unknown';
  const asked = intent === TELL_OPEN_LOG ? openLogSchema.safeParse(payload).data : undefined;
  return asked ? holderOfOpenLog(asked.childId, transaction) : 'unknown';
}

async function holderOfOpenLog(childId: string, { client }: Transaction): Promise<Notice | 'gone'> {
  const { rows } = await client.query<{ holder: string | null; serviceId: string }>(
    `select c.holder_staff_id as holder, coalesce(c.holder_service_id, c.home_service_id) as "serviceId"
     from opened_log l join bti_case c on c.id = l.case_id where l.child_id = $1`,
    [childId],
  );
  const [log] = rows;
  if (!log) return 'gone';
  const to = log.holder ? `staff:${log.holder}` : `leader:${log.serviceId}`;
  return { to, about: 'log.alsoConcerned', serviceId: log.serviceId };
}
