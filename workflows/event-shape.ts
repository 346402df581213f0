import { EVENTS, type CaseEvent } from './events.js';
import type { FieldProblem } from './payload-rules.js';
import { SOME_TEXT } from './payload-rules/problems.js';
import { REPORTING, shapeProblems } from './shape-problems.js';

/** The event's own schema: its facts with defaults filled in, or what is wrong with them. */
export function checkShape<Event extends CaseEvent>(
  event: Event,
): { facts: Event['facts']; problems: FieldProblem[] } {
  const rule = EVENTS[event.type];
  const parsed = rule.facts.safeParse(event.facts, REPORTING);
  const problems = shapeProblems(parsed.error?.issues ?? [], rule.facts);
  for (const [name, text] of Object.entries(rule.texts))
    if (text.required && !event.texts.includes(name))
      problems.push({
        path: `texts.${name}`,
        code: 'TEXT.MISSING',
        allowed: { ...SOME_TEXT, maxLength: text.max },
      });
  for (const name of event.texts)
    if (!Object.hasOwn(rule.texts, name))
      problems.push({ path: `texts.${name}`, code: 'FIELD.UNKNOWN', allowed: Object.keys(rule.texts) });
  return { facts: parsed.data as Event['facts'], problems };
}
