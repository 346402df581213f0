import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, tooWide } from './support/accessible.js';
import { tick } from './support/case-page.js';
import { opens } from './support/every-way.js';
import { anotherGuardian, type PlannedCase, plannedCase } from './support/planned-case.js';
import { PHONE, Visit } from './support/visit.js';

const FATHER = 'Jonas Granskog';
const PPT = 'PPT';

let visit: Visit;
let nurse: Page;
let mother: Page;
let father: Page;
let planned: PlannedCase;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  planned = await plannedCase({ nurse, leader: await visit.as('leader') });
  const { nationalId } = await anotherGuardian(nurse, planned.caseId, FATHER);
  mother = await visit.asRelative(planned.guardian.nationalId, { viewport: PHONE });
  father = await visit.asRelative(nationalId, { viewport: PHONE, dark: true });
});
afterAll(() => visit.leave());

const consents = (page: Page) =>
  page.getByRole('region', { name: 'Det du har sagt ja til' }).getByRole('listitem');
const asked = (page: Page) => consents(page).filter({ hasText: 'Ingenting deles før alle' });

async function answers(page: Page): Promise<void> {
  await opens(page, `/family/${planned.caseId}`);
  await asked(page)
    .getByRole('link', { name: /Svar på samtykke/ })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Svar på samtykke' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(await tooWide(page)).toBe(0);
}

describe('Two parents on a phone, each with their own answer', () => {
  test('are asked by the nurse, who sees whom she waits for', async () => {
    await opens(nurse, `/cases/${planned.caseId}/consent`);
    await nurse.getByRole('link', { name: /Be hver av dem om samtykke/ }).click();
    const form = nurse.locator('form').filter({ hasText: 'Skal begge foreldrene svare ja?' });
    await form
      .getByRole('group', { name: /^Hvilke tjenester/ })
      .getByLabel(PPT)
      .first()
      .check();
    await tick(form, /Hva slags opplysninger/, 'Skole og barnehage');
    await tick(form, /Skal begge foreldrene/, 'Ja');
    await form.getByRole('button', { name: 'Spør', exact: true }).click();
    const people = nurse.locator('#people');
    await people.getByText(`Venter på ${planned.guardian.name}`).waitFor();
    await people.getByText(`Venter på ${FATHER}`).waitFor();
    expect(await barriers(nurse)).toEqual([]);
  });

  test('the mother says yes, and nothing is shared yet', async () => {
    await answers(mother);
    await mother.getByRole('button', { name: 'Si ja', exact: true }).click();
    await asked(mother).getByText('Du har sagt ja').waitFor();
    await asked(mother).getByText('Venter på svar fra Jonas').waitFor();
    expect(await barriers(mother)).toEqual([]);
    expect(await tooWide(mother)).toBe(0);
  });

  test('the father says no at first, and both see it', async () => {
    await answers(father);
    await father.getByText('Maria har sagt ja').waitFor();
    await father.getByLabel(/Hvorfor\?/).fill('Jeg vil snakke med dere først.');
    await father.getByRole('button', { name: 'Si nei', exact: true }).click();
    await asked(father).getByText('Du har sagt nei').waitFor();
    await opens(mother, `/family/${planned.caseId}`);
    await asked(mother).getByText('Jonas har sagt nei').waitFor();
    await opens(nurse, `/cases/${planned.caseId}`);
    await nurse.locator('#people').getByText(`${FATHER} har sagt nei`).waitFor();
  });

  test('and changes his mind: with his yes it is a consent, which each of them can take back', async () => {
    await opens(father, `/family/${planned.caseId}`);
    await asked(father)
      .getByRole('link', { name: /Endre svaret/ })
      .click();
    await father.getByRole('button', { name: 'Si ja', exact: true }).click();
    await father.getByRole('heading', { level: 1 }).waitFor();
    await consents(father).first().getByText('Gjelder: barnehage og skole').waitFor();
    expect(await asked(father).count()).toBe(0);
    for (const page of [mother, father]) {
      await opens(page, `/family/${planned.caseId}`);
      await consents(page)
        .first()
        .getByRole('button', { name: /Trekk tilbake/ })
        .waitFor();
    }
    await opens(nurse, `/cases/${planned.caseId}`);
    await nurse.locator('#people').waitFor();
    expect(await nurse.getByText('Spurt om samtykke').count()).toBe(0);
  });

  test('nothing else was said to the console', () => {
    expect(visit.complaints).toEqual([]);
  });
});
