import { within } from './within.js';

const PATIENCE_MS = 3_000;

export interface RoundOptions {
  /** Between the end of one round and the beginning of the next. */
  pauseMs: number;
  /** What is done; it ends early when `isStopped` says so. */
  round: (isStopped: () => boolean) => Promise<void>;
  /** A round that went wrong; the next one comes all the same. */
  failed: (error: unknown) => void;
}

/** Something that is done when the worker starts and then regularly, one round after the other. */
export class RegularRound {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly options: RoundOptions) {}

  start(): void {
    this.running = this.once();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await within(PATIENCE_MS, this.running);
  }

  private async once(): Promise<void> {
    const { round, failed, pauseMs } = this.options;
    try {
      await round(() => this.stopped);
    } catch (error) {
      failed(error);
    }
    if (!this.stopped) this.timer = setTimeout(() => this.start(), pauseMs);
  }
}
