import { queryClient } from './api/queries';
import { sessionQuery } from './api/session';
import type { createPageRouter } from './routes';

/** Without a login nobody asks who is logged in. */
const WITHOUT_LOGIN = ['/sign-in'];

/** Asks for what the first page needs while the texts are still on their way, and not one after the other. */
export function fetchAhead(router: ReturnType<typeof createPageRouter>): void {
  const { pathname } = location;
  if (WITHOUT_LOGIN.includes(pathname)) return;
  void queryClient.prefetchQuery(sessionQuery);
  const [matchedRoutes] = router.getMatchedRoutes(pathname);
  // A page that does not come is told where it is drawn.
  for (const route of matchedRoutes) router.loadRouteChunk(route)?.catch(() => undefined);
}
