import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asks, entriesWith, opensForm, records, recordsElsewhere } from './support/case-at-hand.js';
import { plannedCase } from './support/planned-case.js';
import { address, Visit } from './support/visit.js';

interface Me {
  person: { id: string };
  roles: { serviceId: string | null }[];
}

/** Like no other child of these tests, who are shown to the same people at the same time. */
const CHILD = 'Ragna Granskog';

let visit: Visit;
let nurse: Page;
let colleague: Page;
let them: Me;
let caseId: string;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  colleague = await visit.as('leader');
  ({ caseId } = await plannedCase({ nurse, leader: colleague, childName: CHILD }));
  them = await asks<Me>(colleague, '/api/v1/session');
  await records(nurse, caseId, { type: 'PARTICIPANT_JOINED', facts: asOne(them) });
});
afterEach(() => nurse.unrouteAll({ behavior: 'wait' }));
afterAll(() => visit.leave());

const asOne = ({ person, roles }: Me) => ({ staffId: person.id, serviceId: roles[0]!.serviceId });

/** Holds what is sent to the address until it is let go. */
async function held(page: Page, path: string): Promise<() => void> {
  let letGo = () => undefined as void;
  const until = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(path, async (route) => {
    await until;
    await route.continue();
  });
  return letGo;
}

const answerTo = (page: Page, end: string) =>
  page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith(end));

/** When it is answered, and what is asked for because of that is there and drawn. */
async function comes(page: Page, letGo: () => void): Promise<void> {
  const answered = answerTo(page, '/events');
  letGo();
  await answered;
  await answerTo(page, '/my-day');
  await asks(page, '/api/v1/session');
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
}

describe('What comes late', () => {
  test('takes nobody back from where they have gone: a note that is saved after one has left', async () => {
    const text = `Skrevet på et tregt nett ${crypto.randomUUID()}`;
    await opensForm(nurse, caseId, 'NOTE_WRITTEN');
    await nurse.locator('main form textarea').first().fill(text);
    const letGo = await held(nurse, '**/events');
    await nurse.locator('main form button[type=submit]').click();
    await nurse.getByRole('link', { name: 'Min dag' }).first().click();
    await nurse.getByRole('button', { name: 'Gå uten å lagre' }).click();
    await nurse.waitForURL('**/my-day');
    await nurse.getByRole('heading', { level: 1 }).waitFor();
    await comes(nurse, letGo);
    expect(new URL(nurse.url()).pathname).toBe('/my-day');
    expect(await entriesWith(nurse, caseId, text)).toHaveLength(1);
  });

  test('of one case is not told on the page of another', async () => {
    await opensForm(nurse, caseId, 'NOTE_WRITTEN');
    await nurse.locator('main form textarea').first().fill('Prøvd.');
    await nurse.locator('main form button[type=submit]').click();
    await nurse.getByText('Lagret: Skriv et notat').waitFor();
    const { caseId: another } = await plannedCase({ nurse: await visit.as('nurse'), leader: colleague });
    await nurse.getByRole('button', { name: /^Varsler/ }).click();
    await nurse.locator(`a[href="/cases/${another}"]`).first().click();
    await nurse.waitForURL(`**/cases/${another}`);
    await nurse.getByRole('heading', { name: 'Det kan gjøres nå' }).waitFor();
    expect(await nurse.getByText('Lagret: Skriv et notat').count()).toBe(0);
  });

  test('leaves an evaluation that is being written, when another has gone on with the case', async () => {
    await nurse.goto(address(`/cases/${caseId}/evaluate`));
    const said = nurse.getByLabel('Hva kom dere fram til?');
    await said.fill('Vi er på vei.');
    const told = nurse.waitForResponse(
      async (answer) =>
        new URL(answer.url()).pathname.endsWith(`/cases/${caseId}`) &&
        (await answer.text().catch(() => '')).includes('"level":2'),
    );
    await records(nurse, caseId, {
      type: 'LEVEL_2_STARTED_ACUTELY',
      facts: { evaluateBy: new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10) },
      texts: { reason: 'Det haster.' },
    });
    await told;
    await asks(nurse, '/api/v1/session');
    expect(await said.inputValue()).toBe('Vi er på vei.');
  });

  test('leaves a no to the baton that is being written, when something is noted in the case', async () => {
    await records(nurse, caseId, { type: 'BATON_OFFERED', facts: { ...asOne(them), wishAsked: 'both' } });
    await colleague.goto(address('/my-day'));
    const offer = colleague
      .getByRole('listitem')
      .filter({ hasText: 'beholder pinnen til du har svart' })
      .filter({ hasText: 'Ragna' });
    await offer.getByRole('button', { name: 'Si nei, med grunn' }).click();
    const why = offer.getByLabel('Hvorfor kan du ikke ta imot?');
    await why.fill('Jeg er borte denne uka.');
    const anew = answerTo(colleague, '/my-day');
    expect(
      await recordsElsewhere(nurse, caseId, [{ type: 'NOTE_WRITTEN', texts: { note: 'Ringte.' } }]),
    ).toBe(200);
    await anew;
    await asks(colleague, '/api/v1/session');
    expect(await why.inputValue()).toBe('Jeg er borte denne uka.');
  });
});

describe('A concern that could not be sent', () => {
  test('is still kept as a draft while it is written on', async () => {
    const page = await visit.as('nurse');
    await page.goto(address('/log-concern'));
    const radio = (name: string | RegExp) => page.getByRole('radio', { name, exact: true });
    await radio('Nei').check();
    await radio('Kan ikke si ennå').check();
    await page.getByRole('button', { name: /Neste: Hva$/ }).click();
    await page.getByLabel('Hva har du sett og hørt?').fill('Er mye alene.');
    await page.getByRole('radio', { name: /En del/ }).check();
    await page.getByRole('button', { name: /Neste: Hva nå/ }).click();
    await page.waitForURL('**/log-concern?draft=*');
    await page.route('**/api/v1/cases', (route) => route.abort());
    await page.getByRole('button', { name: /Logg bekymringen/ }).click();
    await page.getByRole('alert').filter({ hasText: 'Vi fikk ikke kontakt.' }).waitFor();
    await page.getByRole('button', { name: 'Tilbake', exact: true }).click();
    const text = `Er mye alene, også hjemme. ${crypto.randomUUID()}`;
    const saved = page.waitForRequest(
      (request) => request.method() === 'PUT' && (request.postData() ?? '').includes(text),
    );
    await page.getByLabel('Hva har du sett og hørt?').fill(text);
    await saved;
  });
});

describe('Somebody else who logs in where a session is over', () => {
  test('sees nothing of the page that stood there, not even by staying on it', async () => {
    const page = await visit.as('nurse');
    const ended = Promise.withResolvers<void>();
    // Before the page could listen, which is then refused it.
    await page.route('**/api/v1/live', (route) => ended.promise.then(() => route.continue()));
    await opensForm(page, caseId, 'NOTE_WRITTEN');
    const note = page.locator('main form textarea').first();
    await note.click();
    await note.pressSequentially('Halvveis.');
    await page.evaluate(async () => {
      const { csrfToken } = await (await fetch('/api/v1/session')).json();
      await fetch('/api/v1/session', { method: 'DELETE', headers: { 'x-csrf-token': csrfToken } });
    });
    ended.resolve();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Du er logget ut').waitFor();
    const asked = page.waitForEvent('dialog').then((leaving) => leaving.dismiss());
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      dialog.getByRole('link', { name: 'Logg inn igjen' }).click(),
    ]);
    await tab.locator('button[value="leader"]').click();
    await tab.getByRole('heading', { name: 'Du er logget inn' }).waitFor();
    await asked;
    expect(await page.locator('main h1').isVisible()).toBe(false);
    expect(await dialog.getByText('Du er logget ut').isVisible()).toBe(true);
  });
});
