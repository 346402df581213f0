import { setTimeout as wait } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { VersionsSeen } from '../cases/queries/versions-seen.service.js';
import { Clock } from '../common/clock.js';
import { requestProblem } from '../common/http/request-problems.js';
import type { RequestContext } from '../common/request-context.js';
import { Environment, masterKeysOf } from '../config/environment.js';
import { Listening } from '../database/listening.js';
import { loginOf } from '../database/roles.js';
import { type SessionEnd, SESSIONS_CHANNEL } from '../identity/sessions.js';
import { NoticesService } from '../notices/notices.service.js';
import { announcementSchema, LIVE_CHANNEL } from '../outbox/announcement.js';
import { type Change, LiveChanges } from './live-changes.js';
import { type LiveReader, LiveReaders } from './live-readers.js';
import { LiveStream } from './live-stream.js';
import { WhoListens } from './who-listens.js';

const MOST_STREAMS_A_PERSON = 12;
const MOST_STREAMS = 5_000;
const BEAT_MS = 15_000;
/** One look for all that is announced meanwhile. */
const GATHERING_MS = 100;

/**
 * Tells open pages what has changed (docs/live.md). What is announced says only whom it may concern; whether somebody is
 * told is decided when they are, by row security, as themselves.
 */
@Injectable()
export class LiveService implements BeforeApplicationShutdown {
  private readonly log = new Logger('live');
  private readonly readers = new LiveReaders();
  private readonly changes = new LiveChanges();
  private readonly listening: Listening;
  private listens: Promise<void> | undefined;
  private beats: NodeJS.Timeout | undefined;
  private isTelling = false;
  private isEnding = false;
  /** Something was missed, and could not be asked for yet. */
  private isBehind = false;

  constructor(
    environment: Environment,
    private readonly clock: Clock,
    private readonly who: WhoListens,
    private readonly versions: VersionsSeen,
    private readonly notices: NoticesService,
  ) {
    const login = loginOf(environment.DATABASE_URL, 'stafett_app', masterKeysOf(environment));
    this.listening = new Listening(login, [LIVE_CHANNEL, SESSIONS_CHANNEL], {
      heard: (channel, message) => this.heard(channel, message),
      missed: () => void this.anew(),
    });
  }

  /** @throws REQUEST.TOO_MANY when the person, or everybody together, has too many pages open; SERVER.UNAVAILABLE at the end */
  async follow(asking: RequestContext): Promise<LiveStream> {
    if (!asking.session) throw requestProblem('SERVER.UNAVAILABLE');
    this.refuseTooMany(asking);
    const ctx = { ...asking, looking: undefined };
    const sessionId = asking.session.id;
    await this.listen();
    const who = await this.who.is(ctx);
    const ends = await this.who.sessionOf(sessionId);
    // Others may have come meanwhile, all at once.
    this.refuseTooMany(asking);
    const stream = new LiveStream(() => this.readers.remove(sessionId, stream));
    const known = this.readers.of(sessionId);
    const reader: LiveReader = known ?? { sessionId, ...who, endsAt: 0, streams: new Set() };
    Object.assign(reader, who);
    this.readers.add(reader, stream);
    if (!ends) stream.end('session');
    else this.tellEnd(reader, ends, [stream]);
    return stream;
  }

  private refuseTooMany(asking: RequestContext): void {
    if (this.isEnding) throw requestProblem('SERVER.UNAVAILABLE');
    if (this.readers.streamsOf(asking) >= MOST_STREAMS_A_PERSON || this.readers.streams >= MOST_STREAMS)
      throw requestProblem('REQUEST.TOO_MANY', {
        allowed: [{ streams: MOST_STREAMS_A_PERSON }],
        headers: { 'Retry-After': '60' },
        extra: { limit: 'live' },
      });
  }

  /** Every so often: who is still logged in, and as whom. */
  async beat(): Promise<void> {
    if (this.isBehind) await this.anew();
    for (const { reader, session, isAnother } of await this.who.now(this.readers.all())) {
      if (isAnother) this.send(reader, 'again', {});
      if (!session) this.endOf(reader.sessionId);
      else if (session.endsAt.getTime() !== reader.endsAt) this.tellEnd(reader, session, reader.streams);
      else for (const stream of reader.streams) stream.beat();
    }
  }

  /** Roles were given or ended: from now on they are told what they may know now, and they ask anew for what they show. */
  private async renew(readers: readonly LiveReader[]): Promise<void> {
    if (readers.length === 0) return;
    try {
      for (const { reader, session, isAnother } of await this.who.now(readers, true))
        if (!session) this.endOf(reader.sessionId);
        else if (isAnother) this.send(reader, 'again', {});
    } catch (error) {
      this.isBehind = true;
      this.warn('who listens was not asked', error);
    }
  }

  /** Whose time is up, unless they have done something since it was last asked. */
  private overdue(): LiveReader[] {
    const now = this.clock.now().getTime();
    return this.readers.all().filter(({ endsAt }) => endsAt <= now);
  }

  /** Before the server closes: pages are told that it is not for good. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearInterval(this.beats);
    for (const { streams } of this.readers.all()) for (const stream of [...streams]) stream.end('server');
    await this.listening.close();
  }

  /** From the first page on; a process that no page follows holds no connection for it. */
  private listen(): Promise<void> {
    this.beats ??= setInterval(() => {
      this.beat().catch((error: unknown) => this.warn('who is still there was not asked', error));
    }, BEAT_MS).unref();
    return (this.listens ??= this.listening.open());
  }

  private heard(channel: string, message: string): void {
    if (channel === SESSIONS_CHANNEL) return this.endOf(message);
    const said = announcementSchema.safeParse(parsed(message));
    if (!said.success || this.readers.streams === 0) return;
    this.changes.add(said.data);
    if (!this.isTelling) void this.tellChanges();
  }

  private async tellChanges(): Promise<void> {
    this.isTelling = true;
    while (!this.changes.isEmpty) {
      const { flood, byMunicipality } = this.changes.take();
      if (flood) await this.anew();
      else
        for (const { municipalityId, cases, notices, roles } of byMunicipality) {
          await this.renew([...this.readers.reached(municipalityId, roles), ...this.overdue()]);
          await this.tell(municipalityId, cases, notices);
        }
      await wait(GATHERING_MS, undefined, { ref: false });
    }
    this.isTelling = false;
  }

  private async tell(municipalityId: string, cases: Change[], notices: string[]): Promise<void> {
    const every = cases.some(({ principals }) => principals === null);
    const whom = new Set([
      ...notices,
      ...cases.flatMap(({ principals, lost }) => [...(principals ?? []), ...lost]),
    ]);
    for (const reader of this.readers.reached(municipalityId, every ? null : [...whom])) {
      const mine = cases.filter((one) => concerns(one.principals, reader));
      try {
        if (reader.seesCases && mine.length > 0) await this.tellCases(reader, mine);
        // Without saying which: whoever stands in for somebody may never have known of it.
        if (reader.seesCases && cases.some(({ lost }) => concerns(lost, reader)))
          this.send(reader, 'again', {});
        if (concerns(notices, reader))
          this.send(reader, 'notices', { unseen: await this.notices.unseen(reader.ctx) });
      } catch (error) {
        this.warn('a page was told to ask anew', error);
        this.send(reader, 'again', {});
      }
    }
  }

  private async tellCases(reader: LiveReader, changes: Change[]): Promise<void> {
    for (const { caseId, tag } of await this.versions.of(reader.ctx, changes))
      this.send(reader, 'case', { caseId, tag });
  }

  private tellEnd(
    reader: LiveReader,
    { endsAt, endsAtTheLatest }: SessionEnd,
    to: Iterable<LiveStream>,
  ): void {
    reader.endsAt = endsAt.getTime();
    const now = this.clock.now().toISOString();
    for (const stream of to)
      stream.send('session', {
        now,
        endsAt: endsAt.toISOString(),
        endsAtTheLatest: endsAtTheLatest.toISOString(),
      });
  }

  private endOf(sessionId: string): void {
    for (const stream of [...(this.readers.of(sessionId)?.streams ?? [])]) stream.end('session');
  }

  /** Anything may have been missed: also that somebody is another. */
  private async anew(): Promise<void> {
    this.isBehind = false;
    await this.renew(this.readers.all());
    for (const reader of this.readers.all()) this.send(reader, 'again', {});
  }

  private send: <Name extends Parameters<LiveStream['send']>[0]>(
    reader: LiveReader,
    name: Name,
    data: Parameters<LiveStream['send']>[1],
  ) => void = ({ streams }, name, data) => {
    for (const stream of [...streams]) stream.send(name, data as never);
  };

  private warn(what: string, error: unknown): void {
    this.log.warn(`${what}: ${error instanceof Error ? error.name : 'unknown'}`);
  }
}

const concerns = (principals: readonly string[] | null, reader: LiveReader): boolean =>
  principals === null || principals.some((principal) => reader.principals.has(principal));

function parsed(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}
