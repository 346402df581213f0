import type { QueryClient } from '@tanstack/react-query';
import type { Language } from '../texts/i18n';

/** What the document of a first view carries beside what is drawn: all that it was drawn of. */
export interface Carried {
  language: Language;
  /** The area of the words of the page. */
  area: string;
  /** Whether it was drawn for a phone. */
  onPhone: boolean;
  /** The time at which it was drawn. */
  at: string;
  /** What the API answered, by the key of the query. */
  answers: readonly (readonly [key: readonly string[], answer: unknown])[];
}

/** Name of the element that holds it, as JSON: data, which no browser runs. */
const PLACE = 'carried';

/** Once: nothing of it stays in the document. Null where nothing is drawn yet. */
export function takeCarried(): Carried | null {
  const place = document.getElementById(PLACE);
  place?.remove();
  return place?.textContent ? (JSON.parse(place.textContent) as Carried) : null;
}

/** As if it had just been asked for. */
export function fill(queryClient: QueryClient, { answers }: Carried): void {
  for (const [key, answer] of answers) queryClient.setQueryData(key, answer);
}
