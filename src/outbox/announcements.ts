import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { type ChangedCase, LIVE_CHANNEL, messagesOf } from './announcement.js';

/** A connection may be cut under it; said twice it does no harm. Where the whole server is gone, listeners know that they missed. */
const TRIES = 3;
const PAUSE_MS = 200;

/**
 * Tells the processes that pages listen to. Never within the write: a NOTIFY there makes all commits wait for each other,
 * which halved them (docs/adr/0011-live-after-the-commit.md).
 */
@Injectable()
export class Announcements {
  constructor(private readonly database: Database) {}

  /** Whoever listens and misses it, because this process ends first, sees the change when the page next asks. */
  async changed(changes: readonly { municipalityId: string; changed: ChangedCase }[]): Promise<void> {
    const byMunicipality = Map.groupBy(changes, ({ municipalityId }) => municipalityId);
    await this.say([...byMunicipality].flatMap(([id, all]) => messagesOf(id, all)));
  }

  noticed(municipalityId: string, principal: string): Promise<void> {
    return this.say(messagesOf(municipalityId, [{ noticed: principal }]));
  }

  private async say(messages: readonly string[]): Promise<void> {
    if (messages.length === 0) return;
    for (let left = TRIES; ; left -= 1)
      try {
        await this.database.pool.query({
          name: 'outbox.announce',
          text: 'select pg_notify($1, message) from unnest($2::text[]) message',
          values: [LIVE_CHANNEL, messages],
        });
        return;
      } catch (error) {
        if (left === 1) throw error;
        await wait(PAUSE_MS);
      }
  }
}
