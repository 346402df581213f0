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

/**
 * One connection of its own, beside the pools, that only listens. It comes back by itself after the server was gone.
 * Needs a connection that stays one session: a pooler between must not hand it from one to the other.
 */
export class Listening {
  private client: pg.Client | undefined;
  private isClosed = false;
  private pauseMs = FIRST_PAUSE_MS;

  constructor(
    private readonly login: Login,
    private readonly channels: readonly string[],
    private readonly listener: Listener,
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
    await this.client?.end().catch(() => undefined);
  }

  private async connected(): Promise<boolean> {
    const client = new pg.Client({
      ...this.login,
      application_name: `${this.login.user ?? 'stafett'} listening`,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    let isOver = false;
    const over = () => {
      if (isOver) return;
      isOver = true;
      void client.end().catch(() => undefined);
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
    return true;
  }
}
