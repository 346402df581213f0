// What there is a picture of: every page, and what stands on some only when something has been done there.
import {
  askForReport,
  breakGuide,
  changeGuide,
  chooseFile,
  chooseSeveral,
  chooseWrongFile,
  describeConcern,
  openNotices,
  writeAsAnother,
  sendReport,
} from './done-first.mjs';
import { askAgain, askFirst, extendSoon, reviewForAccess } from './made-first.mjs';

/**
 * Whom each picture shows the page to; `of` gives its path, for pages of one case, and may `read` in the API for it;
 * `before`: what is done on it first, which may lead to another page, whose route `shows` then names, as it does where `of`
 * reads; `media`: on paper; `sizes`: where it can be done; `top`: at that size also what stands on the screen before anybody
 * scrolls, for the README; `last`: after all others, because a case is made for it that would stand in them.
 */
export const PICTURES = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'my-day', who: 'nurse', path: '/my-day', top: 'phone' },
  { name: 'notices', who: 'nurse', path: '/my-day', before: openNotices },
  { name: 'my-cases', who: 'nurse', path: '/my-cases' },
  { name: 'log-concern', who: 'nurse', path: '/log-concern', before: describeConcern, top: 'phone' },
  { name: 'report', who: 'nurse', path: '/report' },
  { name: 'services', who: 'nurse', path: '/services' },
  { name: 'guide', who: 'nurse', path: '/guide', top: 'desktop' },
  { name: 'case', who: 'nurse', of: (id) => `/cases/${id}`, top: 'desktop' },
  { name: 'case-dark', who: 'nurse', of: (id) => `/cases/${id}`, dark: true, top: 'desktop' },
  { name: 'stale', who: 'nurse', of: dateElsewhere, shows: '/cases/$caseId', before: writeAsAnother },
  { name: 'evaluate', who: 'nurse', of: (id) => `/cases/${id}/evaluate` },
  { name: 'hand-over', who: 'nurse', of: (id) => `/cases/${id}/hand-over` },
  { name: 'consent', who: 'nurse', of: (id) => `/cases/${id}/consent` },
  { name: 'consent-paper', who: 'nurse', of: (id) => `/cases/${id}/consent/paper?language=nb` },
  { name: 'address', who: 'nurse', of: (id) => `/cases/${id}/address` },
  { name: 'move-entry', who: 'nurse', of: (id) => `/cases/${id}/move/2` },
  { name: 'archive', who: 'nurse', of: closedCase, shows: '/cases/$caseId/archive' },
  { name: 'who-has-access', who: 'nurse', of: (id) => `/cases/${id}/access` },
  { name: 'print', who: 'nurse', of: (id) => `/cases/${id}/print` },
  { name: 'printed', who: 'nurse', of: (id) => `/cases/${id}/print`, media: 'print' },
  { name: 'case-family', who: 'nurse', of: (id) => `/cases/${id}/family` },
  { name: 'family-on-paper', who: 'nurse', of: onPaper, shows: '/cases/$caseId/family/$personId' },
  {
    name: 'measure',
    who: 'nurse',
    of: async (id, read) => `/cases/${id}/measure/${await asked(id, read)}`,
    shows: '/cases/$caseId/measure/$instrument/$timePoint/$respondent',
  },
  { name: 'calendar', who: 'nurse', path: '/settings/calendar' },
  { name: 'search', who: 'nurse', path: '/search' },
  { name: 'emergency', who: 'nurse', path: '/emergency' },
  { name: 'long-work', who: 'nurse', path: '/long-work' },
  { name: 'welcome', who: 'nurse', path: '/welcome' },
  { name: 'signed-in', who: 'nurse', path: '/signed-in' },
  { name: 'not-found', who: 'nurse', path: '/no-such-page' },
  { name: 'board', who: 'coordinator', path: '/board', top: 'desktop' },
  {
    name: 'board-assign',
    who: 'coordinator',
    path: '/board?show=level3',
    before: chooseSeveral,
    sizes: ['desktop'],
  },
  { name: 'intake', who: 'coordinator', path: '/intake' },
  { name: 'leader', who: 'leader', path: '/leader', top: 'desktop' },
  { name: 'leader-looks', who: 'leader', path: '/leader/looks' },
  { name: 'reports-without-reader', who: 'leader', path: '/reports-without-reader' },
  { name: 'sent-report', who: 'leader', path: '/report', shows: '/report/$reportId', before: sendReport },
  { name: 'sharing-ends', who: 'leader', path: '/sharing-ends' },
  { name: 'disposals', who: 'leader', path: '/disposals' },
  { name: 'effects', who: 'manager', path: '/effects', top: 'desktop' },
  { name: 'status-report', who: 'manager', path: '/effects', before: askForReport },
  { name: 'work-of-a-manager', who: 'manager', path: '/long-work' },
  { name: 'staff', who: 'administrator', path: '/administration/staff' },
  { name: 'staff-member', who: 'administrator', of: aMember, shows: '/administration/staff/$staffId' },
  { name: 'service-list', who: 'administrator', path: '/administration/services' },
  { name: 'guides', who: 'administrator', path: '/administration/guides' },
  { name: 'guide-versions', who: 'administrator', path: '/administration/guides/baerum' },
  { name: 'new-guide', who: 'administrator', path: '/administration/guides/new' },
  { name: 'guide-mistakes', who: 'administrator', path: '/administration/guides/new', before: breakGuide },
  {
    name: 'guide-differences',
    who: 'administrator',
    path: '/administration/guides/new',
    before: changeGuide,
  },
  { name: 'imports', who: 'administrator', path: '/administration/imports' },
  { name: 'import-preview', who: 'administrator', path: '/administration/imports', before: chooseFile },
  {
    name: 'import-mistakes',
    who: 'administrator',
    path: '/administration/imports',
    before: chooseWrongFile,
  },
  { name: 'operation', who: 'administrator', path: '/administration/operation' },
  { name: 'audit', who: 'auditor', path: '/audit' },
  { name: 'audit-changes', who: 'auditor', path: '/audit/changes' },
  { name: 'audit-access', who: 'auditor', path: '/audit/access' },
  { name: 'audit-emergencies', who: 'auditor', path: '/audit/emergencies' },
  { name: 'audit-findings', who: 'auditor', path: '/audit/findings' },
  { name: 'family', who: 'guardian', of: (id) => `/family/${id}`, top: 'phone' },
  { name: 'family-history', who: 'guardian', of: (id) => `/family/${id}/history` },
  { name: 'family-words', who: 'guardian', of: (id) => `/family/${id}/words` },
  { name: 'family-readers', who: 'guardian', of: (id) => `/family/${id}/readers` },
  { name: 'family-answer', who: 'guardian', of: (id) => `/family/${id}/answer/sdq/middle` },
  { name: 'family-let-in', who: 'guardian', of: (id) => `/family/${id}/let-in` },
  {
    name: 'family-consent',
    who: 'guardian',
    of: letsIn,
    shows: '/family/$caseId/consent/$serviceId',
  },
  { name: 'family-everything', who: 'guardian', of: (id) => `/family/${id}/everything` },
  { name: 'family-complain', who: 'guardian', of: (id) => `/family/${id}/complain` },
  { name: 'young-person', who: 'youngPerson', of: (id) => `/family/${id}`, top: 'phone' },
  {
    name: 'family-asked',
    who: 'guardian',
    path: '/family',
    shows: '/family/$caseId/asked/$consentId',
    before: askAgain,
    last: true,
  },
  {
    name: 'family-extend',
    who: 'guardian',
    path: '/family',
    shows: '/family/$caseId/extend/$consentId',
    before: extendSoon,
    last: true,
  },
  {
    name: 'family-question',
    who: 'guardian',
    path: '/family',
    shows: '/family/questions/$consentId',
    before: askFirst,
    last: true,
  },
  {
    name: 'access-review',
    who: 'nurse',
    path: '/long-work',
    shows: '/access-review/$documentId',
    before: reviewForAccess,
    last: true,
  },
];

/** Routes that have no picture, and why. */
export const NO_PICTURE = {
  '/': 'leads on to the first page of whoever logs in',
  '/family': 'leads on to the page of the child where there is one, as in the demo',
};

/** Somebody of the family who may read what is printed for them. */
async function onPaper(id, read) {
  const { family } = await read(`/cases/${id}`);
  return `/cases/${id}/family/${family[0].personId}`;
}

/** What a teacher has not answered yet, else anybody. */
async function asked(id, read) {
  const { planned } = await read(`/cases/${id}/measurements`);
  const one = planned.find(({ respondent }) => respondent === 'teacher') ?? planned[0];
  return `${one.instrument}/${one.timePoint}/${one.respondent}`;
}

async function aMember(_, read) {
  const [one] = await read('/staff');
  return `/administration/staff/${one.id}`;
}

/** One that is closed, else the page says why it is not for the archive. */
async function closedCase(id, read) {
  const { items = [] } = await read('/cases?status=closed&limit=100');
  const own = items.find(({ relations }) => relations.includes('holder')) ?? items[0];
  return `/cases/${own?.id ?? id}/archive`;
}

/** A service that has no consent yet. */
async function letsIn(id, read) {
  const { consents } = await read(`/cases/${id}/family-page`);
  const known = consents.flatMap(({ services }) => services.map((service) => service.id));
  const services = await read('/services');
  const one = services.find((service) => service.kind === 'ppt' && !known.includes(service.id));
  return `/family/${id}/consent/${(one ?? services.find((service) => !known.includes(service.id))).id}`;
}

/** Of another of their cases, so that nothing that is written there stands in the other pictures. */
async function dateElsewhere(id, read) {
  const { items } = await read('/cases?status=open&limit=100');
  const own = items.find((one) => one.id !== id && one.level.level >= 1 && one.relations.includes('holder'));
  return `/cases/${own.id}?do=NEXT_DATE_SET`;
}
