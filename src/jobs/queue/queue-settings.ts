import type { Processor, Queue, Worker } from 'bullmq';
import type { QueueName } from '../job.js';

export interface WorkerSettings {
  concurrency: number;
  lockMs: number;
}

/** Where the queues live. What is put in and taken out is the same BullMQ on both. */
export interface QueueServer {
  readonly kind: 'postgresql' | 'redis';
  /** Brings it up, or says why it cannot be used. */
  prepare(): Promise<void>;
  /** For adding: fails fast, for what is not added now is found by the reconcile. */
  queue(name: QueueName): Queue;
  /** For doing: waits for as long as the server is away. */
  worker(name: QueueName, work: Processor, settings: WorkerSettings): Worker;
  close(): Promise<void>;
}

/** For both: done jobs go, so that their ids swallow nothing; failed ones stay to be looked at. */
export const KEPT = { removeOnComplete: true, removeOnFail: { age: 14 * 24 * 3_600, count: 5_000 } };

/** How often a job may be found without its worker before it is failed; each worker killed counts one. */
export const STALLS_ALLOWED = 20;
