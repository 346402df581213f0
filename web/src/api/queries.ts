import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { contactLost, contactMade, sessionEnded } from './contact';
import { NoContact, Problem } from './problem';

/** Told to the whole page, whoever asked: the shell says so, and what was typed stays where it is. */
function heed(error: unknown): void {
  if (error instanceof NoContact) return contactLost();
  contactMade();
  if (error instanceof Problem && error.status === 401) sessionEnded();
}

/** What was shown and may be read no longer is not left standing: it is asked for as if it had never been there. */
function forget(error: unknown, query: Query<unknown, unknown>): void {
  const isTakenAway = error instanceof Problem && [403, 404].includes(error.status);
  if (isTakenAway && query.state.data !== undefined)
    queueMicrotask(() => void queryClient.resetQueries({ queryKey: query.queryKey, exact: true }));
}

/** A read is tried again when the server was not reached, never when it answered. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      heed(error);
      forget(error, query);
    },
    onSuccess: contactMade,
  }),
  mutationCache: new MutationCache({ onError: heed, onSuccess: contactMade }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => error instanceof NoContact && failures < 2,
      // What is shown stays when it could not be asked for anew; the shell says that there is no contact.
      throwOnError: (_error, query) => query.state.data === undefined,
      networkMode: 'always',
    },
    // A change is sent again by whoever made it, with the same key; never by itself when the network is back.
    mutations: { retry: false, networkMode: 'always' },
  },
});
