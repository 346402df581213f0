import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Environment } from '../../src/config/environment.js';
import { PostgresQueues } from '../../src/jobs/queue/postgres-queues.js';
import { FolderMailer } from '../../src/outbox/mailer.js';
import { eventually } from '../support/eventually.js';
import { canariesOfBarred } from './barred-guardian.js';
import { type Canary, Capture } from './capture.js';
import { captureDatabase } from './clear-columns.js';
import { CrawledTown } from './crawled-town.js';
import { canariesOf, MARKED } from './planted-town.js';
import { visitEverything } from './visits.js';

jest.setTimeout(300_000);

/** Who gets answers, and where else something could come out. */
const AUDIENCES = [
  'nurse',
  'teacher',
  'leader',
  'head',
  'coordinator',
  'manager',
  'administrator',
  'auditor',
];
const FAMILIES = ['guardian', 'child', 'hiddenFamily', 'barred', 'itsFamily'];
const PLACES = ['nobody', 'calendar', 'log', 'mail', 'queue', 'metrics', 'database'];

/**
 * The whole system with marked children in it: every route of the API document and every page asked by everybody, and all
 * that leaves or stands in clear looked through.
 */
describe('a marked child', () => {
  let crawled: CrawledTown;
  const capture = new Capture();
  const canaries = [...canariesOf(), ...canariesOfBarred()];

  beforeAll(async () => {
    crawled = await CrawledTown.open(capture);
    await visitEverything(crawled, capture);
    await crawled.captureTheRest(capture);
  });
  afterAll(() => crawled?.close());

  it('was looked for everywhere: every audience got answers, and every place was read', () => {
    const counts = capture.counts();
    for (const place of [...AUDIENCES, ...FAMILIES, ...PLACES])
      expect([place, (counts[place] ?? 0) > 0]).toEqual([place, true]);
    expect(crawled.api.said).toContain('/api/v1/cases');
    expect(capture.size).toBeGreaterThan(3_000);
  });

  it.each(canaries.filter(({ seenBy }) => seenBy.length > 0).map((one) => [one.name, one] as const))(
    '%s is there to be found: the one who is to see it does',
    (_, canary: Canary) => {
      expect(capture.seenBy(canary)).toContain('nurse');
    },
  );

  it('is on the pages that the server draws for those who may see it, and that were looked through', () => {
    const onPages = (name: string) => capture.placesOf(canaries.find((one) => one.name === name)!);
    expect(onPages('name at a confidential address')).toContain('nurse: GET page /my-day');
    expect(onPages('name of the child of a barred guardian')).toContain('itsFamily: GET page /family/{id}');
  });

  it.each(canaries.map((one) => [one.name, one] as const))(
    '%s comes out to nobody else, nowhere',
    (_, canary) => {
      expect(capture.leaksOf([canary])).toEqual([]);
    },
  );

  it('is in no list of anybody outside the short list', () => {
    const { planted } = crawled;
    const protectedCases: Canary[] = (['confidential', 'strict'] as const).map((name) => ({
      name: `that the ${name} case exists`,
      forms: [planted[name].caseId],
      // The leader of its own service knows that it exists, and not whose it is.
      seenBy: ['nurse', 'leader', 'auditor', 'database', 'queue', 'log'],
    }));
    const ofBarred: Canary = {
      name: 'that the case of a barred guardian exists',
      forms: [planted.barred.caseId],
      seenBy: Object.keys(capture.counts()).filter((by) => by !== 'barred'),
    };
    // A preview says of each case that was asked about that there is none.
    const withoutItsPath = capture
      .leaksOf([...protectedCases, ofBarred])
      .filter(({ place }) => !place.includes('{') && !place.endsWith('/bulk-assignments/preview'));
    expect(withoutItsPath).toEqual([]);
  });

  describe('would be found, if anything leaked:', () => {
    const leaked = `${MARKED.name} ${MARKED.nationalId}`;
    const leaksOf = (leaks: Capture) => leaks.leaksOf(canaries).map(({ by, place }) => `${by}: ${place}`);
    /** Somebody has written it where names of services and of staff are. */
    beforeAll(async () => {
      const { town } = crawled;
      await town.superuser.query('update service set name = $1 where id = $2', [
        leaked,
        town.services.health,
      ]);
      await town.superuser.query('update staff set name = $1', [leaked]);
    });

    it('in an answer, on a drawn page and on paper', async () => {
      const { planted } = crawled;
      const [teacher, nurse] = [
        await crawled.visitor('teacher', 'teacher'),
        await crawled.visitor('nurse', 'nurse'),
      ];
      const route = '/api/v1/cases/{id}/archive-package';
      const paper = route.replace('{id}', planted.archived.caseId);
      // The API knows its services for some seconds before it reads them again.
      await eventually(
        async () => {
          const leaks = new Capture();
          const crawl = crawled.crawlInto(leaks);
          for (const path of ['/api/v1/session', '/api/v1/services', '/my-day'])
            await crawl.ask(teacher, 'GET', path, path);
          await crawl.ask(nurse, 'POST', route, paper, {});
          return leaksOf(leaks);
        },
        (found) =>
          ['teacher: GET /my-day', 'teacher: GET /api/v1/services', `nurse: POST ${route} (printed)`].every(
            (one) => found.includes(one),
          ),
        60_000,
      );
    });

    it('in a column of the database and in a job', async () => {
      const leaks = new Capture();
      await leaveInQueue(crawled.town.api.environment, leaked);
      await captureDatabase(crawled.town.superuser, leaks);
      const found = leaksOf(leaks);
      expect(found).toContain('database: public.service.name');
      expect(found.some((one) => one.startsWith('queue: '))).toBe(true);
    });

    it('in a mail, as a mail is written', async () => {
      const leaks = new Capture();
      const from = { from: 'stafett@example.com' };
      const mailer = new FolderMailer(join(crawled.folder, 'mail'), { link: '', ...from });
      await mailer.send({
        id: 'leak',
        ...from,
        to: from.from,
        subject: 'Stafett',
        text: `${'Om '.repeat(30)}${leaked}`,
      });
      await crawled.captureMail(leaks);
      expect(leaksOf(leaks)).toContain('mail: leak.eml');
    });
  });
});

/** Where jobs wait that are not due for a long time. */
async function leaveInQueue(environment: Environment, text: string): Promise<void> {
  const queue = new PostgresQueues(environment).queue('outbox');
  await queue.add('outbox.send', { text }, { delay: 1_000_000_000 });
  await queue.close();
}
