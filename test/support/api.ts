import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../src/api.js';
import { MovableClock } from '../../src/common/clock.js';
import { type Environment, readEnvironment } from '../../src/config/environment.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

export interface TestApi {
  app: NestFastifyApplication;
  clock: MovableClock;
  database: TestDatabase;
  environment: Environment;
  close(): Promise<void>;
}

/** The environment a process beside `database` would have. */
export function environmentFor(database: TestDatabase, more: NodeJS.ProcessEnv = {}): Environment {
  return readEnvironment({
    DATABASE_URL: database.ownerUrl,
    STAFETT_MASTER_KEY: database.masterKey,
    STAFETT_DEMO: '1',
    LOG_LEVEL: 'fatal',
    PORT: '0',
    DATABASE_POOL: '5',
    RATE_LIMIT_PER_MINUTE: '0',
    ...more,
  });
}

/** The whole API on a database of its own, with a clock that stands still. Ask it with `app.inject()`. */
export async function startTestApi(
  options: { now?: string; environment?: NodeJS.ProcessEnv } = {},
): Promise<TestApi> {
  const database = await createTestDatabase();
  const clock = new MovableClock(options.now ?? '2026-09-01T08:00:00Z');
  const environment = environmentFor(database, options.environment);
  const app = await createApi(environment, { clock });
  return {
    app,
    clock,
    database,
    environment,
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
