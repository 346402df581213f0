import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../../src/cli.js';
import { newId } from '../../../src/common/ids.js';
import { systemContext } from '../../../src/common/request-context.js';
import { GuidesService } from '../../../src/guides/guides.service.js';
import { startTestApi, type TestApi } from '../../support/api.js';
import { withClient } from '../../support/postgres.js';
import { loggedIn } from '../../support/logged-in.js';

const file = (name: string) =>
  fileURLToPath(new URL(`../../../workflows/guides/${name}.yaml`, import.meta.url));
const base = readFileSync(file('baerum'), 'utf8');
const school = readFileSync(file('risor-school'), 'utf8');
const version = (number: number, text = base) => text.replace(/^version: \d+/m, `version: ${number}`);

describe('the guides of a municipality', () => {
  let api: TestApi;
  let guides: GuidesService;
  const [baerum, risor] = [newId(), newId()];
  const inBaerum = systemContext(baerum, 'test');
  const inRisor = systemContext(risor, 'test');

  beforeAll(async () => {
    api = await startTestApi();
    guides = api.app.get(GuidesService, { strict: false });
    await withClient(api.database.ownerUrl, async (owner) => {
      for (const [id, name] of [
        [baerum, 'Bærum'],
        [risor, 'Risør'],
      ])
        await owner.query('insert into municipality (id, name) values ($1, $2)', [id, name]);
      for (const [who, role] of [
        ['administrator', 'administrator'],
        ['nurse', 'practitioner'],
      ]) {
        const staff = newId();
        await owner.query(
          'insert into staff (id, municipality_id, login_subject, name) values ($1, $2, $3, $4)',
          [staff, baerum, `demo:${who}`, who],
        );
        await owner.query(
          `insert into role_assignment (id, municipality_id, staff_id, role, valid_from) values ($1, $2, $3, $4, '2026-01-01')`,
          [newId(), baerum, staff, role],
        );
      }
    });
  });

  afterAll(() => api?.close());

  async function ask(who: string, method: 'GET' | 'POST', url: string, payload?: object) {
    const headers = await loggedIn(api.app, who);
    return api.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  }

  it('begin with none, and say so', async () => {
    expect(await guides.inForce(inRisor)).toEqual([]);
    await expect(guides.forService(inRisor, { kind: 'school' })).rejects.toMatchObject({
      code: 'GUIDE.NONE_FOR_SERVICE',
    });
  });

  it('are published by the administrator, after a check that publishes nothing', async () => {
    const checked = await ask('administrator', 'POST', '/api/v1/guides/checks', { source: base });
    expect([checked.statusCode, checked.json()]).toEqual([
      200,
      { guide: 'baerum', version: 1, differences: [] },
    ]);
    expect((await ask('administrator', 'GET', '/api/v1/guides')).json()).toEqual([]);
    const published = await ask('administrator', 'POST', '/api/v1/guides', { source: base });
    expect([published.statusCode, published.json()]).toEqual([201, checked.json()]);
  });

  it('tell when each version was published, and nothing of a guide that there is not', async () => {
    const versions = await ask('nurse', 'GET', '/api/v1/guides/baerum/versions');
    expect(versions.json()).toEqual([{ version: 1, publishedAt: expect.stringMatching(/^2/) }]);
    expect((await ask('nurse', 'GET', '/api/v1/guides/nowhere/versions')).statusCode).toBe(404);
  });

  it('are read by those who work with them, with the text as it was handed in', async () => {
    expect((await ask('nurse', 'GET', '/api/v1/guides')).json()).toMatchObject([
      { guide: 'baerum', version: 1, name: { nn: 'Handlingsrettleiar for Bærum' }, serviceKinds: [] },
    ]);
    const one = await ask('nurse', 'GET', '/api/v1/guides/baerum/versions/1');
    expect(one.json()).toMatchObject({ source: base, content: { logOpensAt: 1 } });
  });

  it('are not published by a nurse', async () => {
    const answer = await ask('nurse', 'POST', '/api/v1/guides', { source: version(2) });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'ACCESS.ROLE_MAY_NOT']);
  });

  it.each(['baerum/versions/99', 'baerum/versions/x', 'baerum/versions/99999999999', 'nowhere/versions/1'])(
    'do not have %s',
    async (address) => {
      const answer = await ask('nurse', 'GET', `/api/v1/guides/${address}`);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'GUIDE.NOT_FOUND']);
    },
  );

  it('are refused with the place of every mistake', async () => {
    const source = version(2).replace('unit: calendarDays', 'unit: days').replace('- level: 3', '- level: 9');
    const answer = await ask('administrator', 'POST', '/api/v1/guides', { source });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'GUIDE.FILE_WRONG',
      fields: [
        { path: 'levels[3].level', allowed: ['0', '1', '2', '3'], line: expect.any(Number) },
        { path: 'deadlines.decideConcern.unit', message: expect.stringMatching(/^guide:\d+:\d+: /) },
      ],
    });
  });

  it.each([
    ['nb', 'Veilederen kan ikke publiseres slik den er skrevet', /: "days" er ikke tillatt \(tillatt: /],
    ['nn', 'Rettleiaren kan ikkje publiserast slik han er skriven', /: "days" er ikkje tillate \(tillate: /],
  ])('are refused in the language of the page, %s', async (language, title, message) => {
    const source = version(2).replace('unit: calendarDays', 'unit: days');
    const headers = { ...(await loggedIn(api.app, 'administrator')), 'accept-language': language };
    const url = '/api/v1/guides/checks';
    const answer = await api.app.inject({ method: 'POST', url, headers, payload: { source } });
    expect(answer.json()).toMatchObject({
      title,
      fields: [{ path: 'deadlines.decideConcern.unit', message: expect.stringMatching(message) }],
    });
  });

  it('get a new version only with a higher number, and tell what it changes', async () => {
    const same = await ask('administrator', 'POST', '/api/v1/guides', { source: base });
    expect(same.json()).toMatchObject({
      status: 409,
      code: 'GUIDE.VERSION_NOT_HIGHER',
      fields: [{ path: 'version', allowed: ['2 or higher'] }],
    });
    const source = version(2).replace('amount: 14, unit: calendarDays', 'amount: 10, unit: calendarDays');
    const next = await ask('administrator', 'POST', '/api/v1/guides', { source });
    expect(next.json()).toMatchObject({
      version: 2,
      differences: [
        { path: 'frister › avgjøre undringen', before: '14 kalenderdager', after: '10 kalenderdager' },
      ],
    });
    const later = await ask('nurse', 'GET', '/api/v1/guides/baerum/versions/1/differences/2');
    expect(later.json()).toEqual([
      {
        path: 'frister › avgjøre undringen',
        kind: 'changed',
        before: '14 kalenderdager',
        after: '10 kalenderdager',
      },
    ]);
  });

  it('leave running cases with the version they are pinned to; new ones get the newest', async () => {
    const pinned = await guides.load(inBaerum, 'baerum', 1);
    expect(pinned.deadlines.decideConcern.amount).toBe(14);
    expect(await guides.load(inBaerum, 'baerum', 1)).toBe(pinned);
    const newest = await guides.forService(inBaerum, { kind: 'school' });
    expect([newest.version, newest.deadlines.decideConcern.amount]).toEqual([2, 10]);
  });

  it('are chosen by the kind of service, or by the service itself', async () => {
    await guides.publish(inBaerum, school);
    const chosen = (kind: string, guide?: string) =>
      guides.forService(inBaerum, { kind, guide }).then((found) => found.guide);
    expect(await chosen('school')).toBe('risor-school');
    expect(await chosen('kindergarten')).toBe('baerum');
    expect(await chosen('school', 'baerum')).toBe('baerum');
    await expect(chosen('school', 'nowhere')).rejects.toMatchObject({ code: 'GUIDE.NOT_FOUND' });
  });

  it('cannot be two for one kind of service', async () => {
    const other = school.replace('guide: risor-school', 'guide: other-school');
    await expect(guides.publish(inBaerum, other)).rejects.toMatchObject({
      code: 'GUIDE.SERVICE_KIND_TAKEN',
      details: { fields: [{ message: { nb: '"risor-school" gjelder allerede for school' } }] },
    });
    await expect(
      guides.publish(inBaerum, base.replace('guide: baerum', 'guide: other')),
    ).rejects.toMatchObject({ code: 'GUIDE.SERVICE_KIND_TAKEN' });
  });

  it('published at the same moment with the same number are one', async () => {
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => guides.publish(inBaerum, version(3))));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.filter(({ status }) => status === 'rejected')).toMatchObject(
      Array(3).fill({ reason: { code: 'GUIDE.VERSION_NOT_HIGHER' } }),
    );
  });

  it('are not seen from another municipality', async () => {
    expect(await guides.inForce(inRisor)).toEqual([]);
    await expect(guides.load(inRisor, 'baerum', 1)).rejects.toMatchObject({ code: 'GUIDE.NOT_FOUND' });
  });

  it('cannot be changed or taken away once published', async () => {
    for (const statement of ['update guide_version set version = 9', 'delete from guide_version'])
      await expect(
        withClient(api.database.url('stafett_app'), async (app) => {
          await app.query('select enter($1::uuid, $2)', [baerum, 'system:test']);
          await app.query(statement);
        }),
      ).rejects.toMatchObject({ code: '42501' });
  });

  describe('on the command line', () => {
    const said: string[] = [];
    const run = (...args: string[]) => {
      said.length = 0;
      const say = (line: string) => void said.push(line);
      const env = { DATABASE_URL: api.database.ownerUrl, STAFETT_MASTER_KEY: api.database.masterKey };
      return runCli(['guide', ...args], { out: say, err: say, env });
    };

    it('are checked', async () => {
      expect(await run('check', file('kafjord'), file('nowhere'))).toBe(1);
      expect(said).toEqual([
        expect.stringContaining('kafjord version 1 can be published'),
        expect.stringContaining('cannot be read (ENOENT)'),
      ]);
    });

    it.each([
      ['nn_NO.UTF-8', [], 'kan ikkje lesast'],
      ['nb_NO.UTF-8', [], 'kan ikke leses'],
      ['C.UTF-8', [], 'cannot be read'],
      ['C.UTF-8', ['--lang', 'nn'], 'kan ikkje lesast'],
    ])('in a terminal with %s and %j say "%s"', async (LANG, options, expected) => {
      const lines: string[] = [];
      const say = (line: string) => void lines.push(line);
      const args = ['guide', 'check', file('nowhere'), ...options];
      expect(await runCli(args, { out: say, err: say, env: { LANG } })).toBe(1);
      expect(lines).toEqual([expect.stringContaining(`${expected} (ENOENT)`)]);
    });

    it.each([['check'], ['publish'], ['diff']])('ask %s for a language that there is', async (verb) => {
      expect(await run(verb, file('kafjord'), '--lang', 'se')).toBe(2);
      expect(said).toEqual([expect.stringContaining('--lang nb|nn|en')]);
    });

    it('are compared', async () => {
      expect(await run('diff', file('baerum'), file('baerum'))).toBe(0);
      expect(said).toEqual(['No difference.']);
      expect(await run('diff', file('baerum'), file('kafjord'))).toBe(0);
      expect(said).toContain('share first with: colleague → leader');
    });

    it('are published for a municipality by its name, and listed', async () => {
      expect(await run('publish', file('risor-school'), '--municipality', 'Risør')).toBe(0);
      expect(await run('publish', file('risor-school'), '--municipality', 'Risør')).toBe(1);
      expect(said[0]).toBe('A new version needs a higher number than the one before');
      expect(await run('publish', file('risor-school'), '--municipality', 'Atlantis')).toBe(1);
      expect(said).toEqual(['There is no municipality "Atlantis"; there are: Bærum, Risør']);
      expect(await run('list', '--municipality', 'Risør')).toBe(0);
      expect(said).toEqual([expect.stringMatching(/^Risør: risor-school version 1 of .*, for school$/)]);
      expect(await run('list')).toBe(0);
      expect(said).toHaveLength(3);
    });

    it.each([[['check']], [['diff', 'one']], [['publish', 'a.yaml']], [['list', '--nothing']]])(
      'say how they are called: %j',
      async (args) => {
        expect(await run(...args)).toBe(2);
        expect(said[0]).toMatch(/^Usage: stafett guide /);
      },
    );
  });
});
