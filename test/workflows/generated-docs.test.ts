import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { EVENT_TYPES } from '../../workflows/events.js';
import { document } from '../../workflows/documentation/case-machine.js';
import { COURSE_TRANSITIONS } from './support/course-map.js';

it('the page of the statechart is the one that the statechart gives', async () => {
  const file = join(import.meta.dirname, '../../docs/generated/case-machine.md');
  expect(await readFile(file, 'utf8')).toBe(document());
});

it('draws every event, and every move of the course', () => {
  const page = document();
  for (const type of EVENT_TYPES) expect(page).toContain(`\`${type}\``);
  const moved = COURSE_TRANSITIONS.filter(({ from, to }) => from !== to && from !== 'closed');
  for (const { event } of moved) expect(page).toMatch(new RegExp(` --> \\w+ : ${event}\\b`));
});
