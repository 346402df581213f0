import { type Processor, Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { QueueName } from '../job.js';
import { KEPT, type QueueServer, STALLS_ALLOWED, type WorkerSettings } from './queue-settings.js';

/** In braces, so that on a cluster all keys of a queue are on one node. */
const PREFIX = '{stafett}';

/** Queues in Redis, for load. */
export class RedisQueues implements QueueServer {
  readonly kind = 'redis';
  private readonly connections: Redis[] = [];

  constructor(private readonly url: string) {}

  async prepare(): Promise<void> {
    const redis = new Redis(this.url, {
      lazyConnect: true,
      connectTimeout: 5_000,
      retryStrategy: () => null,
    });
    let lastWords: Error | undefined;
    redis.on('error', (error) => (lastWords = error));
    try {
      await redis.connect();
      refuseEviction(await redis.info('memory'));
    } catch (cause) {
      throw new QueueServerError(reasonOf(lastWords ?? cause), { cause });
    } finally {
      redis.disconnect();
    }
  }

  queue(name: QueueName): Queue {
    const connection = this.open({ maxRetriesPerRequest: 1, commandTimeout: 2_000 });
    return new Queue(name, {
      connection,
      prefix: PREFIX,
      defaultJobOptions: KEPT,
      skipWaitingForReady: true,
    });
  }

  worker(name: QueueName, work: Processor, { concurrency, lockMs }: WorkerSettings): Worker {
    return new Worker(name, work, {
      connection: this.open({ maxRetriesPerRequest: null }),
      prefix: PREFIX,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: STALLS_ALLOWED,
      runRetryDelay: 1_000,
    });
  }

  /** After the queues and workers that use them. */
  async close(): Promise<void> {
    for (const connection of this.connections.splice(0)) connection.disconnect();
  }

  private open(options: RedisOptions): Redis {
    const connection = new Redis(this.url, {
      connectTimeout: 5_000,
      retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
      ...options,
    });
    connection.on('error', () => undefined);
    this.connections.push(connection);
    return connection;
  }
}

/** The queue server cannot be used; start-up ends with the reason. */
export class QueueServerError extends Error {
  override readonly name = 'QueueServerError';
}

/** With any other policy Redis throws waiting jobs away when its memory is full, and says nothing. */
function refuseEviction(memory: string): void {
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
  if (policy !== 'noeviction')
    throw new QueueServerError(
      `maxmemory-policy is ${policy ?? 'unknown'}; jobs are safe with noeviction only`,
    );
}

function reasonOf(cause: unknown): string {
  const { code, message = 'it cannot be reached' } = (cause ?? {}) as { code?: string; message?: string };
  // The message would repeat the address.
  return `REDIS_URL: ${code ? `nobody answers there (${code})` : message}`;
}
