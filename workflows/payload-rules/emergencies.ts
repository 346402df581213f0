import { problem, type PayloadRules } from './problems.js';

/** Payload rules of emergency access. */
export const emergencyRules = {
  /** Over at its instant, and not before. */
  EMERGENCY_ACCESS_ENDED: ({ context, facts, at }) => {
    const over = (context.emergencies ?? []).filter(({ until }) => until <= at.now).map(({ entry }) => entry);
    return problem(!over.includes(facts.entry), 'facts.entry', 'REFERENCE.UNKNOWN', over);
  },
} satisfies PayloadRules;
