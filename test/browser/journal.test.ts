import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asks, records } from './support/case-at-hand.js';
import { inDays } from './support/case-page.js';
import { faultsInEveryWay, opens } from './support/every-way.js';
import { plannedCase } from './support/planned-case.js';
import { address, Visit } from './support/visit.js';

let visit: Visit;
let nurse: Page;
let caseId: string;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  await nurse.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  ({ caseId } = await plannedCase({
    nurse,
    leader: await visit.as('leader'),
    seen: 'Er mye alene ute.',
    interventions: ['Rolig morgenstart'],
  }));
});
afterAll(() => visit.leave());

const tick = () => nurse.getByRole('checkbox', { name: 'Ført i min journal' });

describe('The journal of a profession', () => {
  test('gets the log as clean text, and a tick says that it is there', async () => {
    await nurse.goto(address(`/cases/${caseId}`));
    const copy = nurse.getByRole('button', { name: 'Kopier til min journal' });
    await copy.waitFor();
    expect(await tick().count()).toBe(0);
    await copy.click();
    await nurse.getByText('Teksten er kopiert. Lim den inn i journalen.').waitFor();
    const text = await nurse.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('Er mye alene ute.');
    expect(text).not.toMatch(/[<>{}]/);
    await tick().check();
    await nurse.getByText(/^Ført i min journal i dag/).waitFor();
    await nurse.reload();
    await nurse.getByText(/^Ført i min journal i dag/).waitFor();
  });

  test('is said to lack what was written since, and is ticked again', async () => {
    await records(nurse, caseId, { type: 'NOTE_WRITTEN', texts: { note: 'Lekte med to andre i dag.' } });
    await nurse.getByText(/^Nytt er kommet til siden du førte i journal/).waitFor();
    await opens(nurse, `/cases/${caseId}`);
    await tick().waitFor();
    expect(await faultsInEveryWay(nurse)).toEqual([]);
    await nurse.getByRole('button', { name: 'Kopier nytt siden sist' }).click();
    await nurse.getByText('Teksten er kopiert. Lim den inn i journalen.').waitFor();
    const fresh = await nurse.evaluate(() => navigator.clipboard.readText());
    expect(fresh).toContain('Lekte med to andre i dag.');
    expect(fresh).not.toContain('Er mye alene ute.');
    await nurse.getByRole('button', { name: 'Kopier alt' }).click();
    await nurse.waitForFunction(async () =>
      (await navigator.clipboard.readText()).includes('Er mye alene ute.'),
    );
    await nurse.getByText('Teksten er kopiert. Lim den inn i journalen.').waitFor();
    await tick().check();
    await nurse.getByText(/^Ført i min journal i dag/).waitFor();
    expect(await tick().count()).toBe(0);
  });

  test('gets one entry alone, with the intervention that it is about', async () => {
    const { interventions } = await asks<{ interventions: { interventionId: string }[] }>(
      nurse,
      `/api/v1/cases/${caseId}/plan`,
    );
    const facts = { interventionId: interventions[0]!.interventionId, evaluateBy: inDays(70) };
    await records(nurse, caseId, { type: 'INTERVENTION_CHANGED', facts });
    await opens(nurse, `/cases/${caseId}`);
    const entry = nurse.locator('li[id^=entry-]', { hasText: 'endret et tiltak' }).first();
    await entry.locator('summary').click();
    await entry.getByRole('button', { name: 'Kopier til journal' }).click();
    await entry.getByText('Teksten er kopiert. Lim den inn i journalen.').waitFor();
    const text = await nurse.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/endret et tiltak: Rolig morgenstart$/m);
    expect(text).not.toContain('Lekte med to andre i dag.');
  });
});
