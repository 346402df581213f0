import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { portOrFree } from '../../src/embedded/free-port.js';
import { eventually } from '../support/eventually.js';
import { HttpTown } from '../support/http-town.js';
import { WorkerProcess } from '../support/worker-process.js';
import { ApiProcess } from './api-process.js';
import { type Canary, Capture } from './capture.js';
import { captureDatabase } from './clear-columns.js';
import { Crawl, type OpenApi, type Visitor } from './crawl.js';
import { rightly } from './right-requests.js';
import { canariesOf, MARKED, plant, type Planted } from './planted-town.js';

jest.setTimeout(300_000);

type Who = Parameters<HttpTown['as']>[0];

/**
 * The whole system with marked children in it: the API and the worker as processes of their own, every route of the API
 * document asked by everybody, and all that leaves or stands in clear looked through.
 */
describe('a marked child', () => {
  let town: HttpTown;
  let api: ApiProcess;
  let worker: WorkerProcess;
  let planted: Planted;
  let folder: string;
  let crawl: Crawl;
  const capture = new Capture();
  const canaries = canariesOf();
  let metricsPort: number;

  const visitor = async (name: string, who: Who): Promise<Visitor> => ({
    name,
    headers: { ...(await town.as(who).proof()) },
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stafett-canaries-'));
    const environment = { STAFETT_DATA_DIR: folder, LOG_LEVEL: 'debug' };
    town = await HttpTown.open(undefined, { STAFETT_DATA_DIR: folder });
    await staffEverybody(town);
    planted = await plant(town);
    const shared = { ...town.api.environment };
    // Later the worker takes old drafts away.
    for (const id of planted.things)
      capture.add('nurse', 'GET /api/v1/drafts/{id}', (await town.as('nurse').get(`/drafts/${id}`)).text);
    metricsPort = await portOrFree(0);
    api = await ApiProcess.start(shared, { ...environment, API_NOW: '2026-09-01T08:00:00Z' });
    worker = await WorkerProcess.start(shared, {
      ...environment,
      WORKER_NOW: '2026-10-20T10:00:00Z',
      METRICS_PORT: String(metricsPort),
      RECONCILE_SECONDS: '1',
    });
    const document = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as OpenApi;
    crawl = new Crawl(api.url, document, capture);
    await visitEverything();
    await captureTheRest();
  });

  afterAll(async () => {
    await worker?.stop();
    await api?.stop();
    await town?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  async function visitEverything(): Promise<void> {
    const { confidential, strict, open, archived, things } = planted;
    const staff = [
      'nurse',
      'teacher',
      'leader',
      'head',
      'coordinator',
      'manager',
      'administrator',
      'auditor',
    ];
    const ids = [
      confidential.caseId,
      strict.caseId,
      open.caseId,
      confidential.child,
      strict.child,
      strict.mother,
      archived.caseId,
      ...things,
    ];
    const visitors = [
      { name: 'nobody', headers: {} },
      ...(await Promise.all(staff.map((who) => visitor(who, who as Who)))),
      ...(await Promise.all(
        (['child', 'mother', 'father'] as const).flatMap((relation) => [
          visitor(relation === 'child' ? 'child' : 'guardian', { person: open[relation] }),
          visitor('hiddenFamily', { person: confidential[relation] }),
          visitor('hiddenFamily', { person: strict[relation] }),
        ]),
      )),
    ];
    await Promise.all(
      visitors.map(async (one) => {
        await crawl.read(one, ids);
        await search(one);
      }),
    );
    const wrong = [
      {},
      { address: MARKED.strictAddress },
      { events: [{ type: 'NOTE_WRITTEN', texts: { note: MARKED.text }, facts: { name: MARKED.name } }] },
      { child: { kind: 'nationalId', nationalId: MARKED.nationalId, name: MARKED.name }, events: [] },
    ];
    // Into the protected cases only: what somebody writes into a case that is theirs, they read there.
    const hidden = ids.slice(0, 2);
    await Promise.all(
      visitors.filter(({ name }) => name !== 'nurse').map((one) => crawl.write(one, hidden, wrong)),
    );
    await Promise.all(visitors.map((one) => rightly(crawl, one, planted, town)));
    await crawl.ask({ name: 'calendar', headers: {} }, 'GET', '/api/v1/calendar/{file}', planted.calendar);
    await crawl.read(
      { name: 'nobody', headers: { cookie: `x=${MARKED.nationalId}` } },
      [MARKED.nationalId, MARKED.name].map(encodeURIComponent),
    );
  }

  async function search(one: Visitor): Promise<void> {
    const route = '/api/v1/people/searches';
    for (const body of [
      { name: MARKED.name },
      { name: MARKED.strictName },
      { nationalId: MARKED.nationalId },
      { nationalId: MARKED.strictNationalId },
    ])
      await crawl.ask(one, 'POST', route, route, body);
  }

  async function captureTheRest(): Promise<void> {
    const mail = join(folder, 'mail');
    const files = () => readdir(mail).catch(() => [] as string[]);
    await eventually(files, (found) => found.some((file) => file.endsWith('.eml')), 60_000);
    for (const file of await files()) capture.add('mail', file, await readFile(join(mail, file), 'utf8'));
    for (const url of [`${api.url}/metrics`, `http://127.0.0.1:${metricsPort}/metrics`]) {
      const answer = await fetch(url).catch(() => null);
      if (answer) capture.add('metrics', url, await answer.text());
    }
    await captureDatabase(town.superuser, capture);
    capture.add('log', 'api', api.said);
    capture.add('log', 'worker', worker.said);
  }

  it('was looked for everywhere: every audience got answers, and every place was read', () => {
    const places = ['nurse', 'teacher', 'leader', 'manager', 'administrator', 'auditor', 'guardian', 'child'];
    const counts = capture.counts();
    for (const place of [
      ...places,
      'hiddenFamily',
      'nobody',
      'calendar',
      'log',
      'mail',
      'queue',
      'metrics',
      'database',
    ])
      expect([place, (counts[place] ?? 0) > 0]).toEqual([place, true]);
    expect(api.said).toContain('/api/v1/cases');
    expect(capture.size).toBeGreaterThan(3_000);
  });

  it.each(canaries.filter(({ seenBy }) => seenBy.length > 0).map((one) => [one.name, one] as const))(
    '%s is there to be found: the one who is to see it does',
    (_, canary: Canary) => {
      expect(capture.seenBy(canary)).toContain('nurse');
    },
  );

  it.each(canaries.map((one) => [one.name, one] as const))(
    '%s comes out to nobody else, nowhere',
    (_, canary) => {
      expect(capture.leaksOf([canary])).toEqual([]);
    },
  );

  it('is in no list of anybody outside the short list', () => {
    const lists: Canary[] = (['confidential', 'strict'] as const).map((name) => ({
      name: `that the ${name} case exists`,
      forms: [planted[name].caseId],
      // The leader of its own service knows that it exists, and not whose it is.
      seenBy: ['nurse', 'leader', 'auditor', 'database', 'queue', 'log'],
    }));
    // A preview says of each case that was asked about that there is none.
    const withoutItsPath = capture
      .leaksOf(lists)
      .filter(({ place }) => !place.includes('{') && !place.endsWith('/bulk-assignments/preview'));
    expect(withoutItsPath).toEqual([]);
  });

  it('would be found, if anything leaked: a planted leak is', async () => {
    const planted = new Capture();
    const leaking = new Crawl(
      api.url,
      (await (await fetch(`${api.url}/api/openapi.json`)).json()) as OpenApi,
      planted,
    );
    await town.superuser.query('update service set name = $1 where id = $2', [
      MARKED.name,
      town.services.school,
    ]);
    const teacher = { ...(await visitor('teacher', 'teacher')), name: 'teacher' };
    // The API knows its services for some seconds before it reads them again.
    await eventually(
      async () => {
        await leaking.read(teacher, [newCaseId]);
        return planted.leaksOf(canaries.filter(({ name }) => name === 'name at a confidential address'));
      },
      (found) => found.length > 0,
    );
    await captureDatabase(town.superuser, planted);
    expect(
      planted.leaksOf(canaries).some(({ by, place }) => by === 'database' && place === 'public.service.name'),
    ).toBe(true);
  });

  const newCaseId = '01990000-0000-7000-8000-0000000000ff';
});

async function staffEverybody(town: HttpTown): Promise<void> {
  const staff = town.staff as Record<string, string | undefined>;
  for (const role of ['administrator', 'auditor'])
    staff[role] ??= await town.arranged.staff({ name: role, roles: [{ role, serviceId: null }] });
}
