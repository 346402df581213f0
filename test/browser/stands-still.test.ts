import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { plannedCase } from './support/planned-case.js';
import { address, PHONE, Visit } from './support/visit.js';

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.begin();
});
afterAll(() => visit.leave());

const WORDS_TAKE_MS = 150;

/** How often the heading of a page that stood was gone again, when each file of the page comes a little late. */
async function timesGone(page: Page, path: string): Promise<number> {
  await page.route('**/assets/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, WORDS_TAKE_MS));
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen = { stood: false, gone: 0 };
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const stands = (document.querySelector('main h1')?.getClientRects().length ?? 0) > 0;
      if (seen.stood && !stands) seen.gone += 1;
      seen.stood = stands;
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(address(path));
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  const gone = await page.evaluate(() => (globalThis as unknown as { seen: { gone: number } }).seen.gone);
  await page.unrouteAll({ behavior: 'wait' });
  return gone;
}

/** A press that comes while a page is gone for a moment is lost, and so is the place of the keyboard. */
describe('A page that stands', () => {
  test.each([
    ['coordinator', '/board'],
    ['coordinator', '/intake'],
    ['leader', '/leader'],
    ['manager', '/effects'],
  ])('stays while the rest of it comes: %s at %s', async (who, path) => {
    expect(await timesGone(await visit.as(who), path)).toBe(0);
  });

  test('stays at a case, on a phone', async () => {
    const [nurse, leader] = await Promise.all([visit.as('nurse', { viewport: PHONE }), visit.as('leader')]);
    const { caseId } = await plannedCase({ nurse, leader, at: 'plan' });
    expect(await timesGone(nurse, `/cases/${caseId}`)).toBe(0);
  });
});
