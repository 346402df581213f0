import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asks } from './support/case-at-hand.js';
import { faultsInEveryWay, opens } from './support/every-way.js';
import { plannedCase } from './support/planned-case.js';
import { address, Visit } from './support/visit.js';

const SEEN = `Kom på skolen med blåmerker. ${crypto.randomUUID()}`;

let visit: Visit;
let nurse: Page;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
});
beforeEach(() => {
  visit.complaints.length = 0;
});
afterAll(() => visit.leave());

describe('A report to child protection', () => {
  test('is noted as sent, after what is missing is said and gone to', async () => {
    await nurse.goto(address('/report'));
    const report = nurse.getByLabel('Hva er det du har sett, hørt eller fått vite?');
    await report.fill(SEEN);
    await nurse.getByRole('button', { name: 'Noter meldingen som sendt' }).click();
    const asked = await nurse.evaluate(() => document.activeElement?.textContent ?? '');
    expect(asked).not.toBe('');
    expect(await report.inputValue()).toBe(SEEN);
    await nurse.getByRole('radio', { name: 'Familien skal ikke vite' }).check();
    await nurse.getByRole('radio', { name: 'Barnevernet' }).check();
    await nurse.getByRole('radio', { name: 'Telefon' }).check();
    await nurse.getByRole('button', { name: 'Noter meldingen som sendt' }).click();
    await nurse.waitForURL(/\/report\/[0-9a-f-]{36}$/);
    await nurse.getByText(SEEN).first().waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test('has a page that everybody can use', async () => {
    await opens(nurse, new URL(nurse.url()).pathname);
    expect(await faultsInEveryWay(nurse)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test('is followed up from the list by whoever sent it, and is unknown to everybody else', async () => {
    const { pathname } = new URL(nurse.url());
    await nurse.goto(address('/report'));
    await nurse.locator(`a[href="${pathname}"]`).click();
    await nurse.getByText(SEEN).first().waitFor();
    const leader = await visit.as('leader');
    await leader.goto(address(pathname));
    await leader.getByRole('heading', { name: /finnes ikke|ikke tilgang/ }).waitFor();
    expect(await leader.locator('body').innerText()).not.toContain('blåmerker');
  });

  test('that is open stands in the log of the child, when the reporter says which it is', async () => {
    const kin = `Ek${Math.random()
      .toString(36)
      .replace(/[^a-z]/g, '')}`;
    const leader = await visit.as('leader');
    const { caseId } = await plannedCase({ nurse, leader, childName: `Tora ${kin}` });
    await nurse.goto(address('/report'));
    await nurse.getByRole('radio', { name: 'Familien får vite' }).check();
    await nurse.getByLabel('Søk blant sakene dine').fill(kin);
    await nurse.getByRole('radio', { name: /^Tora/ }).check();
    await nurse.getByRole('radio', { name: 'Barnevernet' }).check();
    await nurse.getByLabel('Hva er det du har sett, hørt eller fått vite?').fill(SEEN);
    await nurse.getByRole('radio', { name: 'Telefon' }).check();
    await nurse.getByRole('button', { name: 'Noter meldingen som sendt' }).click();
    await nurse.waitForURL(/\/report\/[0-9a-f-]{36}$/);
    await nurse.getByRole('link', { name: 'Åpne saken' }).waitFor();
    const { items } = await asks<{ items: { type: string }[] }>(
      nurse,
      `/api/v1/cases/${caseId}/history?limit=500`,
    );
    expect(items.map(({ type }) => type)).toContain('OPEN_REPORT_RECORDED');
    expect(visit.complaints).toEqual([]);
  });
});
