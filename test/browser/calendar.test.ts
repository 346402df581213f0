import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { records } from './support/case-at-hand.js';
import { inDays } from './support/case-page.js';
import { type PlannedCase, plannedCase } from './support/planned-case.js';
import { address, Visit } from './support/visit.js';

const WHERE = 'Rom 7 på Fjellbekk';

let visit: Visit;
let nurse: Page;
let planned: PlannedCase;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  planned = await plannedCase({ nurse, leader: await visit.as('leader') });
  await records(nurse, planned.caseId, {
    type: 'NEXT_DATE_SET',
    facts: { date: inDays(6), time: '09:30', waitingFor: 'meeting' },
    texts: { what: 'Samtale om friminuttene', where: WHERE },
  });
});
afterAll(() => visit.leave());

/** The day of the meeting as a calendar writes it. */
const day = () => inDays(6).replaceAll('-', '');

function tellsNothing(calendar: string): void {
  const text = calendar.replaceAll('\r\n ', '');
  for (const secret of ['Granskog', 'Vilje', 'Fjellbekk', 'friminuttene', planned.caseId])
    expect(text).not.toContain(secret);
}

describe('The calendar of a nurse', () => {
  test('reads her dates at a secret address, told once, which she ends herself', async () => {
    await nurse.goto(address('/settings/calendar'));
    await nurse.locator('main h1').waitFor();
    await nurse.getByRole('button', { name: /^Lag en (ny )?adresse$/ }).click();
    const field = nurse.getByLabel('Adressen', { exact: true }).and(nurse.locator('input'));
    await field.waitFor();
    const feed = await field.inputValue();
    const read = await fetch(feed);
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const text = await read.text();
    expect(text).toContain(`DTSTART:${day()}`);
    tellsNothing(text);
    await nurse.reload();
    await nurse.getByText(/^Du har en adresse/).waitFor();
    expect(await nurse.locator('main').innerText()).not.toContain(new URL(feed).pathname);
    await nurse.getByRole('button', { name: 'Slutt å dele med kalenderen' }).click();
    await nurse.getByText('Adressen virker ikke lenger.').waitFor();
    expect((await fetch(feed)).status).toBe(404);
  });

  test('takes a meeting from the page of the case, with its time and nothing of what it is about', async () => {
    await nurse.goto(address(`/cases/${planned.caseId}`));
    await nurse
      .getByText(/kl\. 09\.30/)
      .first()
      .waitFor();
    const [download] = await Promise.all([
      nurse.waitForEvent('download'),
      nurse.getByRole('link', { name: 'Legg møtet i kalenderen' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('stafett.ics');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain(`DTSTART:${day()}`);
    tellsNothing(text);
  });

  test('is not offered a meeting that is another’s: a leader is called to none', async () => {
    const leader = await visit.as('leader');
    await leader.goto(address(`/cases/${planned.caseId}`));
    await leader.locator('main h1').waitFor();
    await leader.waitForLoadState('networkidle');
    expect(await leader.getByRole('link', { name: 'Legg møtet i kalenderen' }).count()).toBe(0);
  });
});
