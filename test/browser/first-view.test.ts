import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from './support/accessible.js';
import { address, PHONE, Visit } from './support/visit.js';

const CHILD = /<bdi[^>]*>[^<]+, \d+ år<\/bdi>/;

/** The page is drawn by the server and gone on with by the browser: it is one page. */
describe('The first view', () => {
  let visit: Visit;
  let nurse: Page;

  beforeAll(async () => {
    visit = await Visit.begin();
    nurse = await visit.as('nurse');
  });
  afterAll(() => visit.leave());

  /** Others act as the same people meanwhile, and what is told of that is rightly asked for again. */
  const hushed = (page: Page) =>
    page.route('**/api/v1/live', (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: 'retry: 600000\n\n' }),
    );
  const answers = (page: Page) => page.waitForFunction(() => document.title.startsWith('Min dag'));

  test('comes with the nurse’s list in the document, for nobody to keep, and names nobody in its title', async () => {
    const answer = (await nurse.goto(address('/my-day')))!;
    const document = await answer.text();
    expect(document).toMatch(CHILD);
    expect(document).toContain('<title>Stafett</title>');
    expect(answer.headers()['cache-control']).toBe('no-store');
    // The policy of the page lets no style stand in an element.
    expect(document).not.toContain(' style="');
    await answers(nurse);
    expect(await nurse.locator('#carried').count()).toBe(0);
  });

  test('is gone on with as it stands: nothing is asked for again, and no element is another', async () => {
    const page = await visit.as('nurse');
    // Others act as the same nurse meanwhile, and what is told of that is rightly asked for again; as is what is old.
    await page.route('**/api/v1/live', (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: 'retry: 600000\n\n' }),
    );
    await page.clock.setFixedTime(new Date());
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(address('/my-day'), { waitUntil: 'commit' });
    const row = await page.locator('main li').first().elementHandle();
    await answers(page);
    expect(asked.filter((path) => /session|notices|my-day$/.test(path))).toEqual(['/my-day']);
    expect(await row!.evaluate((element) => element.isConnected)).toBe(true);
  });

  test('is the home that an address without a page leads to', async () => {
    await nurse.goto(address('/'));
    expect(new URL(nurse.url()).pathname).toBe('/my-day');
    await answers(nurse);
  });

  test('does what was pressed before it could answer', async () => {
    await nurse.goto(address('/my-day'), { waitUntil: 'commit' });
    await nurse.locator('header button[popovertarget]').last().click();
    await nurse.getByRole('button', { name: 'Logg ut', exact: true }).waitFor();
  });

  test('is drawn in the language and the light that were chosen', async () => {
    await nurse.goto(address('/my-day'));
    await nurse.locator('header button[popovertarget]').last().click();
    await nurse.getByLabel('Utseende').selectOption('dark');
    await nurse.getByLabel('Språk').selectOption('nn');
    const answer = (await nurse.goto(address('/my-day')))!;
    expect(await answer.text()).toContain('<html lang="nn" data-color-scheme="dark">');
    await answers(nurse);
    expect(await barriers(nurse)).toEqual([]);
    await nurse.locator('header button[popovertarget]').last().click();
    await nurse.getByLabel('Språk').selectOption('nb');
    await nurse.getByLabel('Utsjånad').or(nurse.getByLabel('Utseende')).selectOption('auto');
  });

  test('is one column on a phone, whatever it was drawn for', async () => {
    const phone = await visit.as('nurse', { viewport: PHONE });
    await phone.goto(address('/my-day'));
    await answers(phone);
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  });

  test('tells somebody without a login nothing, and asks them to log in', async () => {
    const stranger = await visit.stranger();
    const answer = (await stranger.goto(address('/my-day')))!;
    expect(await answer.text()).toContain('<div id="page"></div>');
    await stranger.waitForURL('**/sign-in?**');
  });

  test('of a guardian is their child’s plan, on the phone: what their own requests are answered, and nothing else', async () => {
    const guardian = await visit.as('guardian', { viewport: PHONE });
    await hushed(guardian);
    const asked: string[] = [];
    guardian.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const plans = await guardian.request.get(address('/api/v1/cases?limit=1'));
    const caseId = ((await plans.json()) as { items: { id: string }[] }).items[0]!.id;
    const answer = (await guardian.goto(address(`/family/${caseId}`)))!;
    const html = await answer.text();
    expect(answer.headers()['cache-control']).toBe('no-store');
    expect(html).not.toContain(' style="');
    await guardian.waitForFunction(() => document.title.startsWith('Planen'));
    expect(asked.filter((path) => /session|notices|family-page|looks|measurements/.test(path))).toEqual([]);
    expect(await barriers(guardian)).toEqual([]);

    const carried = JSON.parse(/id="carried">(.*?)<\/script>/s.exec(html)![1]!) as {
      answers: [key: string[], answer: { page?: unknown }][];
    };
    const page = await guardian.request.get(address(`/api/v1/cases/${caseId}/family-page`));
    const own = carried.answers.find(([key]) => key.includes('family-page'))![1].page as object;
    expect(Object.keys(own)).toEqual(Object.keys((await page.json()) as object));
    expect(carried.answers.map(([key]) => key.filter((part) => part !== caseId).join(' ')).sort()).toEqual([
      'case family-page own',
      'case looks',
      'case measurements',
      'instruments',
      'notices',
      'session',
    ]);
    // Whoever has no part in it gets what they get of a plan that does not exist.
    const stranger = await visit.as('administrator');
    const ofNothing = (await stranger.goto(address('/family/00000000-0000-7000-8000-000000000000')))!;
    const bare = await ofNothing.text();
    expect(bare).toContain('<div id="page"></div>');
    expect(await (await stranger.goto(address(`/family/${caseId}`)))!.text()).toBe(bare);
  });

  test('says nothing in the console', () => {
    expect(visit.complaints.filter((one) => !/40[134]/.test(one))).toEqual([]);
  });
});
