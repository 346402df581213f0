import type { Page } from 'playwright-core';
import { pressed, typed } from './page-timing.js';
import { type Line, lineOf, type Settings } from './report.js';

/** What is pressed most, by what the table calls it. */
type Times = Map<string, number[]>;

/** Milliseconds from a press to the next paint that a nurse is to wait at most. */
export const AT_MOST = { atMost: 100 };

const TILE = 'main label:has(input[type=radio])';

/**
 * What a nurse presses between two consultations, each from the press to the next paint: the menus of her day, the steps
 * of a concern, and on a case what can be done, its form and its timeline.
 */
export async function measurePresses(page: Page, url: string, { rounds }: Settings): Promise<Line[]> {
  const times: Times = new Map();
  for (let round = 0; round < rounds; round += 1) {
    await goTo(page, `${url}/my-day`);
    const aCase = await page.locator('main a[href*="/cases/"]').first().getAttribute('href');
    await ofDay(page, times);
    await goTo(page, `${url}/log-concern`);
    await ofConcern(page, times);
    // A row of the day leads to where its work is done, which may be a page of the case.
    await goTo(page, `${url}${/\/cases\/[^/?#]+/.exec(aCase!)![0]}`);
    await ofCase(page, times);
  }
  return [...times].map(([what, numbers]) => lineOf(['interaction', what, 'ms'], numbers, AT_MOST));
}

async function ofDay(page: Page, times: Times): Promise<void> {
  const menus = page.locator('header button[popovertarget]');
  note(times, 'my day: own menu', await pressed(page, menus.last()));
  note(times, 'my day: menu closed by Escape', await typed(page, 'Escape'));
  note(times, 'my day: notices', await pressed(page, menus.first()));
  await page.keyboard.press('Escape');
  note(times, 'my day: nothing in particular', await pressed(page, page.locator('main h1')));
}

async function ofConcern(page: Page, times: Times): Promise<void> {
  note(times, 'log a concern: an answer', await pressed(page, page.locator(TILE).first()));
  await pressed(page, page.locator('main input[type=text]').last());
  note(times, 'log a concern: a letter', await typed(page, 'a'));
  note(times, 'log a concern: another letter', await typed(page, 'b'));
}

async function ofCase(page: Page, times: Times): Promise<void> {
  note(
    times,
    'case: what else can be done',
    await pressed(page, page.locator('main details > summary').first()),
  );
  const parts = page.locator('#timeline label');
  note(times, 'case: a part of the timeline', await pressed(page, parts.nth(1)));
  note(times, 'case: a form', await pressed(page, page.locator('main a[href*="do=NOTE_WRITTEN"]').first()));
  const text = page.locator('main form textarea, main form input[type=text]').first();
  await pressed(page, text);
  note(times, 'case: a letter in a form', await typed(page, 'a'));
}

const note = (times: Times, what: string, ms: number): void =>
  void times.set(what, [...(times.get(what) ?? []), ms]);

async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
}
