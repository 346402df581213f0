import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, tooWide } from './support/accessible.js';
import { asks, sends } from './support/case-at-hand.js';
import { inDays } from './support/case-page.js';
import { address, PHONE, Visit } from './support/visit.js';

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.begin();
});
afterAll(() => visit.leave());

const bar = (page: Page) => page.getByRole('region', { name: 'Valgte saker' });

/** Whom the baton is to go to, and why. */
async function say(page: Page, service: string): Promise<void> {
  await bar(page).getByRole('button', { name: 'Gi pinnen videre …' }).click();
  const [toService, toPerson] = [
    bar(page).getByLabel('Tjeneste'),
    bar(page).getByLabel('Hvem skal ha pinnen?'),
  ];
  await toService.selectOption({ label: service });
  await toPerson.locator('option').nth(1).waitFor({ state: 'attached' });
  await toPerson.selectOption({ index: 1 });
  await bar(page).getByLabel('Hvorfor').fill('Avklart i møte om fordeling.');
}

/** A case of its own that was raised at once, and that nobody holds yet. */
async function nobodysCase(): Promise<string> {
  const nurse = await visit.as('nurse');
  const { roles } = await asks<{ roles: { serviceId: string }[] }>(nurse, '/api/v1/session');
  const [serviceId, reason] = [roles[0]!.serviceId, 'Det haster.'];
  const events = [
    { type: 'CONCERN_LOGGED', facts: { serviceId } },
    { type: 'LEVEL_2_STARTED_ACUTELY', facts: { evaluateBy: inDays(14) }, texts: { reason } },
  ];
  const body = { child: { kind: 'cannotSayYet', name: 'Vilje Granskog' }, events };
  return (await sends<{ caseId: string }>(nurse, { path: '/api/v1/cases', body })).caseId;
}

describe('The coordinating unit', () => {
  test('narrows the board, and the address remembers it', async () => {
    const page = await visit.as('coordinator');
    await page.goto(address('/board'));
    await page.getByRole('radio', { name: /Fastlåst/ }).check();
    await page.waitForURL(/show=stuck/);
    await page.getByRole('button', { name: 'Nivå' }).click();
    await page.waitForURL(/sort=level/);
    const level = page.getByRole('columnheader', { name: 'Nivå' });
    await page.locator('th[aria-sort="ascending"]', { hasText: 'Nivå' }).waitFor();
    expect(await level.getAttribute('aria-sort')).toBe('ascending');
    await page.reload();
    expect(await page.getByRole('radio', { name: /Fastlåst/ }).isChecked()).toBe(true);
    expect(new URL(page.url()).search).not.toMatch(/[A-ZÆØÅ][a-zæøå]+ [A-ZÆØÅ]/);
  });

  test('chooses several with the shift key, and is told what would happen to each before anything does', async () => {
    const page = await visit.as('coordinator');
    // Others go on with their cases meanwhile, and the rows would rightly move.
    await page.route('**/api/v1/live', (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: 'retry: 600000\n\n' }),
    );
    await page.goto(address('/board?show=level3'));
    const ticks = page.locator('tbody input[type="checkbox"]');
    await ticks.first().click();
    await ticks.nth(2).click({ modifiers: ['Shift'] });
    await bar(page).getByText('3 saker valgt').waitFor();
    await say(page, 'Bekkelund barneskole');
    await bar(page)
      .getByText(/pinnen i \d+ sak|blir ikke med/)
      .first()
      .waitFor();
    expect(await bar(page).getByRole('status').allInnerTexts()).not.toContain('');
  });

  test.each([
    ['in light', {}],
    ['in dark', { dark: true }],
    ['on a phone', { viewport: PHONE }],
    ['in nynorsk', { language: 'nn-NO' as const }],
  ])('has pages that everybody can use, %s', async (_, manners) => {
    const page = await visit.as('coordinator', manners);
    for (const path of ['/board', '/intake', '/sharing-ends']) {
      await page.goto(address(path));
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await barriers(page)]).toEqual([path, []]);
      expect([path, await tooWide(page)]).toEqual([path, 0]);
    }
  });
});

describe('A leader', () => {
  test('gives the baton of a case that nobody answers for to somebody else', async () => {
    const page = await visit.as('leader');
    const caseId = await nobodysCase();
    await page.goto(address('/leader?show=withoutHolder'));
    const row = page.getByRole('row').filter({ has: page.locator(`a[href*="${caseId}"]`) });
    await row.getByRole('checkbox').click();
    await say(page, 'Helsesykepleier i barneskolen');
    await bar(page).getByRole('button', { name: 'Gi pinnen i 1 sak' }).click();
    await bar(page).getByText('Pinnen er gitt videre i 1 sak.').waitFor();
  });

  test('names a deputy with an end date, is told what is missing, and ends it', async () => {
    const page = await visit.as('leader');
    await page.goto(address('/leader'));
    await page.getByRole('button', { name: 'Sett inn vikar' }).click();
    await page.getByRole('button', { name: 'Sett inn vikar' }).click();
    await page.getByRole('link', { name: 'Velg hvem som er borte' }).click();
    const absent = page.getByLabel('Hvem er borte?');
    expect(await absent.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await absent.selectOption({ label: 'Signe Solglimt' });
    await page.getByRole('button', { name: 'Sett inn vikar' }).click();
    await page.getByText('Trygve Furukvist er vikar for Signe Solglimt').waitFor();
    await page.getByRole('button', { name: /Avslutt nå: Trygve Furukvist/ }).click();
    await page.getByText('Trygve Furukvist er vikar for Signe Solglimt').waitFor({ state: 'detached' });
  });

  test.each([
    ['in light', {}],
    ['in dark', { dark: true }],
    ['on a phone', { viewport: PHONE }],
  ])('has pages that everybody can use, %s', async (_, manners) => {
    const page = await visit.as('leader', manners);
    for (const path of ['/leader', '/leader/looks', '/disposals']) {
      await page.goto(address(path));
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await barriers(page)]).toEqual([path, []]);
      expect([path, await tooWide(page)]).toEqual([path, 0]);
    }
  });
});
