import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from './support/accessible.js';
import { asks, records } from './support/case-at-hand.js';
import { opens } from './support/every-way.js';
import { plannedCase } from './support/planned-case.js';
import { Visit } from './support/visit.js';

/** A family name that nobody else in the demo bears. */
const KIN = `Lyng${Math.random()
  .toString(36)
  .replace(/[^a-z]/g, '')
  .slice(0, 6)}`;
const WRITTEN = 'Sover dårlig og gruer seg til svømmingen.';

let visit: Visit;
let nurse: Page;
let [wrong, right] = ['', ''];

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  const leader = await visit.as('leader');
  ({ caseId: wrong } = await plannedCase({ nurse, leader, childName: `Feilskrevet ${KIN}` }));
  ({ caseId: right } = await plannedCase({ nurse, leader, childName: `Rettskrevet ${KIN}` }));
  await records(nurse, wrong, { type: 'NOTE_WRITTEN', texts: { note: WRITTEN } });
});
afterAll(() => visit.leave());

const numberOf = async (caseId: string) => {
  const { items } = await asks<{ items: { number: number; texts?: Record<string, string> }[] }>(
    nurse,
    `/api/v1/cases/${caseId}/history?limit=500`,
  );
  return items.find(({ texts }) => texts?.note === WRITTEN)?.number;
};

describe('What was written in the log of the wrong child', () => {
  test('is out of view when it is taken out, and moved to the right one', async () => {
    const entry = await numberOf(wrong);
    await records(nurse, wrong, {
      type: 'ENTRY_RESTRICTED',
      facts: { entry },
      texts: { reason: 'Gjelder et annet barn.' },
    });
    expect(await numberOf(wrong)).toBeUndefined();

    await opens(nurse, `/cases/${wrong}`);
    await nurse.getByRole('link', { name: 'Flytt den til rett barn' }).click();
    await nurse.getByRole('button', { name: 'Flytt hit' }).click();
    await nurse.getByText('Velg barnet det gjelder.', { exact: true }).waitFor();
    expect(await barriers(nurse)).toEqual([]);

    await nurse.getByLabel('Søk blant sakene dine').fill(KIN.toLowerCase());
    const mine = nurse.getByRole('radio');
    expect(await mine.count()).toBe(1);
    await mine.first().check();
    await nurse.getByRole('button', { name: 'Flytt hit' }).click();
    await nurse.getByText('Oppføringen står i den andre loggen nå.').waitFor();
    await nurse.getByRole('link', { name: 'Se saken den står i' }).click();
    await nurse.getByText(WRITTEN).first().waitFor();
    expect(nurse.url()).toContain(right);
    expect(visit.complaints).toEqual([]);
  });

  test('is taken out of the log first: the answer says so', async () => {
    await opens(nurse, `/cases/${wrong}/move/1`);
    await nurse.getByRole('radio').first().check();
    await nurse.getByRole('button', { name: 'Flytt hit' }).click();
    await nurse.getByText('Ta oppføringen ut av loggen før den flyttes').waitFor();
  });
});
