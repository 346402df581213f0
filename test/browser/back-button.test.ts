import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { entriesWith } from './support/case-at-hand.js';
import { plannedCase } from './support/planned-case.js';
import { address, Visit } from './support/visit.js';

let visit: Visit;
let nurse: Page;
let caseId: string;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  ({ caseId } = await plannedCase({ nurse, leader: await visit.as('leader') }));
});
beforeEach(() => {
  visit.complaints.length = 0;
});
afterAll(() => visit.leave());

const stay = () => nurse.getByRole('button', { name: 'Bli her' });
const leave = () => nurse.getByRole('button', { name: 'Gå uten å lagre' });

/** From the page of the case, as one would come: so that there is something to go back to. */
async function fromTheCase(link: string | RegExp): Promise<void> {
  await nurse.goto(address(`/cases/${caseId}`));
  await nurse.getByRole('link', { name: link }).first().click();
}

/** The evaluation keeps itself as it is written; while the server cannot, leaving would lose something. */
async function withoutDrafts(work: () => Promise<void>): Promise<void> {
  const drafts = '**/api/v1/drafts/**';
  await nurse.route(drafts, (route) =>
    route.request().method() === 'GET' ? route.fallback() : route.abort('connectionrefused'),
  );
  await work();
  await nurse.unroute(drafts);
}

const isNotKept = () => nurse.getByText('Kladden er ikke lagret.').first();

/** Asked first, and what is written stands; then left, and nothing of it is in the case. */
async function isAskedAndThenLeaves(
  written: () => Promise<string>,
  text: string,
  backAt: RegExp,
): Promise<void> {
  await nurse.goBack();
  await stay().click();
  await stay().waitFor({ state: 'detached' });
  expect(await written()).toBe(text);
  await nurse.goBack();
  await leave().click();
  await nurse.waitForURL(backAt);
  expect(await entriesWith(nurse, caseId, text)).toEqual([]);
}

describe('The back button of the browser', () => {
  test('goes a step back in a concern, with everything that was written, and then to where one came from', async () => {
    await nurse.goto(address('/my-day'));
    await nurse.getByRole('link', { name: 'Logg bekymring' }).first().click();
    await nurse.getByRole('radio', { name: 'Nei', exact: true }).check();
    await nurse.getByRole('radio', { name: 'Kan ikke si ennå', exact: true }).check();
    const next = nurse.getByRole('button', { name: /Neste: Hva$/ });
    await next.click();
    const seen = nurse.getByLabel('Hva har du sett og hørt?');
    const text = `Sitter alene hver dag. ${crypto.randomUUID()}`;
    await seen.fill(text);
    await nurse.getByRole('radio', { name: /En del/ }).check();
    await nurse.getByRole('button', { name: /Neste: Hva nå/ }).click();
    await nurse.getByRole('radio', { name: 'Det haster' }).check();
    await nurse.goBack();
    await seen.waitFor();
    expect(await seen.inputValue()).toBe(text);
    await nurse.goBack();
    await nurse.getByRole('radio', { name: 'Kan ikke si ennå', exact: true }).waitFor();
    await nurse.getByRole('button', { name: /Neste: Hva$/ }).click();
    expect(await seen.inputValue()).toBe(text);
    await nurse.waitForURL('**/log-concern?draft=*');
    const draft = new URL(nurse.url()).searchParams.get('draft');
    await nurse.goBack();
    await nurse.getByRole('radio', { name: 'Kan ikke si ennå', exact: true }).waitFor();
    await nurse.goBack();
    await nurse.waitForURL('**/my-day');
    await nurse.locator(`main a[href*="${draft}"]`).first().click();
    await seen.or(next).first().waitFor();
    if (await next.isVisible()) await next.click();
    expect(await seen.inputValue()).toBe(text);
    expect(visit.complaints).toEqual([]);
  });

  test('after a concern is logged goes to where one came from, not into the form of what is sent', async () => {
    await nurse.goto(address('/my-day'));
    await nurse.getByRole('link', { name: 'Logg bekymring' }).first().click();
    await nurse.getByRole('radio', { name: 'Nei', exact: true }).check();
    await nurse.getByRole('radio', { name: 'Kan ikke si ennå', exact: true }).check();
    await nurse.getByRole('button', { name: /Neste: Hva$/ }).click();
    await nurse.getByLabel('Hva har du sett og hørt?').fill('Sover i timen.');
    await nurse.getByRole('radio', { name: /En del/ }).check();
    await nurse.getByRole('button', { name: /Neste: Hva nå/ }).click();
    await nurse.getByRole('button', { name: 'Logg bekymringen' }).click();
    await nurse.waitForURL('**/cases/**');
    await nurse.getByText('Sover i timen.').first().waitFor();
    await nurse.goBack();
    await nurse.waitForURL('**/my-day');
  });

  test('asks first in an evaluation that is not kept, and loses nothing by staying', () =>
    withoutDrafts(async () => {
      await fromTheCase('Evaluer');
      const said = nurse.getByLabel('Hva kom dere fram til?');
      const text = `Vi er på vei. ${crypto.randomUUID()}`;
      await said.fill(text);
      await isNotKept().waitFor();
      await isAskedAndThenLeaves(() => said.inputValue(), text, /\/cases\/[0-9a-f-]+$/);
    }));

  test('asks in an evaluation of which only the way on is chosen', () =>
    withoutDrafts(async () => {
      await fromTheCase('Evaluer');
      const way = nurse.getByLabel(/^Fortsett på samme nivå/);
      await way.check();
      await isNotKept().waitFor();
      await nurse.goBack();
      await stay().click();
      expect(await way.isChecked()).toBe(true);
      await nurse.goBack();
      await leave().click();
      await nurse.waitForURL(/\/cases\/[0-9a-f-]+$/);
    }));

  test('asks first when the baton is about to be handed on, and nobody is offered it', async () => {
    await fromTheCase('Gi pinnen videre');
    const reason = nurse.locator('main form textarea').first();
    const text = `Jeg går ut i permisjon. ${crypto.randomUUID()}`;
    await reason.fill(text);
    await isAskedAndThenLeaves(() => reason.inputValue(), text, /\/cases\/[0-9a-f-]+$/);
    await nurse.getByRole('link', { name: 'Gi pinnen videre' }).first().waitFor();
  });

  test('asks first where a form is open on the page of the case', async () => {
    await nurse.goto(address(`/cases/${caseId}`));
    await nurse.getByText(/ting til du kan gjøre/).click();
    await nurse.getByRole('link', { name: 'Skriv et notat' }).click();
    const note = nurse.getByRole('textbox', { name: 'Notat' });
    const text = `Ringte hjem. ${crypto.randomUUID()}`;
    await note.fill(text);
    await isAskedAndThenLeaves(() => note.inputValue(), text, /\/cases\/[0-9a-f-]+$/);
    await note.waitFor({ state: 'detached' });
  });

  test('asks nothing where nothing is written, nor after it is sent', async () => {
    await nurse.goto(address(`/cases/${caseId}`));
    await nurse.getByText(/ting til du kan gjøre/).click();
    const note = nurse.getByRole('textbox', { name: 'Notat' });
    await nurse.getByRole('link', { name: 'Skriv et notat' }).click();
    await note.waitFor();
    await nurse.goBack();
    await note.waitFor({ state: 'detached' });
    await nurse.goForward();
    const text = `Sendt. ${crypto.randomUUID()}`;
    await note.fill(text);
    await nurse.getByRole('button', { name: 'Skriv', exact: true }).click();
    await nurse.getByText(text).first().waitFor();
    expect(await stay().count()).toBe(0);
    expect(await entriesWith(nurse, caseId, text)).toHaveLength(1);
  });
});
