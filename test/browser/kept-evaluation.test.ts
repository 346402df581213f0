import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, tooWide } from './support/accessible.js';
import { asks } from './support/case-at-hand.js';
import { plannedCase } from './support/planned-case.js';
import { address, PHONE, Visit } from './support/visit.js';

jest.setTimeout(90_000);

const SAID = 'Det er bedre i gangen nå.';
const CONCLUSION = 'Vi fortsetter, og ser på planen igjen.';

let visit: Visit;
let nurse: Page;
let caseId: string;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  ({ caseId } = await plannedCase({ nurse, leader: await visit.as('leader'), childName: 'Tiril Granskog' }));
});
afterAll(() => visit.leave());

const concluded = (page: Page) => page.getByLabel('Hva kom dere fram til?');
const answered = (page: Page, question: string, answer: string) =>
  page.getByRole('group', { name: question }).first().getByLabel(answer, { exact: true });
const begun = (page: Page) => page.getByText('Du har begynt på denne evalueringen.');
const drafts = async (page: Page) => {
  const all = await asks<{ purpose: string; caseId: string }[]>(page, '/api/v1/drafts');
  return all.filter((one) => one.purpose === 'evaluation' && one.caseId === caseId);
};

async function opensSitting(page: Page): Promise<void> {
  await page.goto(address(`/cases/${caseId}/evaluate`));
  await concluded(page).waitFor();
}

/** Does it, and waits until the server has kept what stands in the form then. */
async function keeps(page: Page, write: () => Promise<void>): Promise<void> {
  const saved = page.waitForResponse(
    (answer) => answer.url().endsWith(`/api/v1/drafts/${caseId}`) && answer.ok(),
  );
  await write();
  await saved;
}

describe('An evaluation that is half written', () => {
  test('is there again when the page is loaded anew, and after another login at another machine', async () => {
    await opensSitting(nurse);
    expect(await begun(nurse).count()).toBe(0);
    await answered(nurse, 'Ble det gjort?', 'Ja').check();
    await nurse.getByLabel('Barnet har sagt noe').check();
    await nurse.getByLabel('Barnets egne ord').fill(SAID);
    await nurse.getByLabel(/^Fortsett på samme nivå/).check();
    await keeps(nurse, () => concluded(nurse).fill(CONCLUSION));
    expect(nurse.url()).not.toContain(encodeURIComponent('gangen'));
    await nurse.reload();
    await begun(nurse).waitFor();
    const elsewhere = await visit.as('nurse', { viewport: PHONE, dark: true });
    await elsewhere.goto(address('/my-day'));
    await elsewhere
      .locator(`a[href="/cases/${caseId}/evaluate"]`, { hasText: 'begynt på' })
      .waitFor({ state: 'attached' });
    await opensSitting(elsewhere);
    for (const page of [nurse, elsewhere]) {
      expect(await concluded(page).inputValue()).toBe(CONCLUSION);
      expect(await page.getByLabel('Barnets egne ord').inputValue()).toBe(SAID);
      expect(await answered(page, 'Ble det gjort?', 'Ja').isChecked()).toBe(true);
      expect(await page.getByLabel(/^Fortsett på samme nivå/).isChecked()).toBe(true);
    }
    expect(await barriers(elsewhere)).toEqual([]);
    expect(await tooWide(elsewhere)).toBe(0);
  });

  test('is not lost by going to another page in the middle of a word, nor asked about there', async () => {
    await opensSitting(nurse);
    await keeps(nurse, async () => {
      await concluded(nurse).fill(`${CONCLUSION} Så`);
      await nurse.getByRole('link', { name: 'Stafett', exact: true }).click();
      await nurse.waitForURL('**/my-day');
    });
    await opensSitting(nurse);
    expect(await concluded(nurse).inputValue()).toBe(`${CONCLUSION} Så`);
  });

  test('is thrown away only by whoever says so twice, and then the form is empty', async () => {
    await opensSitting(nurse);
    await nurse.getByRole('button', { name: 'Begynn på nytt' }).click();
    await nurse.getByRole('button', { name: 'Behold det som står her' }).click();
    expect(await concluded(nurse).inputValue()).not.toBe('');
    await nurse.getByRole('button', { name: 'Begynn på nytt' }).click();
    await nurse.getByRole('button', { name: 'Ja, begynn på nytt' }).click();
    await begun(nurse).waitFor({ state: 'detached' });
    expect(await concluded(nurse).inputValue()).toBe('');
    expect(await drafts(nurse)).toEqual([]);
  });

  test('is gone when it is sent, and nothing is saved of it after that', async () => {
    await nurse.clock.install();
    await opensSitting(nurse);
    await answered(nurse, 'Ble det gjort?', 'Ja').check();
    await answered(nurse, 'Hjalp det?', 'Litt').check();
    await nurse.getByLabel('Barnet har sagt noe').check();
    await nurse.getByLabel('Barnets egne ord').fill(SAID);
    await nurse.getByLabel(/^Fortsett på samme nivå/).check();
    await concluded(nurse).fill(CONCLUSION);
    await nurse.clock.runFor(5_000);
    await nurse.getByText('Kladden er lagret nå').waitFor();
    await concluded(nurse).fill(`${CONCLUSION} Sammen.`);
    const saved: string[] = [];
    await nurse.route('**/events', async (route) => {
      nurse.on('request', (one) => saved.push(...(one.method() === 'PUT' ? [one.url()] : [])));
      // Longer than the page waits with what was written last.
      await nurse.clock.runFor(5_000);
      await route.continue();
    });
    await nurse.getByRole('button', { name: 'Lagre evalueringen' }).click();
    await nurse.waitForURL(`**/cases/${caseId}`);
    await nurse.clock.runFor(5_000);
    expect(saved).toEqual([]);
    expect(await drafts(nurse)).toEqual([]);
  });
});
