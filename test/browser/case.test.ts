import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, tooWide } from './support/accessible.js';
import { asks, records } from './support/case-at-hand.js';
import { plannedCase } from './support/planned-case.js';
import { address, PHONE, Visit } from './support/visit.js';

/** The smallest picture there is. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.begin();
});
afterAll(() => visit.leave());

/** The nurse at a case of hers that has come to this step. */
async function nurseAt(at: 'meet' | 'plan' | 'do', manners: Parameters<Visit['as']>[1] = {}): Promise<Page> {
  const [page, leader] = await Promise.all([visit.as('nurse', manners), visit.as('leader')]);
  const { caseId } = await plannedCase({ nurse: page, leader, at });
  await page.goto(address(`/cases/${caseId}`));
  await page.getByRole('heading', { name: 'Det kan gjøres nå' }).waitFor();
  return page;
}

describe('A case', () => {
  test('has a form for whatever the model allows, and what was written stands in the log', async () => {
    const page = await nurseAt('plan');
    await page.getByText(/ting til du kan gjøre/).click();
    await page.getByRole('link', { name: 'Skriv et notat' }).click();
    await page.getByRole('button', { name: 'Skriv', exact: true }).click();
    await page.getByRole('link', { name: /^Notat: / }).click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    const words = `Prøvd i nettleseren ${Date.now()}. مرحبا`;
    await page.getByRole('textbox', { name: 'Notat' }).fill(words);
    await page.getByRole('button', { name: 'Skriv', exact: true }).click();
    await page.getByText('Lagret: Skriv et notat').waitFor();
    await page.getByText(words).waitFor();
    expect(page.url()).not.toContain('NOTE_WRITTEN');
  });

  test('keeps what was written when the server is away, and sends it once it is back', async () => {
    const page = await nurseAt('plan');
    await page.getByText(/ting til du kan gjøre/).click();
    await page.getByRole('link', { name: 'Skriv et lysglimt' }).click();
    const words = `Han smilte i dag ${Date.now()}`;
    await page.getByLabel('Hva gikk bra?').fill(words);
    await page.route('**/events', (route) => route.abort());
    await page.getByRole('button', { name: 'Skriv', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'Alt du har skrevet' }).waitFor();
    expect(await page.getByLabel('Hva gikk bra?').inputValue()).toBe(words);
    await page.unroute('**/events');
    await page.getByRole('button', { name: 'Skriv', exact: true }).click();
    await page.getByText('Lagret: Skriv et lysglimt').waitFor();
    visit.complaints.length = 0;
  });

  test('offers what is missing instead of a dead button', async () => {
    const page = await nurseAt('meet');
    const buttons = await page.getByRole('main').getByRole('button', { disabled: true }).count();
    expect(buttons).toBe(0);
    await page.getByRole('link', { name: 'Send bekymringsmelding' }).waitFor();
  });

  test('is evaluated in one sitting, and goes on to its plan', async () => {
    const page = await nurseAt('do', { viewport: PHONE });
    await page.getByRole('link', { name: 'Evaluer', exact: true }).click();
    await page.getByRole('heading', { name: '1. Gjorde vi det, og hjalp det?' }).waitFor();
    await page.getByRole('button', { name: 'Lagre evalueringen' }).click();
    await page.getByText(/ting må rettes før dette kan sendes/).waitFor();
    for (const one of await page.getByRole('group', { name: 'Ble det gjort?' }).all())
      await one.getByLabel('Ja').check();
    for (const one of await page.getByRole('group', { name: 'Hjalp det?' }).all())
      await one.getByLabel('Litt').check();
    await page.getByLabel('Barnet har sagt noe').check();
    await page.getByLabel('Barnets egne ord').fill('Det er bedre i gangen nå.');
    await page.getByLabel('Hva kom dere fram til?').fill('Vi fortsetter, og ser på planen igjen.');
    await page.getByLabel(/^Fortsett på samme nivå/).check();
    let commands = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/events')) commands += 1;
    });
    await page.getByRole('button', { name: 'Lagre evalueringen' }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]+$/);
    await page.getByText(/^Steg 2 av 5/).waitFor();
    expect(commands).toBe(1);
  });

  test('is handed on by an offer, and the baton stays until the other has said yes', async () => {
    const page = await nurseAt('meet');
    await page.getByRole('link', { name: 'Gi pinnen videre' }).click();
    await page
      .getByRole('combobox', { name: 'Tjeneste' })
      .selectOption({ label: 'Helsesykepleier i barneskolen' });
    const who = page.getByRole('combobox', { name: 'Hvem' });
    await who.locator('option').nth(2).waitFor({ state: 'attached' });
    const names = await who.locator('option').allInnerTexts();
    await who.selectOption({
      index: names.findIndex((name, index) => index > 0 && name !== 'Signe Solglimt'),
    });
    await page.getByLabel('Begge er spurt').check();
    await page.getByRole('button', { name: 'Tilby stafettpinnen' }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]+$/);
    await page
      .getByText(/som ikke har svart/)
      .first()
      .waitFor();
    await page.getByText('Deg, Signe Solglimt').waitFor();
    await page.getByRole('button', { name: 'Trekk tilbudet tilbake' }).click();
    await page.getByRole('link', { name: 'Gi pinnen videre' }).waitFor();
  });

  test('shows a service that is asked what it is asked, and by whom, where it answers', async () => {
    const nurse = await visit.as('nurse');
    const leader = await visit.as('leader');
    const ppt = await visit.as('ppt');
    const { caseId } = await plannedCase({ nurse, leader });
    const { roles } = await asks<{ roles: { serviceId: string }[] }>(ppt, '/api/v1/session');
    const question = `Kan dere se på språket hans? ${Date.now()}`;
    const facts = { referralId: crypto.randomUUID(), serviceId: roles[0]!.serviceId, kinds: ['school'] };
    await records(nurse, caseId, {
      type: 'REFERRAL_SENT',
      facts: { ...facts, named: false },
      texts: { question },
    });
    await ppt.goto(address(`/cases/${caseId}`));
    await ppt.getByRole('heading', { name: 'Dere er spurt' }).waitFor();
    const asked = ppt.getByRole('figure');
    expect(await asked.innerText()).toContain('Signe Solglimt');
    expect(await asked.innerText()).toContain(question);
    expect(await barriers(ppt)).toEqual([]);
    await ppt.getByRole('link', { name: /^Si nei/ }).click();
    await ppt.getByLabel('Begrunnelse').waitFor();
    expect(await asked.count()).toBe(2);
    await ppt.getByLabel('Begrunnelse').fill('Vi har ikke plass før jul.');
    await ppt.getByRole('button', { name: 'Si nei' }).click();
    await ppt.waitForURL(/my-day/);
  });

  test('misses the paper of a consent until the paper is put in', async () => {
    const nurse = await visit.as('nurse');
    const leader = await visit.as('leader');
    const { caseId } = await plannedCase({ nurse, leader });
    await nurse.goto(address(`/cases/${caseId}`));
    const files = nurse.getByRole('region', { name: 'Filer' });
    const paper = files.getByLabel(/^Samtykket på papir/);
    const sheet = { name: 'samtykke.png', mimeType: 'image/png', buffer: PICTURE };
    await paper.setInputFiles(sheet);
    await paper.waitFor({ state: 'detached' });
    await files.getByRole('link', { name: /samtykke\.png/ }).waitFor();
    const { consents } = await asks<{ consents: { paperIsMissing: boolean }[] }>(
      nurse,
      `/api/v1/cases/${caseId}`,
    );
    expect(consents.map(({ paperIsMissing }) => paperIsMissing)).toEqual([false]);
  });

  test('folds on a phone what stands beside the work on a large screen, and opens it by keyboard', async () => {
    const page = await nurseAt('plan', { viewport: PHONE });
    const people = page.getByRole('button', { name: 'Personer og samtykker' });
    await people.waitFor();
    expect(await people.getAttribute('aria-expanded')).toBe('false');
    const access = page.getByRole('link', { name: 'Hvem har tilgang' }).last();
    await people.press('Enter');
    expect(await people.getAttribute('aria-expanded')).toBe('true');
    await access.waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
    const entries = page.getByRole('region', { name: 'Tidslinje' }).locator('li[id^=entry-]');
    expect(await entries.count()).toBeLessThanOrEqual(5);
  });

  test('tells a leader who of their own has looked at it', async () => {
    const nurse = await visit.as('nurse');
    const leader = await visit.as('leader');
    const { caseId } = await plannedCase({ nurse, leader });
    await nurse.goto(address(`/cases/${caseId}/access`));
    await nurse.getByText('Hvert oppslag blir logget', { exact: false }).waitFor();
    await leader.goto(address(`/cases/${caseId}/access`));
    await leader.locator('#looks').getByText('Signe Solglimt', { exact: false }).first().waitFor();
    expect(await barriers(leader)).toEqual([]);
  });

  test('leaves nothing that asks again after signing out', async () => {
    const page = await nurseAt('plan');
    const refused: string[] = [];
    page.on('response', (answer) => {
      if (answer.status() === 401) refused.push(new URL(answer.url()).pathname);
    });
    await page.getByTitle('Meg og innstillinger').click();
    await page.getByRole('button', { name: 'Logg ut', exact: true }).click();
    await page.waitForURL(/sign-in|login|demo/);
    await page.waitForLoadState('networkidle');
    expect(refused).not.toContain('/api/v1/live');
  });
});
