import { EVENTS, type CaseEvent } from './events.js';
import type { FieldProblem } from './payload-rules.js';
import { REPORTING, shapeProblems } from './shape-problems.js';

/** The event's own schema: its facts with defaults filled in, or what is wrong with them. */
export function checkShape(event: CaseEvent): { facts: unknown; problems: FieldProblem[] } {
  const rule = EVENTS[event.type];
  const parsed = rule.facts.safeParse(event.facts, REPORTING);
  const problems = shapeProblems(parsed.error?.issues ?? [], Object.keys(rule.facts.shape));
  for (const [name, text] of Object.entries(rule.texts))
    if (text.required && !event.texts.includes(name))
      problems.push({ path: `texts.${name}`, code: 'TEXT.MISSING' });
  for (const name of event.texts)
    if (!Object.hasOwn(rule.texts, name))
      problems.push({ path: `texts.${name}`, code: 'FIELD.UNKNOWN', allowed: Object.keys(rule.texts) });
  return { facts: parsed.data, problems };
}
