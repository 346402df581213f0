import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { barriers, tooWide } from './support/accessible.js';
import { address, Visit } from './support/visit.js';

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.begin();
});
afterAll(() => visit.leave());

const file = (text: string) => ({ name: 'fil.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('The administrator takes in a file', () => {
  test('and is told what must be put right, by line and column, on a phone', async () => {
    const page = await visit.as('administrator', { viewport: { width: 360, height: 740 } });
    await page.goto(address('/administration/imports'));
    await page.getByLabel('Ansatte og roller').check();
    const wrong = 'navn;e-post;rolle;tjeneste\nPrøve Prøvesen;prove;sjef;\n';
    await page.getByLabel('Fil (CSV)').setInputFiles(file(wrong));
    const heading = page.getByRole('heading', { name: '2 ting må rettes i filen' });
    await heading.waitFor();
    await page.getByText('Linje 2, e-post:').waitFor();
    await page.getByText('Kan være: fagperson, leder').waitFor();
    expect(await heading.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    expect([await tooWide(page), await barriers(page)]).toEqual([0, []]);
  });

  test('sees first what it changes, leaves the page, and finds it taken in', async () => {
    const page = await visit.as('administrator');
    await page.goto(address('/administration/imports'));
    const name = `Prøvestranda skole ${crypto.randomUUID().slice(0, 8)}`;
    await page.getByLabel('Fil (CSV)').setInputFiles(file(`navn;type\n${name};school\n`));
    await page.getByRole('heading', { name: 'Dette vil skje' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.url().endsWith('/begin') && one.request().method() === 'POST'),
      page.getByRole('button', { name: 'Ta inn 1 endring' }).first().dblclick(),
    ]);
    expect(answer.status()).toBe(202);
    await page.goto(address('/administration/services'));
    await page.goto(address('/administration/imports'));
    const row = page.getByRole('listitem').filter({ hasText: 'Tatt inn' }).filter({ hasText: name });
    await row.first().waitFor({ state: 'attached', timeout: 90_000 });
    await page.goto(address('/administration/services'));
    await page.getByText(name, { exact: true }).waitFor();
  });
});
