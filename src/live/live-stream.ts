import { PassThrough } from 'node:stream';

/** What a page is told; the shapes stand in docs/live.md. */
export interface LiveEvents {
  /** When the session ends: at the beginning, and when it has become another time. */
  session: { now: string; endsAt: string; endsAtTheLatest: string };
  /** There is another version of a case. */
  case: { caseId: string; tag: string };
  /** How many notices have not been seen. */
  notices: { unseen: number };
  /** Something may have been missed, or is the reader's no more: ask anew for what is shown. */
  again: Record<never, never>;
  /** The last: `session` ended, or the `server` ends and another will answer. */
  over: { why: 'session' | 'server' };
}

/** A reader that takes nothing in is let go, and asks anew when it comes back. */
const MOST_WAITING_BYTES = 64 * 1024;
/** What the browser waits before it comes back; somewhere between, so that a thousand do not come at once. */
const BACK_AFTER_MS = { least: 2_000, most: 8_000 };

/** Server-sent events to one page. */
export class LiveStream {
  readonly out = new PassThrough();
  private number = 0;

  constructor(ended: () => void) {
    this.out.once('close', ended);
    // Whoever went away took the connection with them.
    this.out.on('error', () => undefined);
    const { least, most } = BACK_AFTER_MS;
    this.write(`retry: ${Math.round(least + Math.random() * (most - least))}\n\n`);
  }

  send<Name extends keyof LiveEvents>(name: Name, data: LiveEvents[Name]): void {
    this.number += 1;
    this.write(`id: ${this.number}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Says nothing, but keeps what stands between from closing a connection that is silent. */
  beat(): void {
    this.write(':\n\n');
  }

  end(why: LiveEvents['over']['why']): void {
    this.send('over', { why });
    this.out.end();
  }

  private write(text: string): void {
    if (this.out.destroyed || this.out.writableEnded) return;
    this.out.write(text);
    if (this.out.writableLength + this.out.readableLength > MOST_WAITING_BYTES) this.out.destroy();
  }
}
