import { setTimeout as wait } from 'node:timers/promises';

/** More waits only when what it is sent to does not answer. */
const MOST_WAITING = 5_000;

/**
 * Sends on what comes in: at once when nothing was sent a moment ago, and otherwise together with all that comes meanwhile.
 * What is too much is let go of.
 */
export class Gathering<Item> {
  private waiting: Item[] = [];
  private isSending = false;

  /** @param send never rejects; answers for how many milliseconds the next ones are gathered */
  constructor(private readonly send: (items: readonly Item[]) => Promise<number>) {}

  take(item: Item): void {
    if (this.waiting.length < MOST_WAITING) this.waiting.push(item);
    if (!this.isSending) void this.sendWaiting();
  }

  private async sendWaiting(): Promise<void> {
    this.isSending = true;
    while (this.waiting.length > 0) {
      const gatheringMs = await this.send(this.waiting.splice(0));
      await wait(gatheringMs, undefined, { ref: false });
    }
    this.isSending = false;
  }
}
