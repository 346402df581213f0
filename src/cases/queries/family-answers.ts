/**
 * What one member of the family answered about themselves stays theirs: a guardian does not read the young person's
 * scores in the history, nor the young person a guardian's. What may be shown stands among the measurements.
 */
export function maySeeAnswer(relations: readonly string[], facts: { respondent?: unknown }): boolean {
  if (relations.some((relation) => relation !== 'guardian' && relation !== 'child')) return true;
  const own = relations.map((relation) => (relation === 'child' ? 'self' : 'parent'));
  const { respondent } = facts;
  return (respondent !== 'self' && respondent !== 'parent') || own.includes(respondent);
}

/** The facts of an answer that is somebody else's own: that it was given, when and with what. */
export function withoutScores({ instrument, timePoint, respondent }: Record<string, unknown>) {
  return { instrument, timePoint, respondent };
}
