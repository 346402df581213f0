import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { records } from './support/case-at-hand.js';
import { type PlannedCase, plannedCase } from './support/planned-case.js';
import { address, Visit } from './support/visit.js';

const NAME = `<img src=x onerror="window.taken=1"> "'><b>Kari`;
const NOTE = `<script>window.taken=1</script><a href="javascript:window.taken=1">her</a> {{7*7}} =1+1`;
const TURNED = `Alt er bra \u202Eesle go gnitnecni`;
const GOAL = `<svg onload="window.taken=1">trives`;

let visit: Visit;
let nurse: Page;
let planned: PlannedCase;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  const leader = await visit.as('leader');
  planned = await plannedCase({ nurse, leader, childName: NAME, seen: NOTE, goal: GOAL });
  for (const note of [NOTE, TURNED])
    await records(nurse, planned.caseId, { type: 'NOTE_WRITTEN', texts: { note } });
});
beforeEach(() => {
  visit.complaints.length = 0;
});
afterAll(() => visit.leave());

/** What became of it: anything that was made an element of the page, or ran. */
const madeOfIt = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const made = document.querySelectorAll(
      'img[src="x"], svg[onload], a[href^="javascript:"], script:not([src]):not([type="application/json"])',
    );
    const ran = 'taken' in window ? ['ran'] : [];
    return [...ran, ...[...made].map((one) => one.outerHTML)];
  });

const shows = (page: Page, words: string) =>
  page.getByText(words, { exact: false }).locator('visible=true').first();

describe('What somebody writes to do harm', () => {
  test.each(['', '/print', '/access'])('is shown as it was written, in the case%s', async (part) => {
    await nurse.goto(address(`/cases/${planned.caseId}${part}`));
    await shows(nurse, NAME).waitFor();
    if (part !== '/access') await shows(nurse, NOTE).waitFor();
    expect(await madeOfIt(nurse)).toEqual([]);
    expect(await nurse.title()).not.toContain('Kari');
    expect(visit.complaints).toEqual([]);
  });

  test('is shown so to the family as well', async () => {
    const guardian = await visit.asRelative(planned.guardian.nationalId);
    await shows(guardian, GOAL).waitFor();
    expect(await madeOfIt(guardian)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test('turns the direction of its own words at most, never of what stands beside it', async () => {
    await nurse.goto(address(`/cases/${planned.caseId}`));
    const words = shows(nurse, 'Alt er bra');
    await words.waitFor();
    const kept = await words.evaluate((element) => getComputedStyle(element).unicodeBidi);
    expect(kept).toMatch(/isolate|plaintext/);
  });
});

describe('What stays in the browser', () => {
  test('while somebody works, is how the page looks and speaks, and how far it was scrolled', async () => {
    await nurse.goto(address(`/cases/${planned.caseId}`));
    await shows(nurse, NAME).waitFor();
    const kept = await nurse.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
      ...(await caches.keys()),
      ...document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? ''),
    ]);
    const known = /^(|stafett-language|stafett-scheme|tsr-scroll-restoration-\w+)$/;
    expect(kept.filter((one) => !known.test(one))).toEqual([]);
    expect(await nurse.evaluate(() => Object.values(sessionStorage).join())).not.toContain('Kari');
  });

  test('when they have signed out, is nothing: not even for whoever goes back', async () => {
    const page = await visit.as('nurse');
    const answer = await page.goto(address(`/cases/${planned.caseId}`));
    expect(answer?.headers()['cache-control']).toBe('no-store');
    await shows(page, NAME).waitFor();
    await page.getByRole('button', { name: /Signe Solglimt/ }).click();
    await page.getByRole('button', { name: 'Logg ut', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/cases'));
    const cookies = await page.context().cookies(address());
    expect(cookies.map(({ name }) => name)).not.toContain('__Host-stafett');
    await page.goto(address(`/cases/${planned.caseId}`));
    await page.waitForURL('**/sign-in**');
    await page.goBack().catch(() => null);
    await page.locator('h1').first().waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Kari');
  });
});
