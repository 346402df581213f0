import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsInEveryWay, opens } from './support/every-way.js';
import { type Found, findFor, PAGES } from './support/pages.js';
import { address, Visit } from './support/visit.js';

const ROUTES = readFileSync(join(import.meta.dirname, '../../web/src/routes.tsx'), 'utf8');

/** Looked at in the same ways by other files of browser tests, where what they are about has happened first. */
const ELSEWHERE = [
  '/', // leads on to one of the others
  '/sign-in', // sign-in
  '/access-review/$documentId', // asking-for-everything
  '/family/$caseId/asked/$consentId', // two-guardians
  '/family/questions/$consentId', // asked-before-the-log
  '/family/$caseId/consent/$serviceId', // one-childs-case
  '/report/$reportId', // report
];

test('every page is visited', () => {
  const routes = [...ROUTES.matchAll(/(?:[pP]age\(\s*|path: )'(\/[^']*)'/g)].map(([, path]) => path);
  const visited = [...PAGES.map(({ route }) => route), ...ELSEWHERE];
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.filter((route) => !visited.includes(route!))).toEqual([]);
});

let known: string[] | undefined;

/** Of children who are in the lists, boards and looks of the others without being named there. */
async function childrenOfTheNurse(): Promise<string[]> {
  if (known) return known;
  const visit = await Visit.begin();
  try {
    known = await namesFor(await visit.as('nurse'));
  } finally {
    await visit.leave();
  }
  return known;
}

describe.each([...new Set(PAGES.map(({ who }) => who))])('The pages of the %s', (who) => {
  let visit: Visit;
  let page: Page;
  let found: Found;
  let names: string[];
  beforeAll(async () => {
    visit = await Visit.begin();
    page = await visit.as(who);
    found = await findFor(page, who);
    // Also of those who see no names: whatever told them one would be found.
    names = [...(await childrenOfTheNurse()), ...(await namesFor(page))];
    expect(names).not.toEqual([]);
  });
  afterAll(() => visit.leave());

  test.each(PAGES.filter((one) => one.who === who))('$route', async ({ to, route }) => {
    visit.complaints.length = 0;
    const path = to ? to(found) : route;
    expect(path).not.toContain('undefined');
    await opens(page, path);
    expect(await faultsInEveryWay(page)).toEqual([]);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    const said = [await page.title(), page.url(), kept, ...visit.complaints].join(' ');
    expect(names.filter((name) => said.includes(name))).toEqual([]);
    // That there is no such page is an answer too, and the browser writes it down.
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
