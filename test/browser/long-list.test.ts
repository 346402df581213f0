import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from './support/accessible.js';
import { asks } from './support/case-at-hand.js';
import { address, Visit } from './support/visit.js';

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.begin();
});
afterAll(() => visit.leave());

const MANY = 1_000;
/** Where in the list one stands that can be opened. */
const REAL = 700;

interface Listed {
  id: string;
}

/** As if she had so many: one of her cases over and over, and itself once; the rest of the page is as it always is. */
async function withManyCases(page: Page): Promise<void> {
  const { items } = await asks<{ items: Listed[] }>(page, '/api/v1/cases?status=open&limit=1');
  const rows = Array.from({ length: MANY }, (_, place) => ({
    ...items[0]!,
    ...(place + 1 !== REAL && { id: `00000000-0000-7000-8000-${String(place).padStart(12, '0')}` }),
  }));
  await page.route('**/api/v1/cases?*', async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const from = Number(asked.get('after') ?? 0);
    const to = from + Number(asked.get('limit'));
    await route.fulfill({ json: { items: rows.slice(from, to), next: to < MANY ? String(to) : null } });
  });
  // What others do meanwhile would rightly be told above the list.
  await page.route('**/api/v1/live', (route) =>
    route.fulfill({ status: 200, contentType: 'text/event-stream', body: ': nothing\n\n' }),
  );
}

const row = (page: Page, place: number) => page.locator(`main li[aria-posinset="${place}"]`);
const drawn = (page: Page) => page.locator('main li[aria-posinset]').count();

/** As far down as there is anything, until the row is there. */
async function scrollTo(page: Page, place: number): Promise<void> {
  for (let time = 0; time < 200 && (await row(page, place).count()) === 0; time += 1) {
    await page.mouse.wheel(0, 1_200);
    await page.waitForTimeout(50);
  }
  await row(page, place).scrollIntoViewIfNeeded();
}

async function openList(): Promise<Page> {
  const page = await visit.as('nurse');
  await withManyCases(page);
  await page.goto(address('/my-cases'));
  await row(page, 1).waitFor();
  await page.mouse.move(600, 600);
  return page;
}

test('a list of a thousand is gone through to its last row, and only what is near is drawn', async () => {
  const page = await openList();
  await scrollTo(page, MANY);
  expect(await row(page, MANY).getAttribute('aria-setsize')).toBe(String(MANY));
  await row(page, 1).waitFor({ state: 'detached' });
  expect(await drawn(page)).toBeLessThan(MANY / 2);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Control+Home');
  await row(page, 1).waitFor();
  await page.emulateMedia({ media: 'print' });
  await row(page, MANY / 2).waitFor({ state: 'attached' });
  expect(await drawn(page)).toBe(MANY);
});

test('keys alone go on from row to row, over what was not drawn when they began', async () => {
  const page = await openList();
  await scrollTo(page, 100);
  await row(page, 95).getByRole('link').focus();
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Tab');
  const place = await page.evaluate(() =>
    document.activeElement?.closest('li')?.getAttribute('aria-posinset'),
  );
  expect(Number(place)).toBe(107);
});

test('the back button leads to the place in the list that one came from', async () => {
  const page = await openList();
  await scrollTo(page, REAL);
  await row(page, REAL).getByRole('link').click();
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/);
  await page.getByRole('heading', { name: 'Tidslinje' }).waitFor();
  await page.goBack();
  await row(page, REAL).waitFor();
  await page.waitForFunction((place) => {
    const box = document.querySelector(`li[aria-posinset="${place}"]`)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight;
  }, REAL);
});
