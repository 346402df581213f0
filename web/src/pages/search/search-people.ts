import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';

type Person = components['schemas']['PersonDto'];
export type FoundPerson = Person & { cases: components['schemas']['EarlierConcernDto'][] };

/** Eleven digits are a national id; anything else is a name. */
export function soughtOf(text: string): { nationalId: string } | { name: string } {
  const digits = text.replaceAll(/[\s.-]/g, '');
  return /^\d{11}$/.test(digits) ? { nationalId: digits } : { name: text };
}

/** More people than this is no answer: one adds to the name. */
const MOST = 20;

/** Those whom one knows by a case, with the cases of theirs that one reads. @throws Problem, NoContact */
export async function search(text: string): Promise<FoundPerson[]> {
  const people = await answerOf(api.POST('/api/v1/people/searches', { body: soughtOf(text) }));
  return Promise.all(
    people.slice(0, MOST).map(async (person) => {
      const body = { personId: person.id };
      const { items } = await answerOf(api.POST('/api/v1/earlier-concerns', { body }));
      return { ...person, cases: items };
    }),
  );
}
