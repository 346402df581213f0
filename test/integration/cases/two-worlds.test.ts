import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Announcement, announcementSchema, LIVE_CHANNEL } from '../../../src/outbox/announcement.js';
import type { Answer, Event } from '../../support/http-town.js';
import { eventually } from '../../support/eventually.js';
import { LivePage } from '../../support/live-page.js';
import { well } from '../../support/measured-case.js';
import { OutboxHand } from '../../support/outbox-hand.js';
import { rightsWorker } from '../../support/rights-worker.js';
import { answersTo, FAMILYS_ROUTES, twoWorlds, withoutIds, type World } from '../../support/two-worlds.js';

jest.setTimeout(240_000);

/**
 * Two worlds where the same is done and the same is asked. In the one something more is written that the mother must not
 * know of; in the other it never was. Whatever she asks, both answer the same.
 */
describe.each([
  ['a covert report', reportsCovertly, 'from the beginning', nothingMore],
  // What is kept is written first: her page is opened when it is.
  ['what is kept from her', keepsFromMother, 'afterwards', nothingMore],
  ['a concern that is not shared with her', wondersAtSchool, 'from the beginning', withholdsConcern],
] as const)('a mother, in two worlds that differ by %s', (_what, tells, isOpen, decides) => {
  let worlds: World[];
  const heard: string[] = [];
  const closing: (() => Promise<unknown>)[] = [];
  const pages: LivePage[] = [];

  beforeAll(async () => {
    worlds = await twoWorlds();
    for (const world of worlds) {
      const { town, log } = world;
      await town.api.app.listen(0, '127.0.0.1');
      const [hand, worker] = [await OutboxHand.beside(town.api), await rightsWorker(town.api)];
      closing.push(
        () => hand.close(),
        () => worker.close(),
      );
      await beforehand(world);
      const opens = async () => {
        const page = await LivePage.of(town.api, town.as({ person: log.mother }));
        await page.hears('session');
        pages.push(page);
        await isUpToDate(world, page);
        page.told.length = 0;
      };
      if (isOpen === 'from the beginning') await opens();
      town.api.clock.advance({ minutes: 1 });
      await (world.isTold ? tells(world) : looksAsMuch(worlds[0]!, world));
      town.api.clock.advance({ minutes: 1 });
      await hand.empties();
      if (isOpen === 'afterwards') await opens();
      const page = pages.at(-1)!;
      await afterwards(world, () => hearsOfIt(world, page));
      heard.push(page.told.map((one) => JSON.stringify(one)).join('\n'));
      town.api.clock.advance({ days: 9 });
      await hand.empties();
      await worker.works();
      const [{ id }] = (await town.as('nurse').get('/access-requests')).body.toReview;
      well(await town.as('nurse').post(`/access-documents/${id}/review`, { decision: 'release' }));
      await worker.works();
      if (world.isTold) await decides(world, worker.works);
      await worker.works();
      await hand.empties();
    }
  });
  afterAll(async () => {
    await Promise.all(pages.map((page) => page.close()));
    for (const close of closing) await close();
    for (const { town } of worlds ?? []) await town.close();
  });

  it('are the same to her, whatever she asks', async () => {
    const [told, untold] = await Promise.all(
      worlds.map(async (world) => withoutIds(await answersTo(world, world.log.mother))),
    );
    expect(Object.keys(told!).length).toBeGreaterThan(FAMILYS_ROUTES.length);
    for (const [asked, answer] of Object.entries(untold!))
      expect([asked, told![asked]]).toEqual([asked, answer]);
  });

  it('tell her page the same while it is open', () => {
    const [told, untold] = heard.map((all) => withoutIds({ all }));
    expect(told).toEqual(untold);
    expect(pages[0]!.of('case').length).toBeGreaterThan(0);
  });

  it('have the same days in her calendar', async () => {
    const days = await Promise.all(
      worlds.map(async ({ town, log }) => {
        const made = well(await town.as({ person: log.mother }).post('/calendar-feed', {})).body;
        const { body } = await town.api.app.inject({ method: 'GET', url: made.path });
        return body.replace(/UID:.*/g, 'UID');
      }),
    );
    expect(days[0]).toEqual(days[1]);
    expect(days[0]).toContain('BEGIN:VEVENT');
  });

  it('do differ, as who drives the case can see', async () => {
    const [told, untold] = await Promise.all(
      worlds.map(async ({ town, log }) => [
        await town.count('protection_report'),
        await town.count('kept_entry'),
        await town.count('access_document d join bti_case c on c.id = d.case_id where c.child_id = $1', [
          log.child,
        ]),
      ]),
    );
    expect(told).not.toEqual(untold);
  });
});

const records = async ({ town, log }: World, ...events: (Event & { kinds?: string[] })[]): Promise<Answer> =>
  well(await town.as('nurse').records(log.caseId, ...events));

const meeting = (date: string, what: string): Event => ({
  type: 'NEXT_DATE_SET',
  facts: { date, time: '09:00', waitingFor: 'meeting' },
  texts: { what },
});
const note = (text: string): Event => ({ type: 'NOTE_WRITTEN', texts: { note: text } });

/** What she knows of in both: a plan, a meeting, a file, a note of her own, and that she has asked for access. */
async function beforehand(world: World): Promise<void> {
  const { town, log } = world;
  const goalId = newId();
  const mother = town.as({ person: log.mother });
  await records(
    world,
    { type: 'GOAL_SET', facts: { goalId }, texts: { goal: 'Går inn uten gråt' } },
    intervention(world, goalId, 'Tar imot i garderoben'),
    meeting('2026-09-24', 'Om garderoben'),
    note('Han kom smilende i dag'),
  );
  well(
    await town
      .as('nurse')
      .uploads(`/cases/${log.caseId}/files`, Buffer.from('%PDF-1.7\nPlan\n%%EOF'), 'Plan.pdf'),
  );
  const { etag } = await mother.get(`/cases/${log.caseId}/family-page`);
  const says = { events: [{ type: 'FAMILY_ASKED', facts: { wish: 'talk' }, texts: { words: 'Ring meg' } }] };
  well(await mother.post(`/cases/${log.caseId}/events`, says, { 'if-match': etag }));
}

/** Who writes something looks at the case for it, which the account of looks tells: so they look as often in the other. */
async function looksAsMuch(told: World, { town, log }: World): Promise<void> {
  const { rows } = await told.town.superuser.query(
    `select part from access_log where actor = $1 and at = $2 and stream = 'case' order by id`,
    [`staff:${told.town.staff.nurse}`, town.api.clock.now()],
  );
  for (const { part } of rows)
    await town.as('nurse').get(`/cases/${log.caseId}${part === 'history' ? '/history?limit=500' : ''}`);
}

/** What is written is announced a moment afterwards: until nothing of what came before is on its way to her page any more. */
async function isUpToDate(world: World, page: LivePage): Promise<void> {
  const { town, log } = world;
  const announced: Announcement[] = [];
  const hears = ({ payload }: { payload?: string }) =>
    announced.push(announcementSchema.parse(JSON.parse(payload!)));
  town.superuser.on('notification', hears);
  await town.superuser.query(`listen ${LIVE_CHANNEL}`);
  const { entries } = (await records(world, note('Siden er åpen'))).body;
  const isOfIt = ({ changed }: Announcement) => changed.some(({ to }) => to === entries.at(-1).number);
  await eventually(
    async () => announced,
    (all) => all.some(isOfIt),
  );
  await town.superuser.query(`unlisten ${LIVE_CHANNEL}`);
  town.superuser.off('notification', hears);
  // Told in the order in which they were announced: this comes last.
  const { municipalityId } = announced.find(isOfIt)!;
  const last = { municipalityId, noticed: [`person:${log.mother}`] };
  await town.superuser.query('select pg_notify($1, $2)', [LIVE_CHANNEL, JSON.stringify(last)]);
  await page.hears('notices', page.of('notices').length + 1);
}

/** Until her page has been told of the version that she would read. */
async function hearsOfIt({ town, log }: World, page: LivePage): Promise<void> {
  const { etag } = await town.as({ person: log.mother }).get(`/cases/${log.caseId}`);
  await eventually(
    async () => page.of('case').at(-1)?.tag,
    (tag) => tag === etag,
  );
}

/** What comes after it in both, so that numbers, versions and pages would tell of what stands between. */
async function afterwards(world: World, isHeard: () => Promise<void>): Promise<void> {
  const { town, log } = world;
  await records(world, note('Vi prøver igjen i neste uke'));
  await isHeard();
  await records(world, { type: 'BRIGHT_SPOT_WRITTEN', texts: { brightSpot: 'Han vinket' } });
  await isHeard();
  const mother = town.as({ person: log.mother });
  well(await mother.post(`/cases/${log.caseId}/access-requests`, {}));
}

function intervention({ town }: World, goalId: string, what: string, more: object = {}): Event {
  return {
    type: 'INTERVENTION_PLANNED',
    facts: {
      interventionId: newId(),
      goalId,
      kind: 'conversation',
      responsible: { kind: 'staff', id: town.staff.nurse },
      serviceId: town.services.health,
      from: '2026-09-01',
      evaluateBy: '2026-10-01',
      ...more,
    },
    texts: { what },
  };
}

async function reportsCovertly({ town, log }: World): Promise<void> {
  const nurse = town.as('nurse');
  const sent = await nurse.post('/protection-reports', {
    serviceId: town.services.health,
    caseId: log.caseId,
    childId: log.child,
    events: [
      {
        type: 'REPORT_DRAFTED',
        facts: { kind: 'covert', recipient: 'childProtection', unborn: false },
        texts: { report: 'Han har merker på armene.' },
      },
      { type: 'REPORT_SENT', facts: { by: 'fiks', reference: 'FIKS-1' } },
    ],
  });
  const { id } = well(sent).body;
  const does = async (...events: Event[]) => {
    const { etag } = await nurse.get(`/protection-reports/${id}`);
    well(await nurse.post(`/protection-reports/${id}/events`, { events }, { 'if-match': etag }));
  };
  await does({ type: 'RECEIPT_NOTED', facts: { on: '2026-09-01', reference: 'BV-2' } });
  await does({ type: 'READER_NAMED', facts: { staffId: town.staff.colleague } });
  well(await town.as('colleague').get(`/protection-reports/${id}`));
  well(await nurse.get('/protection-reports'));
}

/** For danger to the child, one entry after the other: a note, a meeting, a contact, a goal with its plan, an answer, a rise, a file. */
async function keepsFromMother(world: World): Promise<void> {
  const { town, log } = world;
  const keeps = async (...events: Event[]) => {
    const { entries } = (await records(world, ...events)).body;
    for (const { number } of entries)
      await records(world, {
        type: 'ENTRY_KEPT_FROM_GUARDIANS',
        facts: { entry: number, ground: 'dangerToChild', reviewBy: '2026-11-01' },
        texts: { reason: 'Fare for barnet' },
      });
  };
  const goalId = newId();
  // What is measured from a plan on, and asked of her, would tell of the plan.
  await keeps({ type: 'MEETING_HELD', facts: { on: '2026-09-01', present: ['child'] } });
  await keeps({ type: 'PLAN_AGREED' });
  expect(await isAskedOfParents(world)).toBeGreaterThan(0);
  await keeps(note('Han er redd for å dra hjem.'));
  await keeps(meeting('2026-09-03', 'Om tryggheten hans'));
  await keeps({ type: 'CONTACT_RECORDED', facts: { on: '2026-09-01', with: 'child' }, texts: {} });
  await keeps({ type: 'GOAL_SET', facts: { goalId }, texts: { goal: 'Er trygg' } });
  await keeps(intervention(world, goalId, 'Snakker alene med ham', { evaluateBy: '2026-09-05' }));
  await keeps({ type: 'BRIGHT_SPOT_WRITTEN', texts: { brightSpot: 'Han sa det selv' } });
  const asked = (await town.as('nurse').get(`/cases/${log.caseId}/history?limit=500`)).body.items.find(
    ({ type }: { type: string }) => type === 'FAMILY_ASKED',
  );
  const entry = asked.number as number;
  await keeps({ type: 'FAMILY_ANSWERED', facts: { entry }, texts: { answer: 'Vi venter med å ringe' } });
  await keeps({
    type: 'LEVEL_2_STARTED_ACUTELY',
    facts: { evaluateBy: '2026-09-12' },
    texts: { reason: 'Haster mer' },
  });
  const uploaded = well(
    await town
      .as('nurse')
      .uploads(`/cases/${log.caseId}/files`, Buffer.from('%PDF-1.7\nMerker\n%%EOF'), 'M.pdf'),
  );
  const { items } = (await town.as('nurse').get(`/cases/${log.caseId}/history?limit=500`)).body;
  expect(uploaded.status).toBeLessThan(300);
  const { number } = items.findLast(({ type }: { type: string }) => type === 'FILE_ADDED');
  await records(world, {
    type: 'ENTRY_KEPT_FROM_GUARDIANS',
    facts: { entry: number, ground: 'dangerToChild', reviewBy: '2026-11-01' },
    texts: { reason: 'Fare for barnet' },
  });
}

const isAskedOfParents = ({ town, log }: World): Promise<number> =>
  town.count(`measurement where case_id = $1 and respondent = 'parent' and status = 'planned'`, [log.caseId]);

async function nothingMore(): Promise<void> {}

/** A teacher wonders too, and has told nobody: a part of what is kept of the child, and so of what she asks for. */
async function wondersAtSchool({ town, log }: World): Promise<void> {
  const { caseId } = well(await town.as('teacher').logs(town.services.school)).body;
  await town.superuser.query('update bti_case set child_id = $2 where id = $1', [caseId, log.child]);
}

/** When all that she knows of has been given to her: it takes longer, and then it is not given. */
async function withholdsConcern({ town }: World, works: () => Promise<unknown>): Promise<void> {
  const teacher = town.as('teacher');
  const [{ id }] = (await teacher.get('/access-requests')).body.toReview;
  well(await teacher.post(`/access-documents/${id}/extension`, { reason: 'complex' }));
  await works();
  well(await teacher.post(`/access-documents/${id}/review`, { decision: 'withhold', reason: 'pol-16-b' }));
}
