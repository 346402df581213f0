import type { Problem } from '../../api/problem';

type Refusal = Pick<Problem, 'document' | 'fields'>;

const OF_QUESTION = 'answers.';

/** What the server refuses, by the question that it is about: `answers.emotional`. */
export const refusedAt = ({ fields }: Pick<Refusal, 'fields'>): ReadonlyMap<string, string> =>
  new Map(
    fields.flatMap(({ path, message }) =>
      path.startsWith(OF_QUESTION) && message ? [[path.slice(OF_QUESTION.length), message] as const] : [],
    ),
  );

/** Of no single question: what is wrong, and why. */
export const saidOf = ({ document: { title }, fields }: Refusal): string =>
  [...new Set([title, ...fields.flatMap(({ message }) => message ?? [])])].join('. ');
