import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, tooWide } from './support/accessible.js';
import { asks, entriesWith, opensForm, recordsElsewhere } from './support/case-at-hand.js';
import { sharedCase } from './support/planned-case.js';
import { address, PHONE, Visit } from './support/visit.js';

jest.setTimeout(90_000);

const DAY_MS = 86_400_000;
const nextWeek = () => new Date(Date.now() + 9 * DAY_MS).toISOString().slice(0, 10);

/** A nurse in the middle of a note, to whom something happens. */
describe('Bad luck', () => {
  let visit: Visit;
  let nurse: Page;
  let caseId: string;
  let colleague: Page;
  let text: string;

  const note = () => nurse.locator('main form textarea').first();
  const send = () => nurse.locator('main form button[type=submit]');
  const closes = () => nurse.locator('main form').waitFor({ state: 'detached' });

  beforeAll(async () => {
    visit = await Visit.begin();
    nurse = await visit.as('nurse');
    ({ caseId, colleague } = await sharedCase(visit, nurse));
  });
  beforeEach(() => {
    text = `Skrevet i en prøve ${crypto.randomUUID()}`;
  });
  afterEach(() => nurse.unroute('**/api/v1/**'));
  afterAll(() => visit.leave());

  test('the server is gone in the middle of a form: it says so, keeps what is typed, and sends it once when asked again', async () => {
    await opensForm(nurse, caseId, 'NOTE_WRITTEN');
    await note().fill(text);
    await nurse.route('**/api/v1/**', (route) => route.abort());
    await send().click();
    await nurse.getByText('Ingen kontakt med Stafett.').waitFor();
    expect(await note().inputValue()).toBe(text);
    await nurse.unroute('**/api/v1/**');
    await send().click();
    await closes();
    expect(await entriesWith(nurse, caseId, text)).toHaveLength(1);
    expect(await nurse.getByText('Ingen kontakt med Stafett.').count()).toBe(0);
  });

  test('the answer is lost on the way: sent again, it is there once', async () => {
    await opensForm(nurse, caseId, 'NOTE_WRITTEN');
    await note().fill(text);
    await nurse.route('**/events', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await send().click();
    await nurse.locator('main form').getByText('Vi fikk ikke kontakt.').waitFor();
    await nurse.unroute('**/events');
    await send().click();
    await closes();
    expect(await entriesWith(nurse, caseId, text)).toHaveLength(1);
  });

  test('pressed twice, and on a slow network pressed again: it is there once', async () => {
    await opensForm(nurse, caseId, 'NOTE_WRITTEN');
    await note().fill(text);
    await nurse.route('**/events', async (route) => {
      await new Promise((slow) => setTimeout(slow, 1_500));
      await route.continue();
    });
    await send().dblclick();
    await send()
      .click({ force: true, timeout: 500 })
      .catch(() => undefined);
    await closes();
    await nurse.unroute('**/events');
    expect(await entriesWith(nurse, caseId, text)).toHaveLength(1);
  });

  test('the back button with something typed: asked first, and nothing is lost by staying', async () => {
    await nurse.goto(address('/my-day'));
    await nurse.locator('main h1').waitFor();
    await opensForm(nurse, caseId, 'NOTE_WRITTEN');
    await nurse.getByRole('link', { name: 'Min dag' }).first().click({ trial: true });
    await note().fill(text);
    await nurse.getByRole('link', { name: 'Min dag' }).first().click();
    await nurse.getByRole('button', { name: 'Bli her' }).click();
    expect(await note().inputValue()).toBe(text);
    await nurse.getByRole('link', { name: 'Min dag' }).first().click();
    await nurse.getByRole('button', { name: 'Gå uten å lagre' }).click();
    await nurse.waitForURL('**/my-day');
    expect(await entriesWith(nurse, caseId, text)).toHaveLength(0);
  });

  test('somebody else changed the case meanwhile: who did what, what is typed stays, and it can be sent', async () => {
    await opensForm(nurse, caseId, 'NEXT_DATE_SET');
    await nurse.locator('main form input[type=date]').first().fill(nextWeek());
    const choice = nurse.locator('main form select').first();
    if (await choice.count()) await choice.selectOption({ index: 1 });
    expect(await recordsElsewhere(colleague, caseId, [{ type: 'NOTE_WRITTEN', texts: { note: text } }])).toBe(
      200,
    );
    await send().click();
    await nurse.getByText('Dette har skjedd siden du åpnet saken:').waitFor();
    expect(await nurse.locator('main form').innerText()).toContain('skrev et notat');
    expect(await nurse.locator('main form input[type=date]').first().inputValue()).toBe(nextWeek());
    expect(await barriers(nurse)).toEqual([]);
    await nurse.getByRole('button', { name: 'Send likevel' }).click();
    await closes();
  });

  test('two who look at the same case see each other’s change within seconds', async () => {
    await nurse.goto(address(`/cases/${caseId}`));
    await nurse.locator('main h1').waitFor();
    await colleague.goto(address(`/cases/${caseId}`));
    await colleague.locator('main h1').waitFor();
    const { person } = await asks<{ person: { name: string } }>(nurse, '/api/v1/session');
    const from = performance.now();
    expect(await recordsElsewhere(nurse, caseId, [{ type: 'NOTE_WRITTEN', texts: { note: text } }])).toBe(
      200,
    );
    await colleague.getByText(text).first().waitFor({ timeout: 5_000 });
    expect(performance.now() - from).toBeLessThan(5_000);
    await colleague.getByRole('status').getByText(`${person.name} skrev et notat`).waitFor();
    expect(await barriers(colleague)).toEqual([]);
  });

  test('the session is over: what was on the page is hidden, a login in another tab gives it back with all that was typed', async () => {
    const page = await visit.as('nurse');
    await opensForm(page, caseId, 'NOTE_WRITTEN');
    await page.locator('main form textarea').first().fill(text);
    await page.evaluate(async () => {
      const { csrfToken } = await (await fetch('/api/v1/session')).json();
      await fetch('/api/v1/session', { method: 'DELETE', headers: { 'x-csrf-token': csrfToken } });
    });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Du er logget ut').waitFor();
    expect(await page.locator('main h1').isVisible()).toBe(false);
    expect(await barriers(page)).toEqual([]);
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      dialog.getByRole('link', { name: 'Logg inn igjen' }).click(),
    ]);
    await tab.locator('button[value="nurse"]').click();
    await tab.getByRole('heading', { name: 'Du er logget inn' }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('main form textarea').first().inputValue()).toBe(text);
    await page.locator('main form button[type=submit]').click();
    await page.locator('main form').waitFor({ state: 'detached' });
    expect(await entriesWith(page, caseId, text)).toHaveLength(1);
  });

  test('what does not exist and what one may not see are told alike', async () => {
    const told = async (path: string) => {
      await nurse.goto(address(path));
      await nurse.getByRole('heading', { name: 'Siden finnes ikke' }).waitFor();
      return nurse.locator('main').innerText();
    };
    const manager = await visit.as('manager');
    const unknown = await told(`/cases/${crypto.randomUUID()}`);
    expect(await told('/no-such-page')).toBe(unknown);
    await manager.goto(address(`/cases/${caseId}`));
    await manager.getByRole('heading', { name: /ikke tilgang|finnes ikke/ }).waitFor();
    expect(await barriers(nurse)).toEqual([]);
  });

  test('text from right to left and words without end stay within a phone', async () => {
    const arabic = 'قال الطفل إنه سعيد اليوم';
    const long = 'å'.repeat(200);
    const events = [arabic, long].map((words) => ({ type: 'NOTE_WRITTEN', texts: { note: words } }));
    expect(await recordsElsewhere(nurse, caseId, events)).toBe(200);
    const phone = await visit.as('nurse', { viewport: PHONE });
    await phone.goto(address(`/cases/${caseId}`));
    await phone.locator('main h1').waitFor();
    await phone.getByText(arabic).first().waitFor();
    expect(await tooWide(phone)).toBe(0);
  });

  test('a name of eighty letters stays within a phone, in the list and on the case', async () => {
    const name = `Olavine ${'Wolfeschlegelstein'.repeat(4)}`.slice(0, 80);
    const { roles } = await asks<{ roles: { serviceId: string }[] }>(nurse, '/api/v1/session');
    const made = await nurse.evaluate(
      async ([serviceId, childName]) => {
        const { csrfToken } = await (await fetch('/api/v1/session')).json();
        const headers = {
          'content-type': 'application/json',
          'x-csrf-token': csrfToken,
          'idempotency-key': crypto.randomUUID(),
        };
        const events = [{ type: 'CONCERN_LOGGED', facts: { serviceId } }];
        const body = JSON.stringify({ child: { kind: 'cannotSayYet', name: childName }, events });
        return (await (await fetch('/api/v1/cases', { method: 'POST', headers, body })).json()) as {
          caseId: string;
        };
      },
      [roles[0]!.serviceId, name] as const,
    );
    const phone = await visit.as('nurse', { viewport: PHONE });
    for (const path of [`/cases/${made.caseId}`, '/my-cases', '/my-day']) {
      await phone.goto(address(path));
      await phone.locator('main h1').waitFor();
      expect([path, await tooWide(phone)]).toEqual([path, 0]);
    }
  });
});
