import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, tooWide } from './support/accessible.js';
import { Hand } from './support/hand.js';
import { plannedCase } from './support/planned-case.js';
import { address, PHONE, Visit } from './support/visit.js';

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.begin();
});
afterAll(() => visit.leave());

const SEEN = 'Gråter når mor går, fire av fem dager de siste tre ukene.';

const next = (page: Page, name: RegExp) => page.getByRole('button', { name });
const seen = (page: Page) => page.getByLabel('Hva har du sett og hørt?');
const choice = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

/** On the second step, with whom it is about left for later. */
async function atStepTwo(page: Page): Promise<void> {
  await page.goto(address('/log-concern'));
  await choice(page, 'Nei').check();
  await choice(page, 'Kan ikke si ennå').check();
  await next(page, /Neste: Hva$/).click();
  await seen(page).waitFor();
}

describe('A health nurse', () => {
  test('is two presses from what is overdue: the door she signs in by, and the thing itself', async () => {
    const page = await visit.stranger();
    const hand = new Hand();
    await page.goto(address('/'));
    await hand.press(page.getByRole('link', { name: /Ansatt/ }));
    // What she does at the login service is not ours.
    await page.locator('button[value="nurse"]').click();
    const overdue = page.getByRole('region', { name: /Over fristen/ });
    await hand.press(overdue.getByRole('link').first());
    await page.waitForURL('**/cases/**');
    expect(hand.actions).toBeLessThanOrEqual(2);
  });

  test('logs a concern on three screens, with at most twelve actions beside the text', async () => {
    const page = await visit.as('nurse');
    const hand = new Hand();
    const screens = new Set<string>();
    const look = async () => {
      const step = page.locator('main [aria-current="step"]');
      await step.waitFor();
      screens.add(await step.innerText());
    };
    await hand.press(page.getByRole('link', { name: 'Logg bekymring' }));
    await look();
    await hand.choose(choice(page, 'Nei'));
    await hand.choose(choice(page, 'Kan ikke si ennå'));
    await hand.write(page.getByLabel(/Navn, slik dere kjenner barnet/), 'Emma Prøveberg');
    await page.waitForURL('**/log-concern?draft=*');
    const draft = new URL(page.url()).searchParams.get('draft');
    await hand.press(next(page, /Neste: Hva$/));
    await hand.write(seen(page), SEEN);
    await look();
    await hand.choose(choice(page, 'Siste måneden'));
    await hand.choose(page.getByRole('radio', { name: /En del/ }));
    await hand.press(next(page, /Neste: Hva nå/));
    await next(page, /Logg bekymringen/).waitFor();
    await look();
    await hand.press(next(page, /Logg bekymringen/));
    await page.waitForURL('**/cases/**');
    expect(screens.size).toBe(3);
    expect(hand.actions).toBeLessThanOrEqual(12);
    // The draft went with what it became.
    const left = await page.evaluate(async (id) => (await fetch(`/api/v1/drafts/${id}`)).status, draft);
    expect(left).toBe(404);
  });

  test('saves no draft of what is on its way, and stays at what it became', async () => {
    const page = await visit.as('nurse');
    await page.clock.install();
    await atStepTwo(page);
    await seen(page).fill(SEEN);
    await page.getByRole('radio', { name: /En del/ }).check();
    await next(page, /Neste: Hva nå/).click();
    const saved: string[] = [];
    await page.route('**/api/v1/cases', async (route) => {
      page.on('request', (one) => saved.push(...(one.method() === 'PUT' ? [one.url()] : [])));
      // Longer than the page waits with what was written last.
      await page.clock.runFor(5_000);
      await route.continue();
    });
    await next(page, /Logg bekymringen/).click();
    await page.waitForURL('**/cases/**');
    await page.clock.runFor(5_000);
    await page.getByText(SEEN).first().waitFor();
    expect(saved).toEqual([]);
    expect(new URL(page.url()).pathname).toMatch(/^\/cases\//);
  });

  test('who suspects violence is led out of the form, and does not come past the question', async () => {
    const page = await visit.as('nurse');
    await page.goto(address('/log-concern'));
    await next(page, /Neste: Hva$/).click();
    await page.getByRole('link', { name: 'Svar på spørsmålet om vold og overgrep først' }).waitFor();
    await choice(page, 'Ja, eller kanskje').check();
    await page.getByRole('alert').getByRole('link', { name: 'Gå til barnevern og politi' }).click();
    await page.waitForURL('**/report');
    await page.getByRole('link', { name: /Politi 112/ }).waitFor();
  });

  test('loses nothing when the page is loaded again, and finds the draft on her day', async () => {
    const page = await visit.as('nurse');
    await atStepTwo(page);
    await seen(page).fill(SEEN);
    await page.getByText('Kladden er lagret nå').waitFor();
    await page.waitForURL('**/log-concern?draft=*');
    expect(page.url()).not.toContain(encodeURIComponent('Gråter'));
    const draft = new URL(page.url()).searchParams.get('draft');
    await page.reload();
    await seen(page).waitFor();
    expect(await seen(page).inputValue()).toBe(SEEN);
    await page.goto(address('/my-day'));
    await page.locator(`main a[href*="${draft}"]`, { hasText: 'Bekymring, steg 2 av 3' }).click();
    await seen(page).waitFor();
    expect(await seen(page).inputValue()).toBe(SEEN);
  });

  test('loses nothing when the tab is closed right after the last word, and goes on at another machine', async () => {
    const page = await visit.as('nurse');
    await atStepTwo(page);
    const text = `${SEEN} ${crypto.randomUUID()}`;
    await seen(page).fill('Gråter når mor går.');
    await page.waitForURL('**/log-concern?draft=*');
    const draft = new URL(page.url()).searchParams.get('draft');
    await page.getByText('Kladden er lagret nå').waitFor();
    await seen(page).fill(text);
    await page.goto('about:blank');
    const elsewhere = await visit.as('nurse');
    await elsewhere.goto(address('/my-day'));
    await elsewhere.locator(`main a[href*="${draft}"]`).first().click();
    await seen(elsewhere).waitFor();
    expect(await seen(elsewhere).inputValue()).toBe(text);
  });

  test('is told that the child has a log already where she may know it, and nobody else is', async () => {
    const nurse = await visit.as('nurse');
    const leader = await visit.as('leader');
    const { caseId, childNationalId } = await plannedCase({ nurse, leader });
    const writes = async (page: Page) => {
      await page.goto(address('/log-concern'));
      await choice(page, 'Nei').check();
      const answered = page.waitForResponse('**/api/v1/earlier-concerns');
      await page.getByLabel(/^Fødselsnummer eller D-nummer/).fill(childNationalId);
      return (await answered).text();
    };
    await writes(nurse);
    await nurse.getByText('Barnet har allerede en stafettlogg.').waitFor();
    await nurse.getByRole('link', { name: 'Åpne den' }).click();
    await nurse.waitForURL(`**/cases/${caseId}`);
    const ppt = await visit.as('ppt');
    expect(JSON.parse(await writes(ppt))).toEqual({ items: [] });
    expect(await ppt.getByText('Barnet har allerede en stafettlogg.').count()).toBe(0);
  });

  test('keeps writing while the network is gone, and it is saved when it comes back', async () => {
    const page = await visit.as('nurse');
    await atStepTwo(page);
    await page.context().setOffline(true);
    await seen(page).fill(SEEN);
    await page
      .getByText(/Kladden er ikke lagret/)
      .first()
      .waitFor();
    await page.context().setOffline(false);
    await page.getByText('Kladden er lagret nå').waitFor();
    expect(await seen(page).inputValue()).toBe(SEEN);
  });

  test('is told when the same draft was written in another window, and neither is lost by itself', async () => {
    const page = await visit.as('nurse');
    await atStepTwo(page);
    await seen(page).fill('Ett vindu');
    await page.getByText('Kladden er lagret nå').waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await seen(other).fill('Et annet vindu');
    await other.getByText('Kladden er lagret nå').waitFor();
    await other.waitForResponse(
      (answer) => answer.url().includes('/drafts/') && answer.request().method() === 'PUT',
    );
    await seen(page).fill('Ett vindu til');
    await page.getByRole('button', { name: 'Lagre det som står her' }).waitFor();
    expect(await seen(page).inputValue()).toBe('Ett vindu til');
    await page.getByRole('button', { name: 'Lagre det som står her' }).click();
    await page.getByText('Kladden er lagret nå').waitFor();
  });

  test.each([
    ['in light', {}],
    ['on a dark phone', { dark: true, viewport: PHONE }],
  ])('meets no barrier on the way, %s', async (_, manners) => {
    const page = await visit.as('nurse', manners);
    await atStepTwo(page);
    expect(await barriers(page)).toEqual([]);
    await next(page, /Neste: Hva nå/).click();
    // What is missing is said first, and focus goes there.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      'Skriv hva du har sett og hørt',
    );
    expect(await barriers(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
  });
});
