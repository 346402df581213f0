import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asks } from './support/case-at-hand.js';
import { faultsInEveryWay, opens } from './support/every-way.js';
import { type PlannedCase, plannedCase } from './support/planned-case.js';
import { PHONE, Visit } from './support/visit.js';

interface Measurements {
  planned: { instrument: string; timePoint: string; respondent: string; status: string }[];
  answered: { instrument: string; respondent: string }[];
}

let visit: Visit;
let nurse: Page;
let planned: PlannedCase;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  planned = await plannedCase({ nurse, leader: await visit.as('leader') });
});
afterAll(() => visit.leave());

const measurements = (page: Page) => asks<Measurements>(page, `/api/v1/cases/${planned.caseId}/measurements`);
const openOf = ({ planned: all }: Measurements, respondent: string) =>
  all.find((one) => one.respondent === respondent && one.timePoint === 'start');

describe('A measurement', () => {
  test('on paper from the teacher is put in by the nurse, who is told at the field what is no answer', async () => {
    const due = openOf(await measurements(nurse), 'teacher');
    expect(due).toBeDefined();
    visit.complaints.length = 0;
    await opens(nurse, `/cases/${planned.caseId}/measure/${due!.instrument}/start/teacher`);
    await nurse.getByRole('textbox', { name: 'Emosjonelle symptomer' }).waitFor();
    const fields = nurse.locator('main form input');
    await fields.first().fill('99');
    await nurse.getByRole('button', { name: 'Lagre svaret' }).click();
    const first = await fields.first().getAttribute('id');
    await nurse.getByRole('link', { name: /Skriv et tall fra \d+ til \d+/ }).click();
    expect(await nurse.evaluate(() => document.activeElement?.id)).toBe(first);
    expect(await fields.first().inputValue()).toBe('99');
    expect(await faultsInEveryWay(nurse)).toEqual([]);
    for (const field of await fields.all()) await field.fill('3');
    await nurse.getByRole('button', { name: 'Lagre svaret' }).click();
    await nurse.waitForURL(`**/cases/${planned.caseId}`);
    const { answered } = await measurements(nurse);
    expect(answered).toContainEqual(expect.objectContaining({ respondent: 'teacher' }));
    expect(visit.complaints).toEqual([]);
  });

  test('that is answered is not asked for again', async () => {
    await nurse.goBack();
    await nurse.getByText('Denne målingen skal ikke besvares nå.').waitFor();
  });

  test('that was opened straight goes back a question at a time too, and asks before it is left', async () => {
    const mother = await visit.asRelative(planned.guardian.nationalId, { viewport: PHONE });
    const due = openOf(await measurements(nurse), 'parent')!;
    visit.complaints.length = 0;
    await opens(mother, `/family/${planned.caseId}/answer/${due.instrument}/start`);
    const question = (number: number) => mother.getByText(new RegExp(`^Spørsmål ${number} av`));
    const third = mother.getByRole('radio').nth(2);
    await question(1).waitFor();
    await third.check();
    await mother.getByRole('button', { name: 'Neste' }).click();
    await question(2).waitFor();
    await mother.goBack();
    await question(1).waitFor();
    expect(await third.isChecked()).toBe(true);
    await mother.getByRole('button', { name: 'Neste' }).click();
    await question(2).waitFor();
    await mother.getByRole('button', { name: 'Tilbake', exact: true }).click();
    await question(1).waitFor();
    await mother.getByRole('link', { name: 'Vent med dette' }).click();
    await mother.getByRole('button', { name: 'Bli her' }).click();
    expect(await third.isChecked()).toBe(true);
    expect(visit.complaints).toEqual([]);
  });

  test('is answered by the mother on her phone, a question at a time, and skipped where she likes', async () => {
    const mother = await visit.asRelative(planned.guardian.nationalId, { viewport: PHONE });
    const due = openOf(await measurements(nurse), 'parent');
    expect(due).toBeDefined();
    visit.complaints.length = 0;
    await mother.locator(`a[href$="/answer/${due!.instrument}/start"]`).first().click();
    const place = mother.getByText(/^Spørsmål \d+ av \d+$/);
    await place.waitFor();
    const many = Number(/av (\d+)$/.exec(await place.innerText())![1]);
    await mother.getByRole('button', { name: 'Neste' }).click();
    await mother.getByText('Velg et tall, eller si at du ikke vil svare på denne').first().waitFor();
    for (let question = 1; question <= many; question += 1) {
      await mother.getByText(`Spørsmål ${question} av ${many}`, { exact: true }).waitFor();
      if (question === 3) {
        await mother.goBack();
        await mother.getByText(`Spørsmål 2 av ${many}`, { exact: true }).waitFor();
        expect(await mother.getByLabel('Vil ikke svare på denne').isChecked()).toBe(true);
        await mother.getByRole('button', { name: 'Neste' }).click();
      }
      if (question === 2) await mother.getByLabel('Vil ikke svare på denne').check();
      else await mother.getByRole('radio').nth(1).check();
      await mother.getByRole('button', { name: question < many ? 'Neste' : 'Send svarene' }).click();
    }
    await mother.waitForURL(`**/family/${planned.caseId}`);
    const { answered } = await measurements(nurse);
    expect(answered).toContainEqual(expect.objectContaining({ respondent: 'parent' }));
    expect(visit.complaints).toEqual([]);
  });

  test('of several that wait is found where they stand, which is unfolded on a phone', async () => {
    const phone = await visit.as('nurse', { viewport: PHONE });
    visit.complaints.length = 0;
    await opens(phone, `/cases/${planned.caseId}#measurements`);
    await phone.locator('#measurements').getByRole('link', { name: 'Før inn svar' }).first().waitFor();
    await phone.waitForFunction(
      () => document.querySelector('#measurements')!.getBoundingClientRect().top < innerHeight,
    );
    expect(visit.complaints).toEqual([]);
  });

  test('is seen in the case as a chart and as a table', async () => {
    await opens(nurse, `/cases/${planned.caseId}`);
    const panel = nurse.locator('#measurements');
    await panel.getByRole('img').first().waitFor();
    await panel.getByText('Britisk grense: 12–15.').first().waitFor();
    await panel.getByRole('button').first().click();
    await panel.getByRole('table').first().waitFor();
  });
});
