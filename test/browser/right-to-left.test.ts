import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { barriers, tooWide } from './support/accessible.js';
import { recordsElsewhere } from './support/case-at-hand.js';
import { opens } from './support/every-way.js';
import { type PlannedCase, plannedCase } from './support/planned-case.js';
import { address, PHONE, Visit } from './support/visit.js';

const CHILD = 'نور الصباح';
const SEEN = 'تجلس وحدها في كل استراحة منذ ثلاثة أسابيع.';
const GOAL = 'أن تفرح بالذهاب إلى المدرسة';
const INTERVENTION = 'نلتقي عند البوابة كل صباح';
const NOTE = 'قالت الأم: «شكرا» (takk) وابتسمت.';
const BRIGHT = 'غنّت في السيارة اليوم.';

let visit: Visit;
let nurse: Page;
let planned: PlannedCase;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  const leader = await visit.as('leader');
  planned = await plannedCase({
    nurse,
    leader,
    childName: CHILD,
    seen: SEEN,
    goal: GOAL,
    interventions: [INTERVENTION],
  });
});
afterAll(() => visit.leave());

const directionOf = (one: Locator) => one.evaluate((element) => getComputedStyle(element).direction);
/** The direction of what holds the words themselves. */
const directionOfWords = (page: Page, words: string) =>
  directionOf(page.locator('main').getByText(words).locator('visible=true').first());

describe('Words from right to left', () => {
  test('are written from the right as soon as they are typed, in a form that goes from the left', async () => {
    await nurse.goto(address(`/cases/${planned.caseId}?do=NOTE_WRITTEN`));
    const note = nurse.getByRole('textbox', { name: 'Notat' });
    expect(await directionOf(note)).toBe('ltr');
    await note.fill(NOTE);
    expect(await directionOf(note)).toBe('rtl');
    await nurse.getByRole('button', { name: 'Skriv', exact: true }).click();
    await note.waitFor({ state: 'detached' });
    await nurse.getByText(NOTE).first().waitFor();
  });

  test('in a concern too, from its first step', async () => {
    await nurse.goto(address('/log-concern'));
    await nurse.getByRole('radio', { name: 'Nei', exact: true }).check();
    await nurse.getByRole('radio', { name: 'Kan ikke si ennå', exact: true }).check();
    const name = nurse.getByLabel(/Navn, slik dere kjenner barnet/);
    await name.fill(CHILD);
    expect(await directionOf(name)).toBe('rtl');
    await nurse.getByRole('button', { name: /Neste: Hva$/ }).click();
    const seen = nurse.getByLabel('Hva har du sett og hørt?');
    await seen.fill(SEEN);
    expect(await directionOf(seen)).toBe('rtl');
  });

  test.each([
    ['on a desktop', false],
    ['on a phone', true],
  ])(
    'are read from the right in the plan and the log, %s, and nothing beside them is turned',
    async (_, isPhone) => {
      await opens(nurse, `/cases/${planned.caseId}`);
      if (isPhone) await nurse.setViewportSize(PHONE);
      for (const words of [GOAL, INTERVENTION, NOTE])
        expect([words, await directionOfWords(nurse, words)]).toEqual([words, 'rtl']);
      expect(await directionOf(nurse.locator('main h2').first())).toBe('ltr');
      expect(await nurse.locator('main h1').innerText()).toContain(CHILD.split(' ')[0]);
      expect(await tooWide(nurse)).toBe(0);
      expect(await barriers(nurse)).toEqual([]);
    },
  );

  test('of the family are read so by all, and the mother writes them on her phone', async () => {
    const mother = await visit.asRelative(planned.guardian.nationalId, { viewport: PHONE });
    await mother.goto(address(`/family/${planned.caseId}`));
    expect(await directionOfWords(mother, GOAL)).toBe('rtl');
    await mother.getByRole('button', { name: 'Skriv et lysglimt' }).click();
    const what = mother.getByLabel('Hva gikk bra?');
    await what.fill(BRIGHT);
    expect(await directionOf(what)).toBe('rtl');
    await mother.getByRole('button', { name: 'Send', exact: true }).click();
    await what.waitFor({ state: 'detached' });
    expect(await directionOfWords(mother, BRIGHT)).toBe('rtl');
    expect(await tooWide(mother)).toBe(0);
    await opens(nurse, `/cases/${planned.caseId}`);
    expect(await directionOfWords(nurse, BRIGHT)).toBe('rtl');
  });

  test('as the name of a child stand within a line of the list, without moving what follows', async () => {
    await opens(nurse, '/my-cases');
    const name = nurse.getByRole('main').getByText(CHILD.split(' ')[0]!).first();
    await name.scrollIntoViewIfNeeded();
    expect(await name.evaluate((element) => element.closest('bdi, [dir=auto]') !== null)).toBe(true);
    expect(await tooWide(nurse)).toBe(0);
  });

  test('are in a consent text that is read aloud in Arabic', async () => {
    await opens(nurse, `/cases/${planned.caseId}/consent`);
    const language = nurse.getByRole('main').getByLabel('Språk');
    const arabic = await language.locator('option[lang=ar]').getAttribute('value');
    await language.selectOption(arabic);
    const text = nurse.locator('article[lang=ar]');
    await text.waitFor();
    expect(await directionOf(text)).toBe('rtl');
    expect(await barriers(nurse)).toEqual([]);
  });

  test('are on paper as they were written', async () => {
    expect(
      await recordsElsewhere(nurse, planned.caseId, [{ type: 'NOTE_WRITTEN', texts: { note: NOTE } }]),
    ).toBe(200);
    await opens(nurse, `/cases/${planned.caseId}/print`);
    await nurse.emulateMedia({ media: 'print' });
    for (const words of [GOAL, INTERVENTION, NOTE])
      expect([words, await directionOfWords(nurse, words)]).toEqual([words, 'rtl']);
  });
});
