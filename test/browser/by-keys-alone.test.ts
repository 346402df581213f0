import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asks, records } from './support/case-at-hand.js';
import { isFocused, Keys } from './support/keys.js';
import { plannedCase } from './support/planned-case.js';
import { address, Visit } from './support/visit.js';

let visit: Visit;
beforeAll(async () => {
  visit = await Visit.begin();
});
afterAll(() => visit.leave());

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** A case of its own whose baton the nurse has offered to the leader of her service. */
async function offeredCase(nurse: Page, leader: Page): Promise<string> {
  const { caseId } = await plannedCase({ nurse, leader });
  const { person, roles } = await asks<{ person: { id: string }; roles: { serviceId: string }[] }>(
    leader,
    '/api/v1/session',
  );
  await records(nurse, caseId, {
    type: 'BATON_OFFERED',
    facts: { staffId: person.id, serviceId: roles[0]!.serviceId, wishAsked: 'both' },
    texts: { wish: 'Det er greit.' },
  });
  return caseId;
}

describe('Somebody without a mouse', () => {
  test('logs a concern', async () => {
    const page = await visit.as('nurse');
    const keys = new Keys(page);
    await page.goto(address('/my-day'));
    await keys.press(page.getByRole('link', { name: 'Logg bekymring' }));
    // Space chooses a radio button that none of its group is chosen of; the arrows go on from there.
    await keys.press(radio(page, 'Nei'), 'Space');
    await keys.goTo(page.getByRole('radio', { name: 'Fødselsnummer' }));
    for (let place = 0; place < 3; place += 1) await page.keyboard.press('ArrowDown');
    expect(await radio(page, 'Kan ikke si ennå').isChecked()).toBe(true);
    await keys.press(button(page, /Neste: Hva$/));
    await keys.write(page.getByLabel('Hva har du sett og hørt?'), 'Har vært trist i tre uker.');
    await keys.press(page.getByRole('radio', { name: /Undrer meg litt/ }), 'Space');
    await keys.press(button(page, 'Neste: Hva nå'));
    await keys.press(button(page, 'Logg bekymringen'));
    await page.waitForURL('**/cases/**');
    expect(keys.unseen).toEqual([]);
  });

  test('answers a baton', async () => {
    const [nurse, leader] = await Promise.all([visit.as('nurse'), visit.as('leader')]);
    const caseId = await offeredCase(nurse, leader);
    const keys = new Keys(leader);
    await leader.goto(address(`/cases/${caseId}`));
    await keys.press(button(leader, /Ta imot/));
    await button(leader, /Ta imot/).waitFor({ state: 'detached' });
    const { holder } = await asks<{ holder: { name: string } }>(leader, `/api/v1/cases/${caseId}`);
    const { person } = await asks<{ person: { name: string } }>(leader, '/api/v1/session');
    expect(holder.name).toBe(person.name);
    expect(keys.unseen).toEqual([]);
  });

  test('opens a menu, closes it with Escape, and is where they were', async () => {
    const page = await visit.as('nurse');
    const keys = new Keys(page);
    await page.goto(address('/my-day'));
    const open = page.locator('[popover]:popover-open');
    for (const place of [0, 1]) {
      const menu = page.locator('header button[popovertarget]').nth(place);
      await keys.press(menu);
      await open.waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await open.waitFor({ state: 'detached' });
      expect(await menu.evaluate(isFocused)).toBe(true);
    }
    expect(keys.unseen).toEqual([]);
  });

  test('narrows the board and opens a case of it', async () => {
    const page = await visit.as('coordinator');
    const keys = new Keys(page);
    await page.goto(address('/board'));
    await keys.goTo(page.getByRole('radio', { name: /^Alle/ }));
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/show=/);
    await keys.press(page.locator('tbody a[href^="/cases/"]'));
    await page.waitForURL('**/cases/**');
    await page.locator('main h1').waitFor();
    expect(keys.unseen).toEqual([]);
  });
});
