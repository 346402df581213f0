import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, tooWide, unreachable } from './support/accessible.js';
import { type Found, findFor, PAGES } from './support/pages.js';
import { address, DESKTOP, PHONE, Visit } from './support/visit.js';

const ROUTES = readFileSync(join(import.meta.dirname, '../../web/src/routes.tsx'), 'utf8');
/** Half of a desktop, which is what it is at twice the size. */
const AT_200_PERCENT = { width: DESKTOP.width / 2, height: DESKTOP.height / 2 };

/** Pages that other files of browser tests open, by what must have happened first. */
const ELSEWHERE = ['/sign-in', '/signed-in', '/welcome', '/', '/report/$reportId'];

test('every page is visited', () => {
  const routes = [...ROUTES.matchAll(/(?:[pP]age\(\s*|path: )'(\/[^']*)'/g)].map(([, path]) => path);
  const visited = [...PAGES.map(({ route }) => route), ...ELSEWHERE];
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.filter((route) => !visited.includes(route!))).toEqual([]);
});

describe.each([...new Set(PAGES.map(({ who }) => who))])('The pages of the %s', (who) => {
  let visit: Visit;
  let page: Page;
  let found: Found;
  let names: string[];
  beforeAll(async () => {
    visit = await Visit.begin();
    page = await visit.as(who);
    found = await findFor(page, who);
    names = await namesFor(page);
    if (who === 'nurse') expect(names).not.toEqual([]);
  });
  afterAll(() => visit.leave());

  test.each(PAGES.filter((one) => one.who === who))('$route', async ({ to, route }) => {
    visit.complaints.length = 0;
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address(to ? to(found) : route));
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    expect(['light', await barriers(page)]).toEqual(['light', []]);
    expect(['keyboard', await unreachable(page)]).toEqual(['keyboard', []]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(['dark', await barriers(page)]).toEqual(['dark', []]);
    await page.setViewportSize(PHONE);
    expect(['phone', await barriers(page)]).toEqual(['phone', []]);
    expect(['too wide on a phone', await tooWide(page)]).toEqual(['too wide on a phone', 0]);
    await page.setViewportSize(AT_200_PERCENT);
    expect(['too wide at 200 %', await tooWide(page)]).toEqual(['too wide at 200 %', 0]);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    const said = [await page.title(), page.url(), kept, ...visit.complaints].join(' ');
    expect(names.filter((name) => said.includes(name))).toEqual([]);
    expect(visit.complaints.filter((one) => route !== '/$' || !one.includes('404'))).toEqual([]);
  });
});

/** Of the children and guardians in the cases of whoever is logged in: never in a title, an address or storage. */
async function namesFor(page: Page): Promise<string[]> {
  const answer = await page.request.get(address('/api/v1/cases?status=open&limit=100'));
  if (!answer.ok()) return [];
  const { items } = (await answer.json()) as { items: { childName: string | null }[] };
  return items.flatMap(({ childName }) => childName?.split(' ').filter((part) => part.length > 3) ?? []);
}
