import { defineJob, type Job } from './job.js';

/** A follow-up whose time has come. */
export const followUpDue = defineJob({
  name: 'followUp.due',
  queue: 'follow-ups',
  ids: ['municipalityId', 'followUpId'],
  attempts: 5,
  backoffMs: 1_000,
});

/** A row of the outbox to be sent. The second try comes soon; the later ones come with the reconcile. */
export const outboxSend = defineJob({
  name: 'outbox.send',
  queue: 'outbox',
  ids: ['municipalityId', 'outboxId'],
  attempts: 2,
  backoffMs: 10_000,
});

/** Every job there is. A worker starts only when each has exactly one handler. */
export const JOBS: readonly Job[] = [followUpDue, outboxSend];

/** How far ahead of its time a follow-up is put into its queue. */
export const HORIZON_MS = 24 * 3_600_000;
