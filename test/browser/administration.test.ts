import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { address, Visit } from './support/visit.js';

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.begin();
});
afterAll(() => visit.leave());

describe('The administrator', () => {
  test('is shown in the text of a guide what is wrong with it, and publishes nothing by looking', async () => {
    const page = await visit.as('administrator');
    await page.goto(address('/administration/guides/new?from=baerum'));
    const text = page.getByLabel('Tekst');
    const source = await text.inputValue();
    expect(source).toMatch(/^version: 2$/m);
    await text.fill(source.replace(/^version: 2$/m, 'version: to'));
    await page.getByRole('button', { name: 'Sjekk veilederen' }).click();
    await page.getByRole('heading', { name: 'Én ting må rettes' }).waitFor();
    await page.getByRole('button', { name: /^Gå til linje \d+/ }).click();
    const marked = await text.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect('version: to').toContain(marked);
    expect(await text.evaluate((area) => area === area.ownerDocument.activeElement)).toBe(true);
    await text.fill(source.replace('amount: 14', 'amount: 10'));
    await page.getByRole('button', { name: 'Sjekk veilederen' }).click();
    await page.getByText('14 kalenderdager').first().waitFor();
    await page.getByRole('button', { name: 'Publiser versjon 2' }).waitFor();
    await page.goto(address('/administration/guides/baerum'));
    await page.getByText('Versjon 1 gjelder for nye saker').waitFor();
  });

  test('adds somebody, gives a role and ends it, with the name in no address', async () => {
    const page = await visit.as('administrator');
    await page.goto(address('/administration/staff'));
    await page.getByRole('button', { name: 'Ny ansatt' }).click();
    await page.getByRole('button', { name: 'Legg til' }).click();
    await page.getByText('Dette må fylles ut.').waitFor();
    await page.getByLabel('Navn', { exact: true }).fill('Nils Nyansatt');
    await page.getByRole('button', { name: 'Legg til' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nils Nyansatt' }).waitFor();
    await page.getByRole('button', { name: 'Gi rolle' }).click();
    await page.getByText('Dette må fylles ut.').waitFor();
    await page.getByLabel('Rolle', { exact: true }).selectOption('manager');
    await page.getByRole('button', { name: 'Gi rolle' }).click();
    await page.getByRole('button', { name: 'Avslutt: Ledelse' }).click();
    await page.getByRole('button', { name: 'Avslutt nå' }).click();
    await page.getByRole('button', { name: 'Avslutt: Ledelse' }).waitFor({ state: 'detached' });
    await page.goto(address('/administration/staff'));
    await page.getByLabel('Navn eller e-post').fill('nyansatt');
    await page.getByRole('button', { name: 'Søk' }).click();
    await page.getByText('Viser 1 av 1').waitFor();
    expect(page.url()).not.toContain('nyansatt');
  });
});
