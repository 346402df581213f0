import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api, keepCsrfToken } from './client';
import type { components } from './schema';

export type Session = components['schemas']['SessionDto'];

/** Who is logged in, as what, and until when. Asking does not make the session longer. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => {
    const session = await answerOf(api.GET('/api/v1/session'));
    keepCsrfToken(session.csrfToken);
    return session;
  },
  staleTime: 60_000,
  retry: false,
});

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

export function hasRole(session: Session, role: string): boolean {
  return session.roles.some((held) => held.role === role);
}
