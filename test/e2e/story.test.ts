import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../src/api.js';
import { SystemClock } from '../../src/common/clock.js';
import { loadDemo } from '../../src/demo/load-demo.js';
import { tellStory } from '../../src/demo/story/tell-story.js';
import { environmentFor } from '../support/api.js';
import { ProviderProcess } from '../support/login-town.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

jest.setTimeout(120_000);

describe('npm run story', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;
  let provider: ProviderProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    provider = await ProviderProcess.start();
    const environment = environmentFor(database, {
      DATABASE_POOL: '8',
      STAFETT_LOGIN_FILE: provider.loginFile,
    });
    await loadDemo({ environment, clock: new SystemClock(), say: () => undefined, children: 3 });
    app = await createApi(environment);
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await app?.close();
    await provider?.stop();
    await database?.drop();
  });

  it('carries one child from a worry through the levels to a measured effect, and can be told again', async () => {
    for (const time of ['first', 'second']) {
      const lines: string[] = [];
      await tellStory({ url, say: (line) => lines.push(line) }).catch((error) => {
        throw new Error(`the ${time} time: ${(error as Error).message}\n${lines.join('\n')}`);
      });
      const levels = lines.flatMap((line) => /→ level (\d)/.exec(line)?.[1] ?? []);
      expect([...new Set(levels)]).toEqual(['0', '1', '2', '3']);
      expect(levels.at(-1)).toBe('2');
      expect(lines.filter((line) => /improved/.test(line))).toHaveLength(3);
      expect(lines).toContain('Nobody dropped the stafettpinne.');
    }
  });

  it('tells each call with its method, path and status, and no id number', async () => {
    const lines: string[] = [];
    await tellStory({ url, say: (line) => lines.push(line) });
    expect(
      lines.filter((line) => /^ {4}\w+ +(GET|POST|PUT) +\/\S+ +[1-5]\d\d/.test(line)).length,
    ).toBeGreaterThan(60);
    expect(lines.join('\n')).not.toMatch(/\d{11}/);
  });

  it('fails loudly when a call answers something else', async () => {
    const elsewhere = tellStory({ url: `${url}/not-here`, say: () => undefined });
    await expect(elsewhere).rejects.toThrow('GET /login/demo-staff answered 404, not 200');
  });
});
