import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, tooWide } from './support/accessible.js';
import { entriesWith, opensForm } from './support/case-at-hand.js';
import { plannedCase } from './support/planned-case.js';
import { PHONE, Visit } from './support/visit.js';

jest.setTimeout(90_000);

/** A nurse who is called away in the middle of a note: a login lasts 30 minutes without anything sent. */
describe('A login that is about to end', () => {
  const text = `Avbrutt i en prøve ${crypto.randomUUID()}`;
  let visit: Visit;
  let nurse: Page;
  let caseId: string;

  const note = () => nurse.locator('main form textarea').first();
  const warning = () => nurse.getByRole('alertdialog').getByText(/Du blir logget ut om \d minutt/);
  const over = () => nurse.getByRole('dialog');

  beforeAll(async () => {
    visit = await Visit.begin();
    nurse = await visit.as('nurse', { viewport: PHONE });
    ({ caseId } = await plannedCase({ nurse, leader: await visit.as('leader') }));
    // Only time tells her: what the server says on its own would set the page's clock right again.
    await nurse.route('**/api/v1/live', (route) => route.abort());
    await nurse.clock.install();
    await opensForm(nurse, caseId, 'NOTE_WRITTEN');
    await note().fill(text);
  });
  afterAll(() => visit.leave());

  test('is told of minutes before, beside what one writes', async () => {
    expect(await warning().count()).toBe(0);
    await nurse.clock.fastForward('26:00');
    await warning().waitFor();
    expect(await note().inputValue()).toBe(text);
    expect(await note().isEditable()).toBe(true);
    expect(await barriers(nurse)).toEqual([]);
    expect(await tooWide(nurse)).toBe(0);
  });

  test('goes on by one press, with all that is typed', async () => {
    const [extended] = await Promise.all([
      nurse.waitForResponse('**/api/v1/session/extend'),
      nurse.getByRole('button', { name: 'Fortsett', exact: true }).click(),
    ]);
    expect(extended.status()).toBe(200);
    await warning().waitFor({ state: 'detached' });
    expect(await note().inputValue()).toBe(text);
  });

  test('ends where nobody answers, hides the page, and gives it back after a login in another tab', async () => {
    await nurse.evaluate(async () => {
      const { csrfToken } = await (await fetch('/api/v1/session')).json();
      await fetch('/api/v1/session', { method: 'DELETE', headers: { 'x-csrf-token': csrfToken } });
    });
    await nurse.clock.fastForward('31:00');
    await over().getByText('Du er logget ut').waitFor();
    expect(await nurse.locator('main h1').isVisible()).toBe(false);
    const [tab] = await Promise.all([
      nurse.context().waitForEvent('page'),
      over().getByRole('link', { name: 'Logg inn igjen' }).click(),
    ]);
    await tab.locator('button[value="nurse"]').click();
    await tab.getByRole('heading', { name: 'Du er logget inn' }).waitFor();
    await over().waitFor({ state: 'detached' });
    expect(await note().inputValue()).toBe(text);
    await nurse.locator('main form button[type=submit]').click();
    await nurse.locator('main form').waitFor({ state: 'detached' });
    expect(await entriesWith(nurse, caseId, text)).toHaveLength(1);
  });
});
