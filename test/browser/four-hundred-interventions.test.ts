import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, tooWide } from './support/accessible.js';
import { opens } from './support/every-way.js';
import { plannedCase } from './support/planned-case.js';
import { address, PHONE, Visit } from './support/visit.js';

const MANY = 400;
const INTERVENTIONS = Array.from({ length: MANY }, (_, at) => `Tiltak nummer ${at + 1}`);

let visit: Visit;
let nurse: Page;
let caseId: string;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  const leader = await visit.as('leader');
  ({ caseId } = await plannedCase({ nurse, leader, interventions: INTERVENTIONS }));
});
afterAll(() => visit.leave());

const rows = (page: Page) => page.getByRole('table', { name: /^Tiltak for/ }).locator('tbody tr');

describe('A case with four hundred interventions', () => {
  test('opens on the first of them, and shows all when asked for more', async () => {
    await opens(nurse, `/cases/${caseId}`);
    await rows(nurse).first().waitFor();
    expect(await rows(nurse).count()).toBe(20);
    // That of the plan, before that of the dates.
    const more = nurse.getByRole('button', { name: /^Vis \d+ til$/ }).first();
    expect(await more.innerText()).toBe('Vis 380 til');
    for (let shown = 120; shown < MANY + 100; shown += 100) {
      await more.click();
      await rows(nurse)
        .nth(Math.min(shown, MANY) - 1)
        .waitFor();
    }
    expect(await rows(nurse).count()).toBe(MANY);
    await nurse.setViewportSize(PHONE);
    expect(await tooWide(nurse)).toBe(0);
  });

  test('meets no barrier, and reads in its timeline what was done a page at a time', async () => {
    await opens(nurse, `/cases/${caseId}`);
    expect(await barriers(nurse)).toEqual([]);
    const timeline = nurse.getByRole('region', { name: 'Tidslinje' }).locator('li[id^=entry-]');
    const first = await timeline.count();
    expect(first).toBeLessThanOrEqual(30);
    await nurse.getByRole('button', { name: 'Vis eldre' }).click();
    await timeline.nth(first).waitFor();
  });

  test('has its sitting of evaluation on one page, which says what is missing and goes there', async () => {
    await nurse.goto(address(`/cases/${caseId}/evaluate`));
    await nurse.getByRole('heading', { name: 'Tiltak nummer 400', exact: true }).waitFor({ timeout: 60_000 });
    await nurse.getByRole('button', { name: 'Lagre evalueringen' }).click();
    await nurse.getByText(/ting må rettes før dette kan sendes/).waitFor();
    const focused = await nurse.evaluate(() => document.activeElement?.textContent ?? '');
    expect(focused).toMatch(/ting må rettes/);
    for (const asked of ['Ble det gjort?', 'Hjalp det?'])
      expect(await nurse.getByRole('group', { name: asked }).count()).toBe(MANY);
    const done = nurse.getByRole('group', { name: 'Ble det gjort?' }).last().getByLabel('Ja');
    await done.check();
    expect(await done.isChecked()).toBe(true);
  });

  test('is printed whole', async () => {
    await nurse.goto(address(`/cases/${caseId}/print`));
    await nurse.getByRole('button', { name: 'Skriv ut' }).and(nurse.locator(':enabled')).waitFor();
    const words = await nurse.locator('main').innerText();
    expect(INTERVENTIONS.filter((one) => !words.includes(one))).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});
