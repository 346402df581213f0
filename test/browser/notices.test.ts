import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { barriers } from './support/accessible.js';
import { plannedCase } from './support/planned-case.js';
import { address, Visit } from './support/visit.js';

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.begin();
});
afterAll(() => visit.leave());

describe('What concerns me', () => {
  test('comes to the bell while I look at something else, and leads to where I see to it', async () => {
    const [nurse, leader] = [await visit.as('nurse'), await visit.as('leader')];
    await nurse.goto(address('/services'));
    await nurse.locator('main h1').waitFor();
    const maker = await visit.as('nurse');
    // The leader names her as the relay holder on the way.
    const { caseId } = await plannedCase({ nurse: maker, leader });
    const bell = nurse.getByRole('button', { name: /^Varsler, \d+ ny/ });
    await bell.waitFor();
    await bell.click();
    const notice = nurse.locator(`a[href="/cases/${caseId}"]`).first();
    await notice.waitFor();
    expect(await barriers(nurse)).toEqual([]);
    await notice.click();
    await nurse.waitForURL(`**/cases/${caseId}`);
    await notice.waitFor({ state: 'hidden' });
  });
});
