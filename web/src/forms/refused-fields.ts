import { useEffect } from 'react';
import { Problem } from '../api/problem';

/** What is wrong with a field: not written yet, or refused by the server. */
export function faultOf(error: Error | null, missing: readonly string[], words: string) {
  const refused = error instanceof Problem ? error.fields : [];
  return (field: string): string | undefined =>
    missing.includes(field) ? words : refused.find(({ path }) => path === field)?.message;
}

/** Where the server refused something, one goes on at the first of it. @param form before the name in the field's id */
export function useFocusOnFault(error: Error | null, form: string): void {
  useEffect(() => {
    const path = error instanceof Problem ? error.fields[0]?.path : undefined;
    if (path) document.getElementById(`${form}-${path}`)?.focus();
  }, [error, form]);
}
