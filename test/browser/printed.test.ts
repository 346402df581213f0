import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { textOfPdf } from '../support/text-of-pdf.js';
import { asks, records, recordsElsewhere, sends } from './support/case-at-hand.js';
import { opens } from './support/every-way.js';
import { type PlannedCase, plannedCase } from './support/planned-case.js';
import { Visit } from './support/visit.js';

const WRITTEN = Array.from({ length: 40 }, (_, at) => `Notat nummer ${at + 1}.`);
const GOAL = 'Ha noen å gå til skolen med';
const INTERVENTION = 'Møter henne ved porten';
const STOPPED = 'Ringer hjem om kvelden';

let visit: Visit;
let nurse: Page;
let planned: PlannedCase;

beforeAll(async () => {
  visit = await Visit.begin();
  nurse = await visit.as('nurse');
  const leader = await visit.as('leader');
  planned = await plannedCase({ nurse, leader, goal: GOAL, interventions: [INTERVENTION, STOPPED] });
  const notes = WRITTEN.map((note) => ({ type: 'NOTE_WRITTEN', texts: { note } }));
  expect(await recordsElsewhere(nurse, planned.caseId, notes)).toBe(200);
});
afterAll(() => visit.leave());

/** As the printer gets it. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  return textOfPdf(await page.pdf({ format: 'A4' }));
}

describe('On paper', () => {
  test('the log is whole: the child, the plan and all that was written, also what the page shows a part of', async () => {
    await opens(nurse, `/cases/${planned.caseId}/print`);
    await nurse.getByRole('button', { name: 'Skriv ut' }).and(nurse.locator(':enabled')).waitFor();
    const words = await onPaper(nurse);
    for (const part of ['Vilje', GOAL, INTERVENTION, 'Signe Solglimt', 'Er mye alene i friminuttene.'])
      expect(words).toContain(part);
    expect(WRITTEN.filter((note) => !words.includes(note))).toEqual([]);
    expect(words).toMatch(/nivå 1/i);
  });

  test('the log has the relay track, drawn and in words', async () => {
    await opens(nurse, `/cases/${planned.caseId}/print`);
    await nurse.getByRole('button', { name: 'Skriv ut' }).and(nurse.locator(':enabled')).waitFor();
    const words = await onPaper(nurse);
    const track = nurse.getByRole('region', { name: 'Stafettbanen' });
    const drawing = track.getByRole('img', { name: /^Nivå 1, .*, steg \d av \d: / });
    expect(await drawing.isVisible()).toBe(true);
    for (const part of ['Stafettbanen', 'Nivåer og steg', ' – nå', 'Hvor saken har vært', 'Runde 1'])
      expect(words).toContain(part);
    expect(words).toMatch(/Nivå 1, .*: fra \d+\. [a-zæøå]+/);
  });

  test('the log has who takes part and who said yes, what was measured, and what was stopped', async () => {
    const path = `/api/v1/cases/${planned.caseId}`;
    const { interventions } = await asks<{
      interventions: { interventionId: string; texts: { what: string } }[];
    }>(nurse, `${path}/plan`);
    const { interventionId } = interventions.find(({ texts }) => texts.what === STOPPED)!;
    const stopped = { facts: { interventionId }, texts: { reason: 'Det ble for mye.' } };
    await records(nurse, planned.caseId, { type: 'INTERVENTION_STOPPED', ...stopped });
    const scales = { emotional: 4, conduct: 3, hyperactivity: 5, peer: 2, prosocial: 7 };
    const answer = { instrument: 'sdq', timePoint: 'start', respondent: 'teacher', answers: scales };
    await sends(nurse, { path: `${path}/measurements`, body: answer });
    await opens(nurse, `/cases/${planned.caseId}/print`);
    await nurse.getByRole('button', { name: 'Skriv ut' }).and(nurse.locator(':enabled')).waitFor();
    await nurse.getByRole('table', { name: /SDQ.*lærer/ }).waitFor({ state: 'attached' });
    const words = (await onPaper(nurse)).replace(/\s+/g, ' ');
    expect(words).toContain('Maria Granskog · Foresatt');
    expect(words).toMatch(/loggen · gjelder · fra /);
    expect(words).toContain(`${STOPPED} · Stoppet`);
    expect(words).toContain(`${INTERVENTION} · I gang`);
    expect(words).toMatch(/\(SDQ\), lærer.* 14/);
  });

  test('there is nothing to press, and no bar of the page', async () => {
    await opens(nurse, `/cases/${planned.caseId}/print`);
    const onScreen = await nurse.locator('body').innerText();
    expect(onScreen).toContain('Min dag');
    await nurse.emulateMedia({ media: 'print' });
    const buttons = nurse.locator('button:visible, [role=navigation]:visible, nav:visible');
    expect(await buttons.allInnerTexts()).toEqual([]);
    const words = await onPaper(nurse);
    for (const part of ['Min dag', 'Skriv ut', 'Kopier til min journal', 'Til saken'])
      expect(words).not.toContain(part);
  });

  test('it is dark on white, however the screen is', async () => {
    await opens(nurse, `/cases/${planned.caseId}/print`);
    await nurse.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const [ground, words] = await nurse.locator('main h1').evaluate((heading) => {
      const light = (colour: string) => {
        const canvas = document.createElement('canvas').getContext('2d')!;
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data[0];
      };
      let behind: Element | null = heading;
      while (behind && /, 0\)$|transparent/.test(getComputedStyle(behind).backgroundColor))
        behind = behind.parentElement;
      const paper = behind ? light(getComputedStyle(behind).backgroundColor) : 255;
      return [paper, light(getComputedStyle(heading).color)];
    });
    expect(ground).toBeGreaterThan(200);
    expect(words).toBeLessThan(100);
  });

  test('the case itself can be printed, with the plan and the people', async () => {
    await opens(nurse, `/cases/${planned.caseId}`);
    const words = await onPaper(nurse);
    for (const part of [GOAL, INTERVENTION, 'Maria Granskog']) expect(words).toContain(part);
    expect(words).not.toContain('Min dag');
  });

  test('a guardian who does not log in gets the log in plain words', async () => {
    await opens(nurse, `/cases/${planned.caseId}/family/${planned.guardian.id}`);
    const words = await onPaper(nurse);
    for (const part of [GOAL, INTERVENTION]) expect(words).toContain(part);
    expect(words).not.toMatch(/stafettholder|\d{11}/);
  });
});
