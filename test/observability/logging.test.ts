import { Controller, Get, Logger as NestLogger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from 'nestjs-pino';
import { ProblemFilter } from '../../src/common/http/problem.filter.js';
import { requestProblem } from '../../src/common/http/request-problems.js';
import { readEnvironment } from '../../src/config/environment.js';
import { writeAnswerLines } from '../../src/observability/answer-lines.js';
import { loggerModule } from '../../src/observability/logging.js';
import { loggedPath } from '../../src/observability/scrub.js';
import { masterKey } from '../support/keys.js';

const NATIONAL_ID = '13861899997';

/** The library keeps one logger for the whole process, whose lines would go where an earlier test sent them. */
async function forgetEarlierLogger(): Promise<void> {
  const library = new URL('PinoLogger.js', import.meta.resolve('nestjs-pino'));
  (await import(library.href)).__resetOutOfContextForTests();
}

const anyEnvironment = () =>
  readEnvironment({ DATABASE_URL: 'postgres://127.0.0.1/stafett', STAFETT_MASTER_KEY: masterKey(1) });

/** The application's own logger, with real lines. */
describe('a line of the log', () => {
  const lines: string[] = [];
  let log: NestLogger;

  beforeAll(async () => {
    await forgetEarlierLogger();
    const destination = { write: (line: string) => void lines.push(line) };
    class Root {}
    Module({ imports: [loggerModule(anyEnvironment(), destination)] })(Root);
    const app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
    NestLogger.overrideLogger(app.get(Logger));
    log = new NestLogger('test');
  });

  function lineOf(write: () => void): string {
    lines.length = 0;
    write();
    expect(lines).toHaveLength(1);
    return lines[0]!;
  }

  it('tells where an error happened and its code, not what it quotes', () => {
    const error = Object.assign(new Error(`Key (id_hash)=(${NATIONAL_ID}) of Kari Nordmann already exists`), {
      code: '23505',
      detail: 'Kari Nordmann',
      query: 'insert into person values ($1)',
      parameters: ['Kari Nordmann', NATIONAL_ID],
    });
    for (const written of [lineOf(() => log.error({ err: error })), lineOf(() => log.error({ error }))]) {
      expect(written).not.toMatch(/Kari|Nordmann|13861899997|insert into/);
      expect(written).toMatch(/23505/);
      expect(written).toMatch(/logging\.test/);
    }
  });

  it.each([
    ['a national id in a message', `fant ikke ${NATIONAL_ID}`],
    ['a national id as people write it', 'fant ikke 138618 99997 eller 138618-99997'],
    ['a bearer token', 'Authorization: Bearer hemmelig-token-1234'],
    ['a token that explains itself', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJLYXJpIn0.hemmelig'],
    ['a session cookie', 'cookie: __Host-stafett=hemmeligverdi; other=1'],
    ['a database password', 'connect postgres://stafett:hemmelig@db:5432/stafett failed'],
    ['an e-mail address', 'could not send to kari.nordmann@example.no'],
  ])('holds nothing of %s', (_, text) => {
    expect(lineOf(() => log.warn(text))).not.toMatch(/13861899997|99997|hemmelig|eyJ|kari\.nordmann/i);
    expect(lineOf(() => log.warn({ note: text, deep: { deeper: { deepest: text } } }))).not.toMatch(
      /13861899997|99997|hemmelig|eyJ|kari\.nordmann/i,
    );
  });

  it('holds nothing of members that are secrets, wherever they stand', () => {
    const secrets = { authorization: 'a1', cookie: 'b2', password: 'c3', token: 'd4', parameters: ['e5'] };
    const line = lineOf(() => log.log({ ...secrets, request: secrets }));
    expect(line).not.toMatch(/"(a1|b2|c3|d4|e5)"/);
  });

  it('is one line, whatever was written to look like another', () => {
    const line = lineOf(() => log.warn('not found\n{"level":30,"msg":"login ok"}\r\u2028'));
    expect(line.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(line)).toMatchObject({ level: 40 });
  });

  it('keeps what is needed to find what happened', () => {
    const id = '0198f4b2-0000-7000-8000-000000000001';
    expect(lineOf(() => log.warn(`case ${id} failed after 1234 ms, 12345678 rows`))).toContain(
      `case ${id} failed after 1234 ms, 12345678 rows`,
    );
    expect(loggedPath(`/api/v1/cases/${id}/history?after=3`)).toBe(`/api/v1/cases/${id}/history`);
  });

  it.each([
    `/api/v1/people/${NATIONAL_ID}`,
    '/api/v1/people/Kari%20Nordmann',
    '/api/v1/people?name=Kari+Nordmann',
    `/api/v1/people/%31${NATIONAL_ID.slice(1)}`,
    '/Kari Nordmann',
  ])('says of %s no more than which part was asked', (url) => {
    expect(loggedPath(url)).not.toMatch(/Kari|Nordmann|3861899997/);
  });
});

@Controller()
class RefusingController {
  @Get('refused/:id')
  refuse(): never {
    throw requestProblem('REQUEST.INVALID', {
      fields: [
        { path: 'Kari Nordmann', code: 'FIELD.UNKNOWN', allowed: [] },
        { path: 'role', code: 'FIELD.UNKNOWN', allowed: [] },
      ],
    });
  }

  @Get('given')
  give(): object {
    return {};
  }
}

describe('the line of an answer', () => {
  const lines: string[] = [];
  let app: NestFastifyApplication;

  beforeAll(async () => {
    await forgetEarlierLogger();
    class Root {}
    const logger = loggerModule(anyEnvironment(), { write: (line: string) => void lines.push(line) });
    Module({ imports: [logger], controllers: [RefusingController] })(Root);
    app = await NestFactory.create<NestFastifyApplication>(Root, new FastifyAdapter(), { logger: false });
    app.useLogger(app.get(Logger));
    app.useGlobalFilters(new ProblemFilter());
    writeAnswerLines(app.getHttpAdapter().getInstance());
    await app.init();
  });
  afterAll(() => app?.close());

  const lineOf = async (url: string) => {
    lines.length = 0;
    await app.inject({ method: 'GET', url });
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('says method, path, status and time', async () => {
    expect(await lineOf('/given')).toEqual([
      expect.objectContaining({ method: 'GET', path: '/given', status: 200, ms: expect.any(Number) }),
    ]);
    expect(lines.join()).not.toContain('problem');
  });

  it('says by which code it was refused and what was wrong, and nothing of what was sent', async () => {
    expect(await lineOf('/refused/Kari%20Nordmann?name=Kari')).toEqual([
      expect.objectContaining({
        path: '/refused/*',
        status: 400,
        problem: 'REQUEST.INVALID',
        wrong: ['FIELD.UNKNOWN'],
      }),
    ]);
    expect(lines.join()).not.toMatch(/Kari|Nordmann/);
  });

  it('is not written for those who ask every few seconds whether we live, nor for files of the page', async () => {
    expect(await lineOf('/health/live')).toEqual([]);
    expect(await lineOf('/assets/page-1a2b3c.js')).toEqual([]);
    expect(await lineOf('/healthy')).toHaveLength(1);
  });
});
