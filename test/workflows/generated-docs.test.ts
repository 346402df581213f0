import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { EVENT_TYPES } from '../../workflows/events.js';
import { document } from '../../workflows/documentation/case-machine.js';
import { document as documentOfReport } from '../../workflows/documentation/protection-report.js';
import { protectionReportMachine } from '../../workflows/protection-report.machine.js';
import { REPORT_EVENT_TYPES } from '../../workflows/protection-report.events.js';
import { COURSE_TRANSITIONS } from './support/course-map.js';

it.each([
  ['a case', 'case-machine.md', document],
  ['a report', 'protection-report.md', documentOfReport],
])('the page of the statechart of %s is the one that the statechart gives', async (_of, page, made) => {
  const file = join(import.meta.dirname, '../../docs/generated', page);
  expect(await readFile(file, 'utf8')).toBe(made());
});

it('draws every event, and every move of the course', () => {
  const page = document();
  for (const type of EVENT_TYPES) expect(page).toContain(`\`${type}\``);
  const moved = COURSE_TRANSITIONS.filter(({ from, to }) => from !== to && from !== 'closed');
  for (const { event } of moved) expect(page).toMatch(new RegExp(` --> \\w+ : ${event}\\b`));
});

it('draws every state of a report, and names every event', () => {
  const page = documentOfReport();
  for (const state of Object.keys(protectionReportMachine.states))
    expect(page).toMatch(new RegExp(`\\b${state}\\b`));
  for (const type of REPORT_EVENT_TYPES) expect(page).toContain(`\`${type}\``);
});
