import type { paths } from '../api/schema';
import { type Session, sessionQuery } from '../api/session';
import { noticesQuery } from '../live/live-queries';
import { myDayQuery } from '../pages/my-day/my-day-queries';
import { homeOf } from '../shell/home';

interface Ask {
  key: readonly string[];
  address: keyof paths;
}

interface FirstView {
  /** The file of the page, by which the build knows what else it needs. */
  source: string;
  asks: readonly Ask[];
}

const OF_FRAME: readonly Ask[] = [
  { key: sessionQuery.queryKey, address: '/api/v1/session' },
  { key: noticesQuery.queryKey, address: '/api/v1/notices' },
];

const FIRST_VIEWS: Readonly<Record<string, FirstView>> = {
  '/my-day': {
    source: 'src/pages/my-day/my-day.tsx',
    asks: [...OF_FRAME, { key: myDayQuery.queryKey, address: '/api/v1/my-day' }],
  },
};

/** The pages that people begin with, which the server draws: what each asks for first. */
export const firstView = (path: string): FirstView | undefined => FIRST_VIEWS[path];

/** Where somebody begins, when it is drawn by the server. */
export function firstViewOf(session: Session): string | undefined {
  const home = homeOf(session);
  return FIRST_VIEWS[home] && home;
}
