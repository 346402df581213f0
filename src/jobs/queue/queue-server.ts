import type { Environment } from '../../config/environment.js';
import { PostgresQueues } from './postgres-queues.js';
import type { QueueServer } from './queue-settings.js';
import { RedisQueues } from './redis-queues.js';

/** Redis where REDIS_URL names one, else PostgreSQL. */
export function queueServerOf(environment: Environment): QueueServer {
  return environment.REDIS_URL ? new RedisQueues(environment.REDIS_URL) : new PostgresQueues(environment);
}
