import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { asks } from './support/case-at-hand.js';
import { type PlannedCase, plannedCase } from './support/planned-case.js';
import { address, PHONE, Visit } from './support/visit.js';

let visit: Visit;
let nurse: Page;
let planned: PlannedCase;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  planned = await plannedCase({ nurse, leader: await visit.as('leader') });
});
afterAll(() => visit.leave());

/** Asked first when a link of the page is pressed, and what was written stands; then left by choice. */
async function isAskedFirst(page: Page, link: Locator, written: Locator): Promise<void> {
  const text = await written.inputValue();
  const from = page.url();
  await link.click();
  await page.getByRole('button', { name: 'Bli her' }).click();
  expect(page.url()).toBe(from);
  expect(await written.inputValue()).toBe(text);
  await link.click();
  await page.getByRole('button', { name: 'Gå uten å lagre' }).click();
  await page.waitForURL((url) => url.href !== from);
}

/** The name of the product, above every page. */
const home = (page: Page) => page.getByRole('link', { name: 'Stafett', exact: true });

describe('What is half written is not lost by a press beside it', () => {
  test('when the mother writes to those who help', async () => {
    const mother = await visit.asRelative(planned.guardian.nationalId, { viewport: PHONE });
    await mother.goto(address(`/family/${planned.caseId}`));
    await mother.getByRole('button', { name: 'Skriv et lysglimt' }).click();
    const words = mother.getByLabel('Hva gikk bra?');
    await words.fill('Hun sang i bilen.');
    await isAskedFirst(mother, mother.locator('main a[href$="/readers"]'), words);
  });

  test('when an answer on paper is put in', async () => {
    const { planned: open } = await asks<{
      planned: { instrument: string; timePoint: string; respondent: string }[];
    }>(nurse, `/api/v1/cases/${planned.caseId}/measurements`);
    const due = open.find(({ respondent, timePoint }) => respondent === 'teacher' && timePoint === 'start');
    await nurse.goto(address(`/cases/${planned.caseId}/measure/${due!.instrument}/start/teacher`));
    const field = nurse.locator('main form input').first();
    await field.fill('3');
    await isAskedFirst(nurse, home(nurse), field);
  });

  test('when somebody is added to the family', async () => {
    await nurse.goto(address(`/cases/${planned.caseId}/family`));
    const name = nurse.getByLabel('Navn (valgfritt)');
    await name.fill('Ola Granskog');
    await isAskedFirst(nurse, home(nurse), name);
  });

  test('when a case is to be opened in an emergency', async () => {
    await nurse.goto(address('/emergency'));
    const why = nurse.locator('#emergency-text');
    await why.fill('Barnet er funnet alene ute.');
    await isAskedFirst(nurse, home(nurse), why);
  });

  test('when the administrator works on the text of a guide', async () => {
    const page = await visit.as('administrator');
    await page.goto(address('/administration/guides/new?from=baerum'));
    const text = page.getByLabel('Tekst');
    await text.fill('guide: halvferdig\n');
    await isAskedFirst(page, home(page), text);
  });
});
