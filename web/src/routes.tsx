import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';
import { Problem } from './api/problem';
import { sessionQuery } from './api/session';
import { myDayQuery } from './pages/my-day/my-day-queries';
import NotFound from './pages/trouble/not-found';
import { Trouble } from './pages/trouble/trouble';
import { Frame } from './shell/frame';
import { homeOf } from './shell/home';

interface Context {
  queryClient: QueryClient;
}

const root = createRootRouteWithContext<Context>()({});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { returnTo?: string; why?: 'signedOut' | 'over' } => ({
    returnTo: typeof search.returnTo === 'string' ? search.returnTo : undefined,
    why: search.why === 'signedOut' || search.why === 'over' ? search.why : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in')),
});

/** Everything that needs a login, with the top bar around it. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    try {
      return { session: await context.queryClient.ensureQueryData(sessionQuery) };
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
      const returnTo = location.href === '/' ? undefined : location.href;
      redirect({ to: '/sign-in', search: { returnTo }, throw: true });
      throw error;
    }
  },
  component: Frame,
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: ({ context }) => {
    redirect({ to: homeOf(context.session), replace: true, throw: true });
  },
});

/** A page within the frame; its code is fetched when it is opened, and beside it what it begins by asking. */
function page<const Path extends string>(
  path: Path,
  load: () => Promise<{ default: () => React.ReactNode }>,
  ask?: (queryClient: QueryClient) => Promise<void>,
) {
  return createRoute({
    getParentRoute: () => frame,
    path,
    component: lazyRouteComponent(load),
    // Not waited for: the page says itself what it waits for.
    loader: ({ context }) => void ask?.(context.queryClient),
  });
}

/** A form that goes on with a draft, or that is about a case. Both are ids. */
function draftPage<const Path extends string>(
  path: Path,
  load: () => Promise<{ default: () => React.ReactNode }>,
) {
  return createRoute({
    getParentRoute: () => frame,
    path,
    validateSearch: (search): { draft?: string; about?: string } => ({
      ...(typeof search.draft === 'string' && { draft: search.draft }),
      ...(typeof search.about === 'string' && { about: search.about }),
    }),
    component: lazyRouteComponent(load),
  });
}

/** `do`: the event whose form is open; `about`: the id of what it is about. */
const casePage = createRoute({
  getParentRoute: () => frame,
  path: '/cases/$caseId',
  validateSearch: (search): { do?: string; about?: string } => ({
    do: typeof search.do === 'string' ? search.do : undefined,
    about:
      typeof search.about === 'string' || typeof search.about === 'number' ? String(search.about) : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/case/case')),
});

/** `language`: of the text; `about`: the id of the consent that is asked for. */
const consentPaper = createRoute({
  getParentRoute: () => frame,
  path: '/cases/$caseId/consent/paper',
  validateSearch: (search): { language?: string; about?: string } => ({
    ...(typeof search.language === 'string' && { language: search.language }),
    ...(typeof search.about === 'string' && { about: search.about }),
  }),
  component: lazyRouteComponent(() => import('./pages/case-consent/consent-paper')),
});

/** Filters are kept in the address. */
const myCases = createRoute({
  getParentRoute: () => frame,
  path: '/my-cases',
  validateSearch: (search): { show?: 'overdue' | 'stuck' | 'closed'; level?: number } => ({
    show: (['overdue', 'stuck', 'closed'] as const).find((one) => one === search.show),
    level: [0, 1, 2, 3].find((one) => one === search.level),
  }),
  component: lazyRouteComponent(() => import('./pages/my-cases/my-cases')),
});

const tree = root.addChildren([
  signIn,
  frame.addChildren([
    home,
    page(
      '/my-day',
      () => import('./pages/my-day/my-day'),
      (queryClient) => queryClient.prefetchQuery(myDayQuery),
    ),
    draftPage('/log-concern', () => import('./pages/log-concern/log-concern')),
    draftPage('/report', () => import('./pages/report/report')),
    page('/report/$reportId', () => import('./pages/report/sent-report')),
    page('/reports-without-reader', () => import('./pages/report/without-reader')),
    page('/services', () => import('./pages/services/services')),
    page('/guide', () => import('./pages/guide/guide')),
    page('/search', () => import('./pages/search/search')),
    casePage,
    myCases,
    page('/cases/$caseId/evaluate', () => import('./pages/evaluate/evaluate')),
    page('/cases/$caseId/hand-over', () => import('./pages/hand-over/hand-over')),
    page('/board', () => import('./pages/board/board')),
    page('/intake', () => import('./pages/board/intake')),
    page('/leader', () => import('./pages/leader/leader')),
    page('/leader/looks', () => import('./pages/leader/looks')),
    page('/sharing-ends', () => import('./pages/sharing-ends/sharing-ends')),
    page('/disposals', () => import('./pages/disposals/disposals')),
    page('/family', () => import('./pages/family/family')),
    page('/family/$caseId', () => import('./pages/family/own-page')),
    page('/family/$caseId/history', () => import('./pages/family/history')),
    page('/family/$caseId/words', () => import('./pages/family/own-words')),
    page('/family/$caseId/readers', () => import('./pages/family/readers')),
    page('/family/$caseId/consent/$serviceId', () => import('./pages/family/consent')),
    page('/family/questions/$consentId', () => import('./pages/family/consent-question')),
    page('/family/$caseId/let-in', () => import('./pages/family/let-in')),
    page('/family/$caseId/extend/$consentId', () => import('./pages/family/extend-consent')),
    page('/family/$caseId/asked/$consentId', () => import('./pages/family/answer-consent')),
    page('/family/$caseId/answer/$instrument/$timePoint', () => import('./pages/family/measurement')),
    page('/family/$caseId/everything', () => import('./pages/family/everything')),
    page('/family/$caseId/complain', () => import('./pages/family/complain')),
    page('/cases/$caseId/family/$personId', () => import('./pages/family/printed')),
    page('/settings/calendar', () => import('./pages/calendar/calendar')),
    page('/welcome', () => import('./pages/welcome/welcome')),
    page('/signed-in', () => import('./pages/signed-in/signed-in')),
    page('/cases/$caseId/access', () => import('./pages/case-access/case-access')),
    page('/cases/$caseId/address', () => import('./pages/case-address/case-address')),
    page('/cases/$caseId/archive', () => import('./pages/case-archive/case-archive')),
    page('/cases/$caseId/move/$number', () => import('./pages/move-entry/move-entry')),
    page('/cases/$caseId/print', () => import('./pages/case-print/case-print')),
    consentPaper,
    page('/cases/$caseId/consent', () => import('./pages/case-consent/case-consent')),
    page('/cases/$caseId/family', () => import('./pages/case-family/case-family')),
    page(
      '/cases/$caseId/measure/$instrument/$timePoint/$respondent',
      () => import('./pages/case-measure/case-measure'),
    ),
    page('/access-review/$documentId', () => import('./pages/access-review/access-review')),
    page('/emergency', () => import('./pages/emergency/emergency')),
    page('/$', () => Promise.resolve({ default: NotFound })),
    page('/administration/staff', () => import('./pages/administration/staff/staff')),
    page('/administration/staff/$staffId', () => import('./pages/administration/staff/staff-member')),
    page('/administration/services', () => import('./pages/administration/services/services')),
    page('/administration/guides', () => import('./pages/administration/guides/guides')),
    page('/administration/guides/new', () => import('./pages/administration/guides/new-guide')),
    page('/administration/guides/$guide', () => import('./pages/administration/guides/guide')),
    page('/administration/imports', () => import('./pages/administration/imports/imports')),
    page('/effects', () => import('./pages/effects/effects')),
    page('/long-work', () => import('./pages/long-work/long-work')),
    page('/audit/changes', () => import('./pages/audit/changes')),
    page('/audit/access', () => import('./pages/audit/who-has-access')),
    page('/audit/emergencies', () => import('./pages/audit/emergencies')),
    page('/audit/findings', () => import('./pages/audit/findings')),
    page('/audit', () => import('./pages/audit/looks')),
    page('/administration/operation', () => import('./pages/administration/operation/operation')),
  ]),
]);

/** @param history of whoever draws a page without a browser; nothing is scrolled there */
export function createPageRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    ...(history && { history }),
    routeTree: tree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    // Of another case, nothing of what was opened, written or ticked off in the one before is shown.
    defaultRemountDeps: ({ params }) => params,
    scrollRestoration: !history,
    defaultErrorComponent: Trouble,
    defaultNotFoundComponent: NotFound,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPageRouter>;
  }
}
