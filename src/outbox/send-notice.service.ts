import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type RequestContext, systemContext } from '../common/request-context.js';
import { Database, type Transaction } from '../database/database.js';
import { Announcements } from './announcements.js';
import { keepNotice } from './keep-notice.js';
import { Mailer } from './mailer.js';
import { noticeMail } from './notice-mail.js';
import { noticeOf, type NoticeOfCase } from './notice-of-row.js';
import { isWrittenTo, type Recipient, recipientsOf } from './recipients.js';

/** What became of a row: `gone` when another worker may be sending it or it was sent before. */
export type Sending = 'sent' | 'gone' | 'nobody' | 'parked';

/** Tries, by any worker, before a row is parked: with the growing pauses between them about two days. One that died counts. */
export const ATTEMPTS = 20;

interface Row {
  id: string;
  caseId: string | null;
  intent: string;
  payload: unknown;
  sentTo: string[];
  /** To whom a mail was under way when the worker before died; it may have been taken. */
  sendingTo: string | null;
}

/** A row that is ours to send until its time is over. `attempt` tells our marks from those of whoever has it next. */
interface Claim {
  id: string;
  attempt: number;
  recipients: Recipient[];
}

/** The mail server did not take a mail; the attempt is counted and the job may try again. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

/**
 * Sends one row of the outbox (docs/adr/0012-a-mail-twice-rather-than-never.md). Before each mail it is written down to
 * whom it goes, and after the mail server's yes that it has gone; for as long, no other worker sends the row. A worker that
 * dies between yes and mark leaves one mail that goes again, under the same Message-ID.
 */
@Injectable()
export class SendNoticeService {
  private readonly log = new Logger('outbox');

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly announcements: Announcements,
  ) {}

  /** @throws NotSent when there is reason to try again */
  async send(municipalityId: string, outboxId: string): Promise<Sending> {
    const ctx = systemContext(municipalityId, 'outbox', { clock: this.clock });
    const { sending, claim, kept } = await this.database.runInTransaction(ctx, (transaction) =>
      this.begin(outboxId, transaction),
    );
    // Nobody waits for a page: one that is not told now sees it when it next asks.
    if (kept) await this.announcements.noticed(municipalityId, kept).catch(() => undefined);
    return claim ? this.deliver(ctx, claim) : sending;
  }

  private async begin(
    outboxId: string,
    transaction: Transaction,
  ): Promise<{ sending: Sending; claim?: Claim; kept?: string }> {
    const row = await lock(outboxId, transaction);
    if (!row) return { sending: 'gone' };
    const notice = await noticeOf(row, transaction);
    if (notice === 'unknown') return this.end(row, 'parked', transaction);
    if (notice === 'gone') return this.end(row, 'sent', transaction);
    const isNew = await keepNotice({ ...row, caseId: notice.caseId }, notice, transaction);
    return { ...(await this.claim(row, notice, transaction)), ...(isNew && { kept: notice.to }) };
  }

  private async claim(
    row: Row,
    notice: NoticeOfCase,
    transaction: Transaction,
  ): Promise<{ sending: Sending; claim?: Claim }> {
    if (!isWrittenTo(notice.to)) return this.end(row, 'sent', transaction);
    const all = await recipientsOf(notice, notice.caseId, transaction);
    if (all.length === 0) return this.end(row, 'nobody', transaction);
    const recipients = all.filter(({ staffId }) => !row.sentTo.includes(staffId));
    const [first] = recipients;
    if (!first) return this.end(row, 'sent', transaction);
    if (row.sendingTo) this.log.warn({ outboxId: row.id }, 'a mail may go twice: its worker died');
    const { rows } = await transaction.client.query<{ attempt: number }>(BEGIN, [
      row.id,
      first.staffId,
      this.mailer.patienceSeconds,
    ]);
    return { sending: 'sent', claim: { id: row.id, attempt: rows[0]!.attempt, recipients } };
  }

  private async deliver(ctx: RequestContext, { id, attempt, recipients }: Claim): Promise<Sending> {
    for (const [at, recipient] of recipients.entries()) {
      try {
        await this.mailer.send(noticeMail(id, recipient, this.mailer.letterhead));
      } catch (failure) {
        return this.leave(ctx, { id, attempt }, failure);
      }
      const next = recipients[at + 1]?.staffId ?? null;
      const mark = [id, attempt, this.clock.now(), recipient.staffId, next, this.mailer.patienceSeconds];
      // Slower than its patience, so another has taken it up.
      if (!(await this.write(ctx, TAKEN, mark))) return 'gone';
    }
    return 'sent';
  }

  private async leave(
    ctx: RequestContext,
    { id, attempt }: Pick<Claim, 'id' | 'attempt'>,
    failure: unknown,
  ): Promise<Sending> {
    const isLast = attempt >= ATTEMPTS;
    await this.write(ctx, NOT_TAKEN, [id, attempt, this.clock.now(), isLast]);
    if (isLast) return 'parked';
    throw new NotSent('a mail was not taken', { cause: failure });
  }

  private async end(
    row: Row,
    sending: 'sent' | 'nobody' | 'parked',
    { client }: Transaction,
  ): Promise<{ sending: Sending }> {
    const column = sending === 'sent' ? 'done_at' : 'parked_at';
    await client.query(
      `update outbox set ${column} = $2, attempts = attempts + 1, ${NOBODY_SENDS} where id = $1`,
      [row.id, this.clock.now()],
    );
    return { sending };
  }

  /** @returns whether the row is still ours */
  private async write(ctx: RequestContext, text: string, values: unknown[]): Promise<boolean> {
    const { rowCount } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query(text, values),
    );
    return rowCount === 1;
  }
}

const NOBODY_SENDS = 'sending_to = null, sending_until = null';

// The clock of the database: workers on several machines agree on it.
const UNTIL = (seconds: string) => `clock_timestamp() + make_interval(secs => ${seconds})`;

const BEGIN = `update outbox set attempts = attempts + 1, sending_to = $2, sending_until = ${UNTIL('$3')}
  where id = $1 returning attempts as attempt`;

const TAKEN = `update outbox set sent_to = sent_to || $4::uuid, sending_to = $5::uuid,
    sending_until = case when $5::uuid is not null then ${UNTIL('$6')} end,
    done_at = case when $5::uuid is null then $3::timestamptz end
  where id = $1 and attempts = $2`;

const NOT_TAKEN = `update outbox set ${NOBODY_SENDS}, parked_at = case when $4 then $3::timestamptz end
  where id = $1 and attempts = $2`;

async function lock(outboxId: string, { client }: Transaction): Promise<Row | undefined> {
  const { rows } = await client.query<Row>(
    `select id, case_id as "caseId", intent, payload, sent_to as "sentTo", sending_to as "sendingTo" from outbox
     where id = $1 and done_at is null and parked_at is null
       and (sending_until is null or sending_until < clock_timestamp()) for update skip locked`,
    [outboxId],
  );
  return rows[0];
}
