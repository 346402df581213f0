import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from './support/accessible.js';
import { opens } from './support/every-way.js';
import { isFocused, Keys } from './support/keys.js';
import { plannedCase } from './support/planned-case.js';
import { Visit } from './support/visit.js';

let visit: Visit;
let nurse: Page;
let caseId: string;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  const leader = await visit.as('leader');
  ({ caseId } = await plannedCase({ nurse, leader, at: 'do' }));
});
afterAll(() => visit.leave());

describe('The relay track of a case', () => {
  test('is read as a list by somebody at the keyboard: the level, the step, and where the case has been', async () => {
    await opens(nurse, `/cases/${caseId}`);
    const drawing = nurse.getByRole('img', { name: /^Nivå 1, .*, steg \d av \d: / });
    const [, at, of, name] = /steg (\d) av (\d): ([^.]+)\./.exec(
      (await drawing.getAttribute('aria-label'))!,
    )!;
    const keys = new Keys(nurse);
    await keys.press(nurse.getByRole('button', { name: 'Vis som liste' }));
    expect(keys.unseen).toEqual([]);
    const back = nurse.getByRole('button', { name: 'Vis som bane' });
    await back.waitFor();
    expect(await back.evaluate(isFocused)).toBe(true);
    expect(await drawing.count()).toBe(0);

    const step = nurse.locator('[aria-current=step]');
    expect(await step.innerText()).toBe(`${name} – nå`);
    const steps = await nurse
      .getByRole('list')
      .filter({ has: step })
      .last()
      .getByRole('listitem')
      .allInnerTexts();
    const now = Number(at) - 1;
    expect(steps).toHaveLength(Number(of));
    expect(steps.slice(0, now).every((one) => one.endsWith(' – ferdig'))).toBe(true);
    expect(steps.slice(now + 1).every((one) => one.endsWith(' – gjenstår'))).toBe(true);
    await nurse.getByRole('heading', { name: 'Nivåer og steg' }).waitFor();
    await nurse.getByRole('heading', { name: 'Hvor saken har vært' }).waitFor();
    const stay = nurse.getByRole('listitem').filter({ hasText: /^Nivå 1, .*: fra \d+\. [a-zæøå]+/ });
    await stay.waitFor();
    await nurse.getByText('Deg, Signe Solglimt').waitFor();
    await nurse.getByText(`Steg ${at} av ${of}: ${name}`, { exact: true }).waitFor();
    expect(await barriers(nurse)).toEqual([]);

    await nurse.keyboard.press('Enter');
    await drawing.waitFor();
    expect(await step.count()).toBe(1);
    expect(await step.isVisible()).toBe(false);
    expect(visit.complaints).toEqual([]);
  });
});
