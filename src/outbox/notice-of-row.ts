import type { Transaction } from '../database/database.js';
import { NOTIFY, type Notice, noticeSchema, openLogSchema, TELL_OPEN_LOG } from './notice.js';

/** A notice, and the case of which it tells. */
export type NoticeOfCase = Notice & { caseId: string | null };

/** The notice that a row stands for; `unknown` for one that is not understood, `gone` when its reason is. */
export async function noticeOf(
  { intent, payload, caseId }: { intent: string; payload: unknown; caseId: string | null },
  transaction: Transaction,
): Promise<NoticeOfCase | 'unknown' | 'gone'> {
  if (intent === NOTIFY) {
    const notice = noticeSchema.safeParse(payload).data;
    return notice ? { ...notice, caseId } : 'unknown';
  }
  const asked = intent === TELL_OPEN_LOG ? openLogSchema.safeParse(payload).data : undefined;
  return asked ? holderOfOpenLog(asked.childId, transaction) : 'unknown';
}

async function holderOfOpenLog(childId: string, { client }: Transaction): Promise<NoticeOfCase | 'gone'> {
  const { rows } = await client.query<{ id: string; holder: string | null; serviceId: string }>(
    `select c.id, c.holder_staff_id as holder, coalesce(c.holder_service_id, c.home_service_id) as "serviceId"
     from opened_log l join bti_case c on c.id = l.case_id where l.child_id = $1`,
    [childId],
  );
  const [log] = rows;
  if (!log) return 'gone';
  const to = log.holder ? `staff:${log.holder}` : `leader:${log.serviceId}`;
  return { to, about: 'log.alsoConcerned', serviceId: log.serviceId, caseId: log.id };
}
