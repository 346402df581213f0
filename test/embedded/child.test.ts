import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startChild } from '../../src/embedded/child.js';

describe('a process that does not start', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stafett-child-'));
    await mkdir(join(folder, 'logs'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function failureOf(says: string): Promise<string> {
    const script = join(folder, 'worker.mjs');
    await writeFile(script, `${says}\nprocess.exit(1);`);
    const { signal } = new AbortController();
    return startChild({ name: 'worker', script, folder, env: {}, signal }).then(
      () => 'started',
      (error: Error) => `${error.name}: ${error.message}`,
    );
  }

  it('is told with its reason, however much it says of its start afterwards', async () => {
    const told = await failureOf(`
      console.error('[Nest] 7  - LOG [InstanceLoader] dependencies initialized');
      console.error('REDIS_URL: maxmemory-policy is allkeys-lru; jobs are safe with noeviction only');
      for (let line = 0; line < 100; line++) console.log('{"level":30,"msg":"Mapped {/metrics, GET} route"}');
    `);
    expect(told).toBe(
      'NotStarted: The worker process did not start:\n' +
        'REDIS_URL: maxmemory-policy is allkeys-lru; jobs are safe with noeviction only\n' +
        `The whole log is ${join(folder, 'logs', 'worker.log')}`,
    );
  });

  it('is told with the warnings and errors among its log lines', async () => {
    const told = await failureOf(`console.log('{"level":50,"msg":"database away"}');`);
    expect(told).toContain('{"level":50,"msg":"database away"}');
  });
});
