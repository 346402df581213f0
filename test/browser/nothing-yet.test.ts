import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { syntheticNationalId } from '../../src/demo/national-id.js';
import { inDays } from './support/case-page.js';
import { faultsInEveryWay, opens } from './support/every-way.js';
import { address, Visit } from './support/visit.js';

/** Another each time, so that the file can be run again where it has been. */
const SERVICE = `Ny tjeneste ${Date.now()}`;
const NAME = `Ny Fersk ${Date.now()}`;
const LOGIN = `ny-${Date.now()}`;

let visit: Visit;
let administrator: Page;
let somebody: Page;

beforeAll(async () => {
  visit = await Visit.begin();
  administrator = await visit.as('administrator');
});
afterAll(() => visit.leave());

/** Logs in at the demo's door with a login that is on no list. */
async function logsIn(): Promise<Page> {
  const page = await visit.stranger();
  await page.goto(address('/api/v1/login/demo-staff'));
  await page.getByLabel('Innlogging', { exact: true }).fill(LOGIN);
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
  return page;
}

async function hasRole(name: string): Promise<void> {
  const role = administrator.getByLabel('Rolle', { exact: true });
  if (!(await role.isVisible())) await administrator.getByRole('button', { name: 'Gi rolle' }).click();
  await role.selectOption(name);
  await administrator.getByLabel('Tjeneste', { exact: true }).selectOption({ label: SERVICE });
  const given = administrator.getByRole('button', { name: /^Avslutt: / });
  const before = await given.count();
  await administrator.getByRole('button', { name: 'Gi rolle' }).click();
  await given.nth(before).waitFor();
}

describe('Somebody new, in a service that is new', () => {
  test('is told at the first login which code to send to whoever lets them in', async () => {
    const page = await logsIn();
    const code = (await page.locator('code').innerText()).trim();
    await administrator.goto(address('/administration/services'));
    await administrator.getByRole('button', { name: 'Ny tjeneste', exact: true }).click();
    await administrator.getByLabel('Navn', { exact: true }).fill(SERVICE);
    await administrator.getByLabel('Type', { exact: true }).selectOption('schoolHealth');
    await administrator.getByRole('button', { name: 'Legg til' }).click();
    await administrator.getByText(SERVICE).first().waitFor();
    await administrator.goto(address('/administration/staff'));
    await administrator.getByRole('button', { name: 'Ny ansatt' }).click();
    await administrator.getByLabel('Navn', { exact: true }).fill(NAME);
    await administrator.getByRole('button', { name: 'Legg til' }).click();
    await administrator.getByRole('heading', { level: 1, name: NAME }).waitFor();
    await administrator.getByLabel('Innloggingskode').fill(code);
    await administrator.getByRole('button', { name: 'Koble til' }).click();
    await administrator.getByText('Innloggingen er koblet til.').waitFor();
  });

  test('is told without any role whom to talk to, and let in nowhere', async () => {
    const page = await logsIn();
    await page.getByText('Du har ingen rolle her nå.').waitFor();
    expect(await page.evaluate(async () => (await fetch('/api/v1/session')).status)).toBe(401);
  });

  test('is given roles, and begins on a day on which nothing waits', async () => {
    for (const role of ['practitioner', 'leader']) await hasRole(role);
    somebody = await logsIn();
    await somebody.locator('main h1').waitFor();
  });

  test.each([
    ['/my-day', 'Ingenting haster i dag'],
    ['/my-cases', 'Ingen åpne saker her.'],
    ['/my-cases?show=overdue', 'Ingenting er over fristen.'],
    ['/my-cases?show=stuck', 'Ingen saker står fast.'],
    ['/my-cases?show=closed', 'Ingen avsluttede saker.'],
    ['/leader', 'Tjenesten har ingen åpne saker'],
    ['/leader/looks', 'Alle oppslag er gjennomgått'],
    ['/sharing-ends', 'Ingenting å rydde i'],
    ['/reports-without-reader', 'Alle meldinger blir fulgt opp'],
    ['/disposals', 'Ingenting venter på kassering'],
    ['/long-work', 'Ingenting pågår nå'],
    ['/report', 'Du har ikke sendt noen.'],
  ])('%s says that there is nothing, and what comes there', async (path, says) => {
    visit.complaints.length = 0;
    await opens(somebody, path);
    await somebody.getByText(says).first().waitFor();
    expect(await faultsInEveryWay(somebody)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test('finds nobody, and is told how to go on', async () => {
    await opens(somebody, '/search');
    await somebody.getByRole('searchbox').fill('Ingen heter dette');
    await somebody.getByRole('button', { name: 'Søk' }).click();
    await somebody.getByText('Fant ingen', { exact: true }).waitFor();
    await somebody.locator('main').getByRole('link', { name: 'Logg bekymring' }).waitFor();
    expect(somebody.url()).not.toContain('Ingen');
  });

  test('has no notices, and no service that fits what is sought', async () => {
    await somebody.getByRole('button', { name: 'Varsler, ingen nye' }).click();
    await somebody.getByText('Ingen varsler. Når noe gjelder deg, står det her.').waitFor();
    await opens(somebody, '/services');
    await somebody.getByRole('searchbox').fill('ingen tjeneste heter dette');
    await somebody.getByText('Ingen tjeneste passer. Prøv et annet ord.').waitFor();
  });

  test('and the coordinating unit is told so of a filter that nothing fits', async () => {
    const coordinator = await visit.as('coordinator');
    await coordinator.goto(address('/board?age=unborn&group=poverty'));
    await coordinator.getByText('Ingen saker passer med filteret').waitFor();
  });
});

describe('Somebody of a family that has no log', () => {
  test('is not let in, and told so without a word of whom we know', async () => {
    const page = await visit.stranger();
    await page.goto(address('/api/v1/login/demo-family'));
    await page.getByLabel('Syntetisk fødselsnummer').fill(syntheticNationalId(inDays(-9000), 'male', 3));
    await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
    await page.getByText('Det er ikke noe her for deg nå.').waitFor();
    expect(await page.evaluate(async () => (await fetch('/api/v1/session')).status)).toBe(401);
  });
});
