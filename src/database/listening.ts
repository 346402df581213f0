import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Login } from './roles.js';

export interface Listener {
  heard: (channel: string, message: string) => void;
  /** Something may have been said while nobody listened. */
  missed: () => void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** A connection that is cut off without a word (a firewall, a server that is gone) would be silent for hours. */
const ASKED_EVERY_MS = 20_000;
const ANSWERS_WITHIN_MS = 5_000;

export interface ListeningTimes {
  askedEveryMs: number;
  answersWithinMs: number;
}

/**
 * One connection of its own, beside the pools, that only listens. It comes back by itself after the server was gone.
 * Needs a connection that stays one session: a pooler between must not hand it from one to the other.
 */
export class Listening {
  private client: pg.Client | undefined;
  private asking: NodeJS.Timeout | undefined;
  private isClosed = false;
  private pauseMs = FIRST_PAUSE_MS;

  constructor(
    private readonly login: Login,
    private readonly channels: readonly string[],
    private readonly listener: Listener,
    private readonly times: ListeningTimes = {
      askedEveryMs: ASKED_EVERY_MS,
      answersWithinMs: ANSWERS_WITHIN_MS,
    },
  ) {}

  /** @returns when it listens; it goes on trying for as long as it is not closed */
  async open(): Promise<void> {
    while (!this.isClosed) {
      if (await this.connected()) return;
      await wait(this.pauseMs + Math.random() * this.pauseMs, undefined, { ref: false });
      this.pauseMs = Math.min(2 * this.pauseMs, LONGEST_PAUSE_MS);
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.asking);
    await this.client?.end().catch(() => undefined);
  }

  private async connected(): Promise<boolean> {
    const client = new pg.Client({
      ...this.login,
      application_name: `${this.login.user ?? 'stafett'} listening`,
      connectionTimeoutMillis: 5_000,
      query_timeout: this.times.answersWithinMs,
      keepAlive: true,
    });
    let isOver = false;
    const over = () => {
      if (isOver) return;
      isOver = true;
      letGo(client);
      if (this.client !== client || this.isClosed) return;
      this.client = undefined;
      void this.open().then(() => this.isClosed || this.listener.missed());
    };
    client.on('error', over);
    client.on('end', over);
    client.on('notification', ({ channel, payload }) => this.listener.heard(channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of this.channels) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    } catch {
      over();
      return false;
    }
    if (this.isClosed || isOver) return this.isClosed;
    this.client = client;
    this.pauseMs = FIRST_PAUSE_MS;
    this.askNext(client, over);
    return true;
  }

  private askNext(client: pg.Client, over: () => void): void {
    if (this.client !== client || this.isClosed) return;
    const ask = () => void client.query('select').then(() => this.askNext(client, over), over);
    this.asking = setTimeout(ask, this.times.askedEveryMs).unref();
  }
}

/** Without waiting for a goodbye from a server that may not hear. */
function letGo(client: pg.Client): void {
  void client.end().catch(() => undefined);
  setTimeout(() => client.connection.stream.destroy(), 1_000).unref();
}
