import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access/access-log/access-log.js';
import { Clock, todayInOslo } from '../common/clock.js';
import { newId } from '../common/ids.js';
import type { Language } from '../common/language.js';
import type { HeldRole, RequestContext } from '../common/request-context.js';
import { Environment } from '../config/environment.js';
import { Database, LoginDatabase } from '../database/database.js';
import { AnswersDue } from '../effects/answers-due.service.js';
import { hashToken, newToken, TOKEN_FORM } from '../identity/session-secrets.js';
import { answerEntry, datesOf, meetingOf } from './calendar-dates.js';
import { type CalendarOptions, icalendar } from './icalendar.js';

/** A calendar as it is sent; `tag` is the same as long as the text is. */
export interface CalendarFile {
  text: string;
  tag: string;
}

interface Feed {
  id: string;
  municipalityId: string;
  kind: 'staff' | 'person';
  subjectId: string;
  language: Language;
  madeAt: Date;
  /** Of this moment. */
  roles: HeldRole[];
}

const FOUND = `
  select id, municipality_id as "municipalityId", kind, subject_id as "subjectId", language, made_at as "madeAt",
    login_roles(municipality_id, kind, subject_id, $2) as roles
  from calendar_feed where token_hash = $1`;
/** The place is one: of two at once the last has it, as of two one after the other. */
const MAKE = `
  insert into calendar_feed (id, municipality_id, kind, subject_id, token_hash, language, made_at)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (municipality_id, kind, subject_id) do update set id = excluded.id, token_hash = excluded.token_hash,
    language = excluded.language, made_at = excluded.made_at`;
/** Row security leaves one's own. */
const REVOKE = 'delete from calendar_feed';

const DAY = 86_400_000;
const BEHIND = 30;
const AHEAD = 400;

/** Secret addresses of calendars: made, renewed and revoked by whose they are, and read by a calendar that is not logged in. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly database: Database,
    private readonly logins: LoginDatabase,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly log: AccessLog,
    private readonly answers: AnswersDue,
  ) {}

  /** Since when there is one; null for none. Its address is told once, when it is made. */
  madeAt(ctx: RequestContext): Promise<Date | null> {
    return this.database.runInTransaction(ctx, async ({ client }) => {
      const { rows } = await client.query<{ madeAt: Date }>('select made_at as "madeAt" from calendar_feed');
      return rows[0]?.madeAt ?? null;
    });
  }

  /** A new secret in the place of the old one: whoever has that one has nothing any more. */
  async make(ctx: RequestContext): Promise<{ token: string; madeAt: Date }> {
    const { actor, municipalityId, language } = ctx;
    const [token, madeAt] = [newToken(), ctx.clock.now()];
    const values = [newId(), municipalityId, actor.kind, actor.id, hashToken(token), language, madeAt];
    await this.database.runInTransaction(ctx, ({ client }) => client.query(MAKE, values));
    return { token, madeAt };
  }

  async revoke(ctx: RequestContext): Promise<void> {
    await this.database.runInTransaction(ctx, ({ client }) => client.query(REVOKE));
  }

  /** Null for an address that there never was, for one that was revoked, and for somebody who holds no role any more. */
  async read(token: string, requestId: string): Promise<CalendarFile | null> {
    if (!TOKEN_FORM.test(token)) return null;
    const found = await this.logins.pool.query<Feed>(FOUND, [hashToken(token), todayInOslo(this.clock)]);
    const feed = found.rows[0];
    if (!feed || feed.roles.length === 0) return null;
    const ctx = this.contextOf(feed, requestId);
    const dates = await this.database.runInTransaction(ctx, (transaction) =>
      datesOf(transaction, this.window()),
    );
    const answers = ctx.actor.kind === 'person' ? await this.answers.between(ctx, this.window()) : [];
    return file([...dates, ...answers.map(answerEntry)], {
      ...this.optionsOf(ctx),
      feedId: feed.id,
      stamp: feed.madeAt,
    });
  }

  /** The next meeting of a case, to put into a calendar of one's own; null where there is none to know of. */
  async meeting(ctx: RequestContext, caseId: string): Promise<CalendarFile | null> {
    const entry = await this.database.runInTransaction(ctx, async (transaction) => {
      const found = await meetingOf(transaction, caseId, this.window());
      await this.log.look(transaction, { part: 'meetings', caseId, outcome: found ? 'shown' : 'refused' });
      return found;
    });
    if (!entry) return null;
    const options = { ...this.optionsOf(ctx), feedId: ctx.actor.id, stamp: ctx.clock.now() };
    return file([entry], options);
  }

  private contextOf(feed: Feed, requestId: string): RequestContext {
    const { municipalityId, kind, subjectId: id, roles, language } = feed;
    return { municipalityId, actor: { kind, id }, roles, requestId, language, clock: this.clock };
  }

  private optionsOf({ actor, language }: RequestContext): Pick<CalendarOptions, 'language' | 'link'> {
    const { PUBLIC_URL, HOST, PORT } = this.environment;
    const address = (PUBLIC_URL ?? `http://${HOST}:${PORT}`).replace(/\/+$/, '');
    return { language, link: `${address}${actor.kind === 'person' ? '/family' : '/my-day'}` };
  }

  private window(): { from: string; to: string } {
    const now = this.clock.now().getTime();
    const day = (days: number) => todayInOslo({ now: () => new Date(now + days * DAY) });
    return { from: day(-BEHIND), to: day(AHEAD) };
  }
}

function file(entries: Parameters<typeof icalendar>[0], options: CalendarOptions): CalendarFile {
  const text = icalendar(entries, options);
  return { text, tag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}
