import type { Page } from 'playwright-core';
import { address } from './visit.js';

/** Ids of what a page is about, of the demo's data as whoever looks may see them. */
export interface Found {
  /** The open case of theirs that has come furthest. */
  caseId: string;
  /** The furthest of them that somebody of the family reads, and who that is. */
  familyOf: string | undefined;
  personId: string | undefined;
  staffId: string;
  /** A measurement of theirs that is to be answered: `<case>/measure/<instrument>/<time point>/<respondent>`. */
  measuring: string | undefined;
}

export interface PageVisit {
  /** The path as routes.tsx has it. */
  route: string;
  who: string;
  /** The path to go to; the route itself when left out. */
  to?: (found: Found) => string;
}

const asNurse = (route: string, to?: PageVisit['to']): PageVisit => ({ route, who: 'nurse', to });
const asGuardian = (route: string, to?: PageVisit['to']): PageVisit => ({ route, who: 'guardian', to });
const asAdministrator = (route: string, to?: PageVisit['to']): PageVisit => ({
  route,
  who: 'administrator',
  to,
});
const asAuditor = (route: string): PageVisit => ({ route, who: 'auditor' });

/** Every page of routes.tsx, by somebody whose page it is. */
export const PAGES: readonly PageVisit[] = [
  asNurse('/my-day'),
  asNurse('/my-cases'),
  asNurse('/log-concern'),
  asNurse('/report'),
  asNurse('/services'),
  asNurse('/guide'),
  asNurse('/search'),
  asNurse('/settings/calendar'),
  asNurse('/cases/$caseId', ({ caseId }) => `/cases/${caseId}`),
  asNurse('/cases/$caseId/evaluate', ({ caseId }) => `/cases/${caseId}/evaluate`),
  asNurse('/cases/$caseId/hand-over', ({ caseId }) => `/cases/${caseId}/hand-over`),
  asNurse('/cases/$caseId/access', ({ caseId }) => `/cases/${caseId}/access`),
  asNurse('/cases/$caseId/address', ({ caseId }) => `/cases/${caseId}/address`),
  asNurse('/cases/$caseId/archive', ({ caseId }) => `/cases/${caseId}/archive`),
  asNurse('/cases/$caseId/move/$number', ({ caseId }) => `/cases/${caseId}/move/2`),
  asNurse('/cases/$caseId/print', ({ caseId }) => `/cases/${caseId}/print`),
  asNurse('/cases/$caseId/consent', ({ caseId }) => `/cases/${caseId}/consent`),
  asNurse('/cases/$caseId/consent/paper', ({ caseId }) => `/cases/${caseId}/consent/paper?language=ar`),
  asNurse('/cases/$caseId/family', ({ caseId }) => `/cases/${caseId}/family`),
  asNurse(
    '/cases/$caseId/measure/$instrument/$timePoint/$respondent',
    ({ measuring }) => `/cases/${measuring}`,
  ),
  asNurse(
    '/cases/$caseId/family/$personId',
    ({ familyOf, personId }) => `/cases/${familyOf}/family/${personId}`,
  ),
  asNurse('/emergency'),
  asNurse('/welcome'),
  asNurse('/signed-in'),
  asNurse('/long-work'),
  asNurse('/$', () => '/no-such-page'),
  { route: '/board', who: 'coordinator' },
  { route: '/intake', who: 'coordinator' },
  { route: '/leader', who: 'leader' },
  { route: '/leader/looks', who: 'leader' },
  { route: '/reports-without-reader', who: 'leader' },
  { route: '/sharing-ends', who: 'leader' },
  { route: '/disposals', who: 'leader' },
  { route: '/effects', who: 'manager' },
  asAdministrator('/administration/staff'),
  asAdministrator('/administration/staff/$staffId', ({ staffId }) => `/administration/staff/${staffId}`),
  asAdministrator('/administration/services'),
  asAdministrator('/administration/imports'),
  asAdministrator('/administration/guides'),
  asAdministrator('/administration/guides/new'),
  asAdministrator('/administration/guides/$guide', () => '/administration/guides/baerum'),
  asAdministrator('/administration/operation'),
  asAuditor('/audit'),
  asAuditor('/audit/changes'),
  asAuditor('/audit/access'),
  asAuditor('/audit/emergencies'),
  asAuditor('/audit/findings'),
  asGuardian('/family'),
  asGuardian('/family/$caseId', ({ caseId }) => `/family/${caseId}`),
  asGuardian('/family/$caseId/history', ({ caseId }) => `/family/${caseId}/history`),
  asGuardian('/family/$caseId/let-in', ({ caseId }) => `/family/${caseId}/let-in`),
  // A consent that does not run out: the page says that there is nothing to extend.
  asGuardian(
    '/family/$caseId/extend/$consentId',
    ({ caseId }) => `/family/${caseId}/extend/${crypto.randomUUID()}`,
  ),
  asGuardian('/family/$caseId/words', ({ caseId }) => `/family/${caseId}/words`),
  asGuardian('/family/$caseId/readers', ({ caseId }) => `/family/${caseId}/readers`),
  asGuardian(
    '/family/$caseId/answer/$instrument/$timePoint',
    ({ caseId }) => `/family/${caseId}/answer/sdq/middle`,
  ),
  asGuardian('/family/$caseId/everything', ({ caseId }) => `/family/${caseId}/everything`),
  asGuardian('/family/$caseId/complain', ({ caseId }) => `/family/${caseId}/complain`),
];

interface Listed {
  id: string;
  level: { level: number };
  levelSince: string;
}

/** Not everybody in a family may read its log, and a page that they may not read is not printed for them. */
async function readersAmong(page: Page, cases: readonly Listed[]) {
  const get = (path: string) => page.request.get(address(`/api/v1/cases/${path}`));
  for (const { id } of cases) {
    const { family = [] } = (await (await get(id)).json()) as { family?: { personId: string }[] };
    for (const { personId } of family)
      if ((await get(`${id}/family-page/${personId}`)).ok()) return { caseId: id, personId };
  }
  return undefined;
}

/** One that is to be answered: an address of another shows that there is nothing to fill in. */
async function measurementAmong(page: Page, cases: readonly Listed[]): Promise<string | undefined> {
  for (const { id } of cases) {
    const answer = await page.request.get(address(`/api/v1/cases/${id}/measurements`));
    const { planned = [] } = (await answer.json()) as { planned?: Record<string, string>[] };
    const [one] = planned;
    if (one) return `${id}/measure/${one.instrument}/${one.timePoint}/${one.respondent}`;
  }
  return undefined;
}

/** What of the demo's data the pages of the one who is logged in are about; an address without its id is no visit. */
export async function findFor(page: Page, who: string): Promise<Found> {
  const get = async (path: string) => {
    const answer = await page.request.get(address(`/api/v1${path}`));
    if (!answer.ok()) throw new Error(`${who} asked for ${path}: ${answer.status()}`);
    return answer.json();
  };
  const has = ['nurse', 'guardian'].includes(who);
  const cases: Listed[] = has ? (await get('/cases?status=open&limit=100')).items : [];
  // What moved today may be another test's, which goes on with it while it is looked at.
  const today = new Date().toISOString().slice(0, 10);
  const furthest = cases
    .filter(({ levelSince }) => levelSince < today)
    .sort((one, other) => other.level.level - one.level.level);
  const caseId = furthest[0]?.id ?? '';
  const readers = who === 'nurse' ? await readersAmong(page, furthest) : undefined;
  const staff = who === 'administrator' ? await get('/staff') : [];
  return {
    caseId,
    familyOf: readers?.caseId,
    personId: readers?.personId,
    staffId: staff[0]?.id,
    measuring: who === 'nurse' ? await measurementAmong(page, furthest) : undefined,
  };
}
