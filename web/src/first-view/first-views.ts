import type { paths } from '../api/schema';
import { type Session, sessionQuery } from '../api/session';
import { noticesQuery } from '../live/live-queries';
import {
  familyPageQuery,
  instrumentsQuery,
  looksQuery,
  measurementsQuery,
} from '../pages/family/family-queries';
import { myDayQuery } from '../pages/my-day/my-day-queries';
import { homeOf } from '../shell/home';

/** What the API answered, with its version (ETag) where it has one. */
interface Answer {
  body: unknown;
  tag: string;
}

interface Ask {
  key: readonly string[];
  address: string;
  /** What the query keeps of the answer. */
  keep(answer: Answer): unknown;
}

interface FirstView {
  /** The file of the page, by which the build knows what else it needs. */
  source: string;
  /** The area of its words. */
  area: string;
  asks: readonly Ask[];
}

/** Where somebody goes on to from an address that shows nothing itself. */
interface Door {
  asks: readonly Pick<Ask, 'address'>[];
  leadsTo(answers: readonly unknown[]): string | undefined;
}

const whole = ({ body }: Answer): unknown => body;

/** @param path of the API, as it describes itself; `{id}` is replaced */
const ask = (key: readonly string[], path: keyof paths, id = '', keep = whole): Ask => ({
  key,
  address: path.replace('{id}', id),
  keep,
});

const OF_FRAME: readonly Ask[] = [
  ask(sessionQuery.queryKey, '/api/v1/session'),
  ask(noticesQuery.queryKey, '/api/v1/notices'),
];

const MY_DAY: FirstView = {
  source: 'src/pages/my-day/my-day.tsx',
  area: 'my-day',
  asks: [...OF_FRAME, ask(myDayQuery.queryKey, '/api/v1/my-day')],
};

const OWN_PAGE = /^\/family\/([0-9a-f-]{36})$/;

/** As their queries keep it: pages/family/family-queries. */
const ownPage = (caseId: string): FirstView => ({
  source: 'src/pages/family/own-page.tsx',
  area: 'family',
  asks: [
    ...OF_FRAME,
    ask(familyPageQuery(caseId).queryKey, '/api/v1/cases/{id}/family-page', caseId, ({ body, tag }) => ({
      page: body,
      tag,
    })),
    ask(measurementsQuery(caseId).queryKey, '/api/v1/cases/{id}/measurements', caseId),
    ask(instrumentsQuery.queryKey, '/api/v1/instruments'),
    {
      ...ask(looksQuery(caseId).queryKey, '/api/v1/cases/{id}/looks', caseId, ({ body }) => ({
        pages: [body],
        pageParams: [''],
      })),
      address: `/api/v1/cases/${caseId}/looks?limit=50`,
    },
  ],
});

/** The pages that people begin with, which the server draws: what each asks for first. */
export function firstView(path: string): FirstView | undefined {
  if (path === '/my-day') return MY_DAY;
  const [, caseId] = OWN_PAGE.exec(path) ?? [];
  return caseId === undefined ? undefined : ownPage(caseId);
}

/** A family has one plan nearly always, and begins on it: pages/family/family. */
const FAMILY: Door = {
  asks: [{ address: '/api/v1/cases?limit=50' }, { address: '/api/v1/consent-questions' }],
  leadsTo(answers) {
    const [logs, questions] = answers as readonly { items: readonly { id: string }[] }[];
    const [only, another] = logs?.items ?? [];
    return only && !another && questions?.items.length === 0 ? `/family/${only.id}` : undefined;
  },
};

export const door = (path: string): Door | undefined => (path === '/family' ? FAMILY : undefined);

/** Where somebody begins. */
export const homeFor = (session: Session): string => homeOf(session);
