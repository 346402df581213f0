import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, tooWide } from './support/accessible.js';
import { opensForm } from './support/case-at-hand.js';
import { inDays, tick } from './support/case-page.js';
import { type PlannedCase, plannedCase } from './support/planned-case.js';
import { PHONE, Visit } from './support/visit.js';

const KEPT = 'Sa at hun er redd for å gå hjem.';

let visit: Visit;
let nurse: Page;
let planned: PlannedCase;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse', { viewport: PHONE });
  planned = await plannedCase({ nurse, leader: await visit.as('leader') });
});
afterAll(() => visit.leave());

const formOf = (page: Page) => page.locator('form').filter({ hasText: 'Hold dette fra foresatte' });

describe('A note that guardians are not to read', () => {
  test('says so before it is written, with why; without it nothing is sent', async () => {
    await opensForm(nurse, planned.caseId, 'NOTE_WRITTEN');
    const form = formOf(nurse);
    await form.getByLabel('Notat', { exact: true }).fill(KEPT);
    await form.getByLabel('Hold dette fra foresatte').check();
    expect(await barriers(nurse)).toEqual([]);
    expect(await tooWide(nurse)).toBe(0);
    await form.getByRole('button', { name: 'Skriv', exact: true }).click();
    await form.getByText('Fyll ut dette').first().waitFor();
    await tick(form, 'Grunn', 'Fare for barnet');
    await form.getByLabel(/^Vurderes igjen innen/).fill(inDays(60));
    await form.getByLabel('Begrunnelse', { exact: true }).fill('Det hun sa, kan sette henne i fare hjemme.');
    await form.getByRole('button', { name: 'Skriv', exact: true }).click();
    await nurse.getByText(KEPT).first().waitFor();
  });

  test('nothing else was said to the console', () => {
    expect(visit.complaints).toEqual([]);
  });
});
