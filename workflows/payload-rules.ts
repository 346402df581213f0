import type { CaseContext } from './case-context.js';
import type { At, CaseEvent } from './events.js';
import type { Guide } from './guide.js';
import { consentsRules } from './payload-rules/consents.js';
import { consentAskedRules } from './payload-rules/consent-asked.js';
import { courseRules } from './payload-rules/course.js';
import { emergencyRules } from './payload-rules/emergencies.js';
import { familyAskedRules } from './payload-rules/family-asked.js';
import { insightRules } from './payload-rules/family-insight.js';
import { planRules } from './payload-rules/plan.js';
import type { FieldProblem, PayloadRules } from './payload-rules/problems.js';
import { servicesRules } from './payload-rules/services.js';

export type { FieldProblem };

const PAYLOAD_RULES: PayloadRules = {
  ...courseRules,
  ...planRules,
  ...consentsRules,
  ...consentAskedRules,
  ...servicesRules,
  ...familyAskedRules,
  ...insightRules,
  ...emergencyRules,
};

/** The rules of an event's payload that need the case: whom it may name, which dates can be, what the guide allows. */
export function payloadProblems(
  context: CaseContext,
  event: CaseEvent,
  at: At,
  guide: Guide,
): FieldProblem[] {
  const rule = PAYLOAD_RULES[event.type] as ((seen: object) => FieldProblem[]) | undefined;
  return rule?.({ context, facts: event.facts, texts: event.texts, at, guide }) ?? [];
}
