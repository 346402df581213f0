import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, tooWide } from './support/accessible.js';
import { records } from './support/case-at-hand.js';
import { opens } from './support/every-way.js';
import { anotherGuardian, type PlannedCase, plannedCase } from './support/planned-case.js';
import { address, PHONE, Visit } from './support/visit.js';

const QUESTION = 'Samtykke til en felles logg for Vilje';

let visit: Visit;
let nurse: Page;
let mother: Page;
let father: Page;
let planned: PlannedCase;

/** Nobody of them has anything to read before: they are let in because they are asked. */
beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  planned = await plannedCase({ nurse, leader: await visit.as('leader'), at: 'noLog' });
  const { nationalId } = await anotherGuardian(nurse, planned.caseId, 'Jonas Granskog');
  const facts = { consentId: crypto.randomUUID(), services: [], kinds: ['school'], everyGuardian: true };
  await records(nurse, planned.caseId, { type: 'LOG_REQUESTED' }, { type: 'CONSENT_ASKED', facts });
  mother = await visit.asRelative(planned.guardian.nationalId, { viewport: PHONE });
  father = await visit.asRelative(nationalId, { viewport: PHONE, dark: true });
});
afterAll(() => visit.leave());

async function reads(page: Page): Promise<void> {
  await page.goto(address('/family'));
  await page.getByText(QUESTION).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Les og svar' }).click();
  await page.getByRole('heading', { level: 1, name: 'Svar på samtykke' }).waitFor();
  await page.getByText('Andre er også spurt. Hver svarer for seg.').waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(await tooWide(page)).toBe(0);
}

describe('Two parents on a phone, asked for the consent that opens the log', () => {
  test('the mother reads what she is asked, and by whom, and says yes; there is no log yet', async () => {
    await reads(mother);
    await mother.getByText(/spør om å åpne en felles logg for Vilje/).waitFor();
    await mother.getByRole('button', { name: 'Si ja', exact: true }).click();
    await mother.getByText('Du har sagt ja. Vi venter på at alle svarer.').waitFor();
    expect(await barriers(mother)).toEqual([]);
    await opens(nurse, `/cases/${planned.caseId}`);
    const people = nurse.locator('#people');
    await people.getByText('Maria Granskog har sagt ja').waitFor();
    await people.getByText('Venter på Jonas Granskog').waitFor();
  });

  test('with the yes of the father it opens, and he stands before the plan', async () => {
    await reads(father);
    await father.getByRole('button', { name: 'Si ja', exact: true }).click();
    await father.getByRole('heading', { level: 1, name: /Planen for Vilje/ }).waitFor();
    await mother.goto(address('/family'));
    await mother.getByRole('heading', { level: 1, name: /Planen for Vilje/ }).waitFor();
  });

  test('and from then on they can let in another service by themselves', async () => {
    await mother.goto(address(`/family/${planned.caseId}`));
    await mother.getByRole('link', { name: 'Slipp inn en tjeneste til' }).click();
    await mother.getByRole('heading', { level: 1, name: 'Slipp inn en tjeneste til' }).waitFor();
    expect(await barriers(mother)).toEqual([]);
    expect(await tooWide(mother)).toBe(0);
    await mother.getByRole('link', { name: 'PPT' }).first().click();
    await mother.getByRole('heading', { level: 1, name: 'Si ja til å dele' }).waitFor();
    await mother
      .getByRole('group', { name: /Hva kan de få vite/ })
      .getByRole('checkbox')
      .first()
      .check();
    expect(await barriers(mother)).toEqual([]);
    await mother.getByRole('button', { name: 'Si ja', exact: true }).click();
    await mother.getByRole('heading', { level: 1, name: /Planen for Vilje/ }).waitFor();
    await mother
      .getByText(/Vi ønsker at .*PPT.* blir med/)
      .first()
      .waitFor();
    const given = mother.getByRole('region', { name: 'Det du har sagt ja til' }).getByRole('listitem');
    await given.filter({ hasText: 'PPT' }).first().waitFor();
  });

  test('nothing else was said to the console', () => {
    expect(visit.complaints).toEqual([]);
  });
});
