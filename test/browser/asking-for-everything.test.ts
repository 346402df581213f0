import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { textOfPdf } from '../support/text-of-pdf.js';
import { barriers } from './support/accessible.js';
import { asks, recordsElsewhere } from './support/case-at-hand.js';
import { inDays } from './support/case-page.js';
import { faultsInEveryWay, opens } from './support/every-way.js';
import { type PlannedCase, plannedCase } from './support/planned-case.js';
import { address, PHONE, Visit } from './support/visit.js';

const GIVEN = 'Vi snakket om hvordan morgenene er.';
const OF_ANOTHER = 'Naboen fortalte at hun selv er syk.';

interface Requests {
  toReview: { id: string; caseId: string }[];
}

let visit: Visit;
let nurse: Page;
let mother: Page;
let planned: PlannedCase;
let documentId: string;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  planned = await plannedCase({ nurse, leader: await visit.as('leader') });
  const notes = [GIVEN, OF_ANOTHER].map((note) => ({ type: 'NOTE_WRITTEN', texts: { note } }));
  expect(await recordsElsewhere(nurse, planned.caseId, notes)).toBe(200);
});
afterAll(() => visit.leave());

describe('Everything that is kept of a child', () => {
  test('is asked for by the mother on her phone, with one press and a day by which she is answered', async () => {
    mother = await visit.asRelative(planned.guardian.nationalId, { viewport: PHONE });
    await mother.goto(address(`/family/${planned.caseId}/everything`));
    await mother.getByRole('button', { name: 'Be om alt' }).dblclick();
    await mother.getByText(/^Du spurte .*Du får svar innen/).waitFor();
    expect(await mother.getByText(/^Du spurte /).count()).toBe(1);
    expect(await mother.getByRole('button', { name: 'Be om alt' }).count()).toBe(0);
  });

  test('is put together by itself, and waits for the nurse who holds the baton', async () => {
    const { toReview } = await eventually(
      () => asks<Requests>(nurse, '/api/v1/access-requests'),
      (answer) => answer.toReview.some(({ caseId }) => caseId === planned.caseId),
    );
    documentId = toReview.find(({ caseId }) => caseId === planned.caseId)!.id;
    await nurse.goto(address('/long-work'));
    await nurse.locator(`a[href*="${documentId}"]`).click();
    await nurse.waitForURL(`**/access-review/${documentId}`);
  });

  test('is gone through on a page that everybody can use', async () => {
    visit.complaints.length = 0;
    await opens(nurse, `/access-review/${documentId}`);
    expect(await faultsInEveryWay(nurse)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test('is given two months more, once, with the reason that the mother is told', async () => {
    const answerBy = mother.getByText(/^Du spurte .*Du får svar innen/);
    const before = await answerBy.innerText();
    await opens(nurse, `/access-review/${documentId}`);
    const more = nurse.getByRole('region', { name: 'Trenger dere mer tid?' });
    await more.getByRole('combobox', { name: 'Hvorfor?' }).selectOption({ label: 'Det er mye å gå gjennom' });
    await more.getByRole('button', { name: 'Utsett fristen' }).dblclick();
    await more.getByText(/^Fristen er utsatt til/).waitFor();
    expect(await more.getByRole('button').count()).toBe(0);
    await mother.reload();
    expect(await answerBy.innerText()).not.toBe(before);
  });

  test('is given out without what is about another, with the legal reason for that', async () => {
    await opens(nurse, `/access-review/${documentId}`);
    await nurse.getByRole('button', { name: 'Gi ut alt' }).waitFor();
    const entry = nurse.locator('main li').filter({ hasText: OF_ANOTHER });
    await entry.getByRole('combobox').selectOption('gdpr-15-4');
    await nurse.getByRole('button', { name: 'Gi ut, uten 1 oppføring' }).click();
    await nurse.waitForURL(`**/cases/${planned.caseId}`);
  });

  test('is fetched by the mother, to read and for machines, with no word of the other', async () => {
    await mother.reload();
    await mother.getByText(/^Kopien er klar\./).waitFor();
    const [toRead, forMachines] = [await fetched('PDF'), await fetched('JSON')];
    const words = await textOfPdf(toRead);
    const file = forMachines.toString('utf8');
    for (const text of [words, file]) {
      expect(text).toContain(GIVEN);
      expect(text).not.toContain('Naboen');
    }
    expect(JSON.parse(file)).toMatchObject({ caseId: planned.caseId });
  });

  test('is asked for on paper too, and whoever puts it in is told the day it is answered by', async () => {
    const { caseId, guardian } = planned;
    visit.complaints.length = 0;
    await opens(nurse, `/cases/${caseId}/family/${guardian.id}`);
    const asked = nurse.getByRole('region', { name: 'Bedt om innsyn på papir' });
    await asked.getByLabel('Dagen det kom').fill(inDays(-3));
    await asked.getByRole('button', { name: 'Skriv ned at det er bedt om innsyn' }).dblclick();
    await asked
      .getByRole('status')
      .getByText(/^Skrevet ned\. Det skal besvares innen/)
      .waitFor();
    expect(await barriers(nurse)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test('cannot be gone through twice', async () => {
    await nurse.goto(address(`/access-review/${documentId}`));
    await nurse.getByText('Dette er gått gjennom og avgjort.').waitFor();
    expect(await nurse.getByRole('button', { name: /^Gi ut/ }).count()).toBe(0);
    expect(await nurse.locator('body').innerText()).not.toContain(GIVEN);
  });
});

/** As the browser saves it when the link is pressed. */
async function fetched(kind: 'PDF' | 'JSON'): Promise<Buffer> {
  const [download] = await Promise.all([
    mother.waitForEvent('download'),
    mother
      .getByRole('link', { name: new RegExp(String.raw`\(${kind}\)$`) })
      .first()
      .click(),
  ]);
  return readFile(await download.path());
}
