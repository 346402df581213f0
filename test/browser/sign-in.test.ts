import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { barriers, tooWide } from './support/accessible.js';
import { address, PHONE, Visit } from './support/visit.js';

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.begin();
});
afterAll(() => visit.leave());

describe('Signing in', () => {
  test('an address asked for without a login is come back to after it', async () => {
    const page = await visit.stranger();
    await page.goto(address('/welcome'));
    await page.getByRole('link', { name: /Ansatt/ }).click();
    await page.locator('button[value="nurse"]').click();
    await page.waitForURL('**/welcome');
    await page.getByRole('button', { name: /Signe Solglimt/ }).click();
    await page.getByRole('button', { name: 'Logg ut', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/welcome'));
    await page.goto(address('/welcome'));
    await page.waitForURL('**/sign-in**');
  });

  test.each([
    ['in light', {}],
    ['in dark', { dark: true }],
    ['on a phone', { viewport: PHONE }],
    ['in English', { language: 'en-GB' as const }],
  ])('the doors can be used by everybody, %s', async (_, manners) => {
    const page = await visit.stranger(manners);
    await page.goto(address('/sign-in'));
    await page.locator('h1').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
  });
});
