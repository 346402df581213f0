import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type RequestContext, systemContext } from '../common/request-context.js';
import { Database, type Transaction } from '../database/database.js';
import { Announcements } from './announcements.js';
import { keepNotice } from './keep-notice.js';
import { Mailer } from './mailer.js';
import { noticeMail } from './notice-mail.js';
import { noticeOf, type NoticeOfCase } from './notice-of-row.js';
import { isWrittenTo, type Recipient, recipientsOf } from './recipients.js';

/** What became of a row: `gone` when another worker has it or it was sent before. */
export type Sending = 'sent' | 'gone' | 'nobody' | 'parked';

/** Tries, by any worker, before a row is parked: with the growing pauses between them about two days. */
export const ATTEMPTS = 20;

interface Row {
  id: string;
  caseId: string | null;
  intent: string;
  payload: unknown;
  attempts: number;
  sentTo: string[];
}

/** The mail server did not take a mail; the attempt is counted and the job may try again. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

/**
 * Sends one row of the outbox. The row is locked while its mails are sent, so two workers do not send the same; a
 * worker that dies between the mail server's yes and the commit leaves a mail that is sent again under the same id.
 */
@Injectable()
export class SendNoticeService {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly announcements: Announcements,
  ) {}

  /** @throws NotSent when there is reason to try again */
  async send(municipalityId: string, outboxId: string): Promise<Sending> {
    const ctx = systemContext(municipalityId, 'outbox', { clock: this.clock });
    const { sending, failure, kept } = await this.sendLocked(ctx, outboxId);
    // Nobody waits for a page: one that is not told now sees it when it next asks.
    if (kept) await this.announcements.noticed(municipalityId, kept).catch(() => undefined);
    if (failure && sending !== 'parked') throw new NotSent('a mail was not taken', { cause: failure });
    return sending;
  }

  private sendLocked(
    ctx: RequestContext,
    outboxId: string,
  ): Promise<{ sending: Sending; failure?: unknown; kept?: string }> {
    return this.database.runInTransaction(ctx, async (transaction) => {
      const row = await lock(outboxId, transaction);
      if (!row) return { sending: 'gone' };
      const notice = await noticeOf(row, transaction);
      if (notice === 'unknown') return this.end(row, 'parked', transaction);
      if (notice === 'gone') return this.end(row, 'sent', transaction);
      const isNew = await keepNotice({ ...row, caseId: notice.caseId }, notice, transaction);
      return { ...(await this.write(row, notice, transaction)), ...(isNew && { kept: notice.to }) };
    });
  }

  private async write(row: Row, notice: NoticeOfCase, transaction: Transaction) {
    if (!isWrittenTo(notice.to)) return this.end(row, 'sent', transaction);
    const recipients = await recipientsOf(notice, notice.caseId, transaction);
    if (recipients.length === 0) return this.end(row, 'nobody', transaction);
    return this.deliver(row, recipients, transaction);
  }

  private async deliver(row: Row, recipients: Recipient[], transaction: Transaction) {
    const reached = [...row.sentTo];
    try {
      for (const recipient of recipients) {
        if (reached.includes(recipient.staffId)) continue;
        await this.mailer.send(noticeMail(row.id, recipient, this.mailer.letterhead));
        reached.push(recipient.staffId);
      }
    } catch (failure) {
      const sending = row.attempts + 1 >= ATTEMPTS ? ('parked' as const) : ('gone' as const);
      await transaction.client.query(COUNT_ATTEMPT, [
        row.id,
        reached,
        sending === 'parked',
        this.clock.now(),
      ]);
      return { sending, failure };
    }
    return this.end({ ...row, sentTo: reached }, 'sent', transaction);
  }

  private async end(
    row: Row,
    sending: 'sent' | 'nobody' | 'parked',
    { client }: Transaction,
  ): Promise<{ sending: Sending }> {
    const column = sending === 'sent' ? 'done_at' : 'parked_at';
    await client.query(
      `update outbox set ${column} = $2, sent_to = $3, attempts = attempts + 1 where id = $1`,
      [row.id, this.clock.now(), row.sentTo],
    );
    return { sending };
  }
}

const COUNT_ATTEMPT = `update outbox set attempts = attempts + 1, sent_to = $2,
  parked_at = case when $3 then $4::timestamptz end where id = $1`;

async function lock(outboxId: string, { client }: Transaction): Promise<Row | undefined> {
  const { rows } = await client.query<Row>(
    `select id, case_id as "caseId", intent, payload, attempts, sent_to as "sentTo" from outbox
     where id = $1 and done_at is null and parked_at is null for update skip locked`,
    [outboxId],
  );
  return rows[0];
}
