import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { barriers } from './support/accessible.js';
import { address, Visit } from './support/visit.js';

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.begin();
});
afterAll(() => visit.leave());

/** Only what has ended by then is in it, so that it is the same whatever is done meanwhile. */
const LAST_YEAR = new Date().getFullYear() - 1;

describe('The yearly status', () => {
  test('is asked for and left, found again where work is, told of, and fetched', async () => {
    const manager = await visit.as('manager');
    const reports = manager.getByRole('link', { name: `Hent ${LAST_YEAR} som PDF` });
    await manager.goto(address('/long-work'));
    await manager.getByRole('heading', { name: /^Årsstatus/ }).waitFor();
    await manager.waitForLoadState('networkidle');
    const before = await reports.count();

    await manager.goto(address('/effects'));
    await manager.getByLabel('År for rapporten').selectOption(String(LAST_YEAR));
    await manager.getByRole('button', { name: 'Lag rapport' }).click();
    await manager.getByText(`Årsstatus ${LAST_YEAR}`).first().waitFor();
    await manager.goto(address('/long-work'));
    await reports.nth(before).waitFor();
    expect(await barriers(manager)).toEqual([]);

    const answer = await manager.request.get(address((await reports.first().getAttribute('href'))!));
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');

    await manager.reload();
    await manager.getByRole('button', { name: /^Varsler/ }).click();
    await manager.getByRole('link', { name: 'Det du satte i gang, er ferdig' }).first().click();
    await manager.waitForURL('**/long-work');
    expect(visit.complaints).toEqual([]);
  });
});
