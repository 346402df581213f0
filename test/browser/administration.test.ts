import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { barriers } from './support/accessible.js';
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

  test('hands in a guide as a file, publishes it, and sees what the next version says otherwise', async () => {
    const page = await visit.as('administrator');
    await page.goto(address('/administration/guides/new?from=baerum'));
    const text = page.getByLabel('Tekst');
    const guide = `prove-${crypto.randomUUID().slice(0, 8)}`;
    const source = (await text.inputValue())
      .replace(/^guide: .*$/m, `guide: ${guide}`)
      .replace(/^version: .*$/m, 'version: 1')
      .replace(/^serviceKinds: .*$/m, 'serviceKinds: [library]');
    const chosen = { name: 'guide.yaml', mimeType: 'application/yaml', buffer: Buffer.from(source) };
    await page.getByLabel('Fil (YAML)').setInputFiles({ ...chosen, buffer: Buffer.from([0xff, 0xfe, 0x00]) });
    await page.getByText('Filen er ikke tekst i UTF-8.').waitFor();
    await page.getByLabel('Fil (YAML)').setInputFiles(chosen);
    await page.getByRole('button', { name: 'Sjekk veilederen' }).click();
    await page.getByRole('button', { name: 'Publiser versjon 1' }).click();
    await page.waitForURL(`**/administration/guides/${guide}`);
    await page.getByText('Versjon 1 gjelder for nye saker').waitFor();
    await page.getByRole('link', { name: 'Lag ny versjon' }).click();
    await text.waitFor();
    await text.fill((await text.inputValue()).replace('amount: 14', 'amount: 10'));
    await page.getByRole('button', { name: 'Sjekk veilederen' }).click();
    await page.locator('del', { hasText: '14 kalenderdager' }).waitFor();
    await page.locator('ins', { hasText: '10 kalenderdager' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Publiser versjon 2' }).click();
    await page.getByText('Versjon 2 gjelder for nye saker').waitFor();
    await page.getByText('Endret siden versjon 1').click();
    await page.locator('ins', { hasText: '10 kalenderdager' }).waitFor();
  });

  test('adds a service and changes it, and is told at the field what is missing', async () => {
    const page = await visit.as('administrator');
    await page.goto(address('/administration/services'));
    await page.getByRole('button', { name: 'Ny tjeneste' }).click();
    await page.getByRole('button', { name: 'Legg til' }).click();
    await page.getByText('Dette må fylles ut.').first().waitFor();
    const name = page.getByLabel('Navn', { exact: true });
    expect(await name.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    const called = `Prøvestranda bibliotek ${crypto.randomUUID().slice(0, 8)}`;
    await name.fill(called);
    await page.getByLabel('Type').selectOption('library');
    await page.getByRole('button', { name: 'Legg til' }).dblclick();
    const change = page.getByRole('button', { name: `Endre: ${called}` });
    await change.click();
    const all = (await (await page.request.get(address('/api/v1/services'))).json()) as { name: string }[];
    expect(all.filter((one) => one.name === called)).toHaveLength(1);
    await name.fill(`${called} og kulturskole`);
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByRole('button', { name: `Endre: ${called} og kulturskole` }).waitFor();
  });

  test('sees whether what happens by itself does, in numbers only', async () => {
    const page = await visit.as('administrator');
    await page.goto(address('/administration/operation'));
    await page.getByText(/^\d+ prosess(er)? går$/).waitFor();
    for (const queue of ['Frister og påminnelser', 'Varsler og e-post'])
      await page.getByRole('region', { name: queue }).getByText('Venter', { exact: true }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  test('adds somebody, gives a role and ends it, with the name in no address', async () => {
    const page = await visit.as('administrator');
    const surname = `Nyansatt${crypto.randomUUID().slice(0, 8)}`;
    await page.goto(address('/administration/staff'));
    await page.getByRole('button', { name: 'Ny ansatt' }).click();
    await page.getByRole('button', { name: 'Legg til' }).click();
    await page.getByText('Dette må fylles ut.').waitFor();
    await page.getByLabel('Navn', { exact: true }).fill(`Nils ${surname}`);
    await page.getByRole('button', { name: 'Legg til' }).dblclick();
    await page.getByRole('heading', { level: 1, name: `Nils ${surname}` }).waitFor();
    await page.getByRole('button', { name: 'Gi rolle' }).click();
    await page.getByText('Dette må fylles ut.').waitFor();
    await page.getByLabel('Rolle', { exact: true }).selectOption('manager');
    await page.getByRole('button', { name: 'Gi rolle' }).click();
    await page.getByRole('button', { name: 'Avslutt: Ledelse' }).click();
    await page.getByRole('button', { name: 'Avslutt nå' }).click();
    await page.getByRole('button', { name: 'Avslutt: Ledelse' }).waitFor({ state: 'detached' });
    await page.goto(address('/administration/staff'));
    await page.getByLabel('Navn eller e-post').fill(surname.toLowerCase());
    await page.getByRole('button', { name: 'Søk' }).click();
    await page.getByText('Viser 1 av 1').waitFor();
    expect(page.url()).not.toContain(surname.toLowerCase());
  });
});
