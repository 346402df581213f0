import { QueryClient } from '@tanstack/react-query';
import { NoContact } from './problem';

/** A read is tried again when the server was not reached, never when it answered. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => error instanceof NoContact && failures < 2,
      throwOnError: true,
    },
    // A change is sent again by whoever made it, with the same key.
    mutations: { retry: false },
  },
});
