import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from './support/accessible.js';
import { asks, records } from './support/case-at-hand.js';
import { opens } from './support/every-way.js';
import { plannedCase } from './support/planned-case.js';
import { Visit } from './support/visit.js';

let visit: Visit;
let nurse: Page;
let leader: Page;
let caseId: string;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  leader = await visit.as('leader');
  ({ caseId } = await plannedCase({ nurse, leader }));
});
afterAll(() => visit.leave());

const savedFrom = async (button: string) => {
  const [download] = await Promise.all([
    nurse.waitForEvent('download'),
    nurse.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

describe('A closed case goes to the archive', () => {
  test('an open one does not: the page says why', async () => {
    await opens(nurse, `/cases/${caseId}/archive`);
    await nurse.getByText('Saken er ikke avsluttet').waitFor();
  });

  test('where the child lives is written down before, and goes along', async () => {
    await opens(nurse, `/cases/${caseId}/address`);
    await nurse.getByRole('button', { name: 'Lagre' }).click();
    await nurse.getByText('Skriv adressen.').waitFor();
    await nurse.getByLabel('Adresse').fill('Eksempelveien 1');
    await nurse.getByRole('button', { name: 'Lagre' }).click();
    await nurse.getByText('Adressen er lagret.').waitFor();
    expect(await barriers(nurse)).toEqual([]);
  });

  test('whoever held it finds the way, makes the document and saves its parts', async () => {
    await records(nurse, caseId, {
      type: 'CASE_DISCONTINUED',
      facts: { reason: 'moved', familyView: 'agrees' },
      texts: { reason: 'Familien har flyttet.' },
    });
    await opens(nurse, `/cases/${caseId}`);
    await nurse.getByRole('button', { name: 'Mer', exact: true }).click();
    await nurse.getByRole('link', { name: 'Til arkivet' }).click();
    await nurse.getByRole('button', { name: 'Lag dokumentet' }).click();
    await nurse.getByText('Dokumentet er klart').waitFor();
    expect(await barriers(nurse)).toEqual([]);

    const document = await savedFrom('Lagre: Stafettlogg');
    expect(document.name).toBe('Stafettlogg.pdf');
    expect(document.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const about = await savedFrom('Lagre: Opplysninger om dokumentet');
    expect(JSON.parse(about.bytes.toString())).toMatchObject({
      metadata: { systemId: caseId, party: { contactAddress: 'Eksempelveien 1' } },
      files: [],
    });
  });

  test('the receipt is noted, and the leader disposes of the content', async () => {
    await nurse.getByRole('link', { name: 'Noter kvitteringen' }).click();
    const reference = nurse.getByLabel('Arkivets referanse');
    await reference.fill('2026/1234-5');
    await reference.press('Enter');
    await reference.waitFor({ state: 'detached' });
    // Whoever still had it open would be told that its content is gone.
    await opens(nurse, '/my-day');
    const waiting = () => asks<{ caseId: string }[]>(leader, '/api/v1/disposals/waiting');
    const before = await waiting();
    expect(before).toContainEqual(expect.objectContaining({ caseId, what: 'archivedCase' }));

    await opens(leader, '/disposals');
    const rows = leader.getByRole('button', { name: /^Kasser: Sak som er i arkivet/ });
    await rows.first().click();
    await leader.getByLabel('Jeg har bestemt at dette skal kasseres').check();
    await leader.getByRole('button', { name: 'Kasser for godt' }).click();
    await leader.getByLabel('Jeg har bestemt at dette skal kasseres').waitFor({ state: 'detached' });
    await rows.nth(before.length - 1).waitFor({ state: 'detached' });
    expect((await waiting()).length).toBe(before.length - 1);
    expect(visit.complaints).toEqual([]);
  });
});
