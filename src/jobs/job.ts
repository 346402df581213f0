import { SetMetadata } from '@nestjs/common';
import { z } from 'zod';

/** Queues by what they wait for: a slow mail server must not hold up a deadline. */
export type QueueName = 'follow-ups' | 'outbox';

/** One kind of job, beside its handler in a file `handlers/*.job.ts`. */
export interface Job<Id extends string = string> {
  /** `noun.verb`. */
  name: string;
  queue: QueueName;
  /** The payload: ids and nothing else, so that a queue never holds personal data. */
  payload: z.ZodType<Record<Id, string>>;
  /** Tries before the job is kept as failed; the reconcile brings it again while its reason stands. */
  attempts: number;
  /** Pause before the second try; each later one is twice as long. */
  backoffMs: number;
}

export function defineJob<Id extends string>(job: {
  name: string;
  queue: QueueName;
  ids: readonly Id[];
  attempts: number;
  backoffMs: number;
}): Job<Id> {
  const { ids, ...rest } = job;
  const shape = Object.fromEntries(ids.map((id) => [id, z.uuid()]));
  return { ...rest, payload: z.strictObject(shape) as unknown as z.ZodType<Record<Id, string>> };
}

/** Does one kind of job. Answers with a code for the metrics; throws when the job is to be tried again. */
export interface JobHandler<Id extends string = string> {
  handle(payload: Record<Id, string>): Promise<string>;
}

export const ON_JOB = 'stafett.job';

/** On the class that handles `job`. */
export const OnJob = (job: Job<string>) => SetMetadata(ON_JOB, job.name);

/** A job to be put into its queue. */
export interface JobToAdd<Id extends string = string> {
  payload: Record<Id, string>;
  /** Two with the same key are one, as long as the first waits. */
  key: string;
  /** Milliseconds from now; what is overdue is due at once. */
  delayMs: number;
}
