import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { barriers, tooWide } from './support/accessible.js';
import { buildBlocks, opensBlocks } from './support/building-blocks.js';
import { isFocused } from './support/keys.js';
import { DESKTOP, PHONE, Visit } from './support/visit.js';
import { type State, STATES } from './support/track-states.js';

let visit: Visit;
let files: Awaited<ReturnType<typeof buildBlocks>>;
let page: Page;

beforeAll(async () => {
  [visit, files] = await Promise.all([Visit.begin(), buildBlocks()]);
  page = await visit.stranger();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await opensBlocks(page, files);
});
afterAll(() => visit.leave());

const panelOf = (on: Page, { heading }: State): Locator =>
  on.getByRole('region', { name: heading, exact: true });

const drawingOf = (on: Page, state: State): Locator =>
  panelOf(on, state).getByRole('img', { name: state.said, exact: true });

/** The states that are not drawn inside the page as it is now, with their sign for where the case is. */
async function notDrawn(): Promise<string[]> {
  const { width } = page.viewportSize()!;
  const missing: string[] = [];
  for (const state of STATES) {
    const drawing = drawingOf(page, state);
    const box = (await drawing.count()) === 1 ? await drawing.boundingBox() : null;
    const isInside = box !== null && box.width > 200 && box.height > 60 && box.x + box.width <= width;
    const hasSign = (await drawing.locator(`[class*="__${state.sign}__"]`).count()) === 1;
    if (!isInside || !hasSign) missing.push(state.heading);
  }
  return missing;
}

const isListed = (state: State): Promise<boolean> =>
  panelOf(page, state).getByRole('heading', { name: 'Nivåer og steg' }).isVisible();

/** As the drawing has it, in its own units. */
const widest = (): Promise<number> =>
  page
    .locator('section svg[role=img][viewBox]')
    .evaluateAll((all) => Math.max(...all.map((one) => (one as SVGSVGElement).viewBox.baseVal.width)));

describe('The relay track, in every state', () => {
  test('is drawn in light, and says in its picture what it says in words', async () => {
    expect(await notDrawn()).toEqual([]);
    for (const state of STATES) {
      const words = await drawingOf(page, state).locator('text').allTextContents();
      const unwritten = state.drawn.filter((part) => !words.includes(part));
      expect([state.heading, unwritten]).toEqual([state.heading, []]);
    }
    expect(await Promise.all(STATES.map(isListed))).toEqual(STATES.map(() => false));
    expect(await barriers(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
  });

  test('is drawn in dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await notDrawn()).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('is drawn across a phone, where nothing scrolls sideways', async () => {
    await page.setViewportSize(PHONE);
    await eventually(widest, (width) => width <= PHONE.width);
    expect(await notDrawn()).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
    await page.setViewportSize(DESKTOP);
    await eventually(widest, (width) => width > PHONE.width);
  });

  test('is on paper both drawn and in a list', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await notDrawn()).toEqual([]);
    expect(await Promise.all(STATES.map(isListed))).toEqual(STATES.map(() => true));
    expect(await barriers(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });

  test('is read as a list, which says where the case stands and has been', async () => {
    await panelOf(page, STATES[0]!).getByRole('button', { name: 'Vis som liste' }).focus();
    await page.keyboard.press('Enter');
    const back = panelOf(page, STATES[0]!).getByRole('button', { name: 'Vis som bane' });
    await back.waitFor();
    expect(await back.evaluate(isFocused)).toBe(true);
    for (const state of STATES) {
      const panel = panelOf(page, state);
      expect([state.heading, await panel.locator('[aria-current=step]').allInnerTexts()]).toEqual([
        state.heading,
        state.now,
      ]);
      const words = (await panel.innerText()).replaceAll(/\s+/g, ' ');
      for (const part of state.listed) expect(words).toContain(part);
      expect(await panel.getByRole('img').count()).toBe(0);
    }
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await tooWide(page)).toBe(0);
    await page.setViewportSize(DESKTOP);
    await page.keyboard.press('Enter');
    await drawingOf(page, STATES[0]!).waitFor();
  });

  test('complains of nothing', () => {
    expect(visit.complaints).toEqual([]);
  });
});

describe('The relay track, in other languages', () => {
  test.each([
    {
      language: 'nn-NO',
      asList: 'Vis som liste',
      said: [
        'Nivå 0, Bekymring, steg 2 av 3: Del. På dette nivået sidan 20. november. Ingen har stafettpinnen enno.',
        'Stafettpinnen er tilboden ein annan, som ikkje har svart.',
        'Saka står fast og ventar på råd frå koordinerande eining.',
        'Avslutta 3. juni på nivå 1, Egen tjeneste.',
        'Opna igjen · 10. november.',
      ],
      listed: ['Utfør – no', 'Evaluer – står att', 'Runde 1', 'Nivå 1, Egen tjeneste: frå 2. mars'],
    },
    {
      language: 'en-GB',
      asList: 'Show as list',
      said: [
        'Level 0, Bekymring, step 2 of 3: Del. On this level since 20 November. Nobody holds the baton yet.',
        'The baton is offered to another, who has not answered.',
        'The case is stuck and waits for advice from the coordinating unit.',
        'Closed 3 June on level 1, Egen tjeneste.',
        'Down to level 1 · 16 September.',
      ],
      listed: ['Utfør – now', 'Evaluer – to come', 'Lap 1', 'Level 1, Egen tjeneste: from 2 March'],
    },
  ] as const)('says the same in $language', async ({ language, asList, said, listed }) => {
    const other = await visit.stranger({ language });
    await opensBlocks(other, files);
    for (const words of said)
      expect(await other.getByRole('img', { name: words }).count()).toBeGreaterThan(0);
    const offered = panelOf(other, STATES[1]!);
    await offered.getByRole('button', { name: asList }).press('Enter');
    await offered.locator('[aria-current=step]').waitFor();
    const words = (await offered.innerText()).replaceAll(/\s+/g, ' ');
    for (const part of listed) expect(words).toContain(part);
    expect(visit.complaints).toEqual([]);
  });
});
