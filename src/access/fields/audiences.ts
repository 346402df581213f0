/**
 * To whom a case is shown. Who is what follows from the relations in `case_access` and the kinds of information that
 * they open; row security decides the same for rows.
 */
export const AUDIENCES = [
  /** Drives the case, or works in the service whose it is or who drives it; a deputy, and who reads in an emergency. */
  'wholeReader',
  /** Takes part, or advises, for another service: reads the kinds of information that a basis opens to it. */
  'partReader',
  'guardian',
  'youngPerson',
  /** Is asked to take part: reads the question, and whose case it is when the referral names the child. */
  'asked',
  /** Knows that the case exists: a leader, the coordinating unit, who is offered the baton, whoever lost the basis. */
  'onlooker',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A relation of the reader: what it opens, and of which kinds of information (null: of all). */
export interface OpenedBy {
  relation: string;
  content: boolean;
  kinds: readonly string[] | null;
}

/** The widest of what the reader is to the case. */
export function audienceOf(relations: readonly OpenedBy[]): Audience {
  const open = relations.filter(({ content }) => content);
  if (open.length === 0) return relations.some(({ relation }) => relation === 'asked') ? 'asked' : 'onlooker';
  if (open.some(({ relation }) => relation === 'child')) return 'youngPerson';
  if (open.some(({ relation }) => FAMILY.has(relation))) return 'guardian';
  return open.some(({ kinds }) => kinds === null) ? 'wholeReader' : 'partReader';
}

const FAMILY: ReadonlySet<string> = new Set(['guardian', 'fosterParent', 'representative']);
