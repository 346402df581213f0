import type { RequestContext } from '../common/request-context.js';
import type { LiveStream } from './live-stream.js';

/** A session with pages that are open. */
export interface LiveReader {
  sessionId: string;
  ctx: RequestContext;
  /** Whether the session, at the level of its login, opens cases at all. */
  seesCases: boolean;
  /** As whom row security knows them, as it was last asked. Only who is asked about: what is told, it decides anew. */
  principals: ReadonlySet<string>;
  /** The day in Oslo on which that was so, 'YYYY-MM-DD'. */
  day: string;
  endsAt: number;
  streams: Set<LiveStream>;
}

/** Who listens in this process. */
export class LiveReaders {
  private readonly bySession = new Map<string, LiveReader>();
  private open = 0;

  get streams(): number {
    return this.open;
  }

  of(sessionId: string): LiveReader | undefined {
    return this.bySession.get(sessionId);
  }

  all(): LiveReader[] {
    return [...this.bySession.values()];
  }

  /** Whoever has one of the principals. @param principals null for everybody */
  reached(municipalityId: string, principals: readonly string[] | null): LiveReader[] {
    return this.all().filter(
      (reader) =>
        reader.ctx.municipalityId === municipalityId &&
        (principals === null || principals.some((principal) => reader.principals.has(principal))),
    );
  }

  streamsOf({ municipalityId, actor }: RequestContext): number {
    return this.all()
      .filter(({ ctx }) => ctx.municipalityId === municipalityId && ctx.actor.id === actor.id)
      .reduce((sum, { streams }) => sum + streams.size, 0);
  }

  add(reader: LiveReader, stream: LiveStream): void {
    this.bySession.set(reader.sessionId, reader);
    reader.streams.add(stream);
    this.open += 1;
  }

  remove(sessionId: string, stream: LiveStream): void {
    const reader = this.bySession.get(sessionId);
    if (!reader?.streams.delete(stream)) return;
    this.open -= 1;
    if (reader.streams.size === 0) this.bySession.delete(sessionId);
  }
}
