import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, tooWide } from './support/accessible.js';
import { findFor } from './support/pages.js';
import { address, Visit } from './support/visit.js';

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.begin();
});
afterAll(() => visit.leave());

/** Twice what a browser is set to unless somebody needs larger. */
const TWICE = 32;

/** As set in the browser, by somebody who reads large text: all that is measured by it grows, the window does not. */
async function readsLarge(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: TWICE, fixed: TWICE } });
}

async function opens(page: Page, path: string): Promise<void> {
  await page.goto(address(path));
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
}

/** The smallest writing of the drawings that are in sight, in pixels of the screen. */
const smallestDrawn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const heights = [...document.querySelectorAll('main svg text')]
      .filter((one) => one.checkVisibility() && one.textContent?.trim())
      .map((one) => {
        const { a } = (one as SVGTextElement).getScreenCTM()!;
        return parseFloat(getComputedStyle(one).fontSize) * a;
      });
    return Math.min(...heights);
  });

describe('Somebody who reads text of twice the size', () => {
  test.each([
    ['nurse', 'a case, with its track and its charts', (caseId: string) => `/cases/${caseId}`],
    ['coordinator', 'the board', () => '/board'],
    ['manager', 'the effects', () => '/effects'],
    ['guardian', "the family's page", (caseId: string) => `/family/${caseId}`],
    ['nurse', 'my day', () => '/my-day'],
  ])('as %s reads %s without scrolling sideways', async (who, _, pathOf) => {
    const page = await visit.as(who);
    const path = pathOf((await findFor(page, who)).caseId);
    await readsLarge(page);
    await opens(page, path);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${TWICE}px`);
    expect(await tooWide(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });

  test.each([
    ['nurse', (caseId: string) => `/cases/${caseId}`],
    ['manager', () => '/effects'],
  ])('sees the drawings grow with it: %s', async (who, pathOf) => {
    const page = await visit.as(who);
    const path = pathOf((await findFor(page, who)).caseId);
    await opens(page, path);
    const before = await smallestDrawn(page);
    expect(before).toBeGreaterThanOrEqual(10);
    await readsLarge(page);
    await opens(page, path);
    expect(await smallestDrawn(page)).toBeGreaterThanOrEqual(1.9 * before);
  });
});
