import type { Role } from './policy-roles.js';

/** How far an action reaches into cases. What of a case is then shown stands in the tables of relations and fields. */
export const REACHES = {
  noCase: 'No case is behind it.',
  numbers: 'Numbers of many cases, none so small that a child could be worked out from it; never a case.',
  newCase: 'A case that does not exist yet: the concern belongs to the service that logs it.',
  ownCases: 'Several cases at once: only those one has a relation to.',
  knownCase: 'One case, by any relation to it. Without one it answers as for a case that does not exist.',
  openCase: 'One case, by a relation that opens its content.',
  familysCase: 'One case, by whoever it is about.',
  caseOrAudit: 'One case, by any relation to it; for the auditor any, without the content.',
  anyOpenLog: 'One case without a relation: for a stated reason, for 24 hours, and told at once.',
  ownReport:
    'A report to child protection, the police or the health service: its reporter and named readers alone.',
  nobodysReport:
    'That a service has reported something that nobody follows up any more: of no child, no case, of what kind, nor how often.',
  ownQuestion: 'A question of a case that is put to them, and nothing else of that case.',
  looks: 'What staff have looked at: by their leader, and by the auditor.',
} as const;
export type Reach = keyof typeof REACHES;

/** A line of the policy. `routes` as `METHOD /path`; a route without a line does not start. */
export interface Action {
  may: string;
  who: readonly Role[];
  reach: Reach;
  /** The rule that it comes from: bti.md, law-and-privacy.md, or an act. */
  why: string;
  routes: readonly string[];
}

const WORKS_WITH_CASES = ['practitioner', 'leader', 'coordinatingUnit'] as const;
const FAMILY = ['guardian', 'youngPerson'] as const;
const IN_CASES = [...WORKS_WITH_CASES, ...FAMILY] as const;
const EVERYBODY = [...IN_CASES, 'manager', 'administrator', 'auditor'] as const;

/** What there is to do, and which roles may. Everything else is refused. */
export const ACTIONS = {
  'session.own': {
    may: 'see who one is logged in as, stay logged in, sign out here and everywhere',
    who: EVERYBODY,
    reach: 'noCase',
    why: 'law: login',
    routes: [
      'GET /api/v1/session',
      'POST /api/v1/session/extend',
      'DELETE /api/v1/session',
      'DELETE /api/v1/sessions',
    ],
  },
  'live.follow': {
    may: 'be told at once of what changes in what one sees',
    who: EVERYBODY,
    reach: 'ownCases',
    why: 'law: need to know; ids of cases alone, each decided when it is told',
    routes: ['GET /api/v1/live'],
  },
  'notice.own': {
    may: 'see what concerns oneself, for as long as one sees the case',
    who: EVERYBODY,
    reach: 'ownCases',
    why: 'bti.md, rules 2 and 3: nobody drops the baton; law: auditor and holder are told of an emergency; of long work, whoever set it going',
    routes: ['GET /api/v1/notices', 'POST /api/v1/notices/seen'],
  },
  'calendar.own': {
    may: 'let their own calendar read their dates at a secret address, renew it and revoke it',
    who: IN_CASES,
    reach: 'ownCases',
    why: 'law: protected address; calendar entries hold nothing but a date',
    routes: ['GET /api/v1/calendar-feed', 'POST /api/v1/calendar-feed', 'DELETE /api/v1/calendar-feed'],
  },
  'concern.log': {
    may: 'log a concern about a child',
    who: WORKS_WITH_CASES,
    reach: 'newCase',
    why: 'bti.md, level 0: any employee who works with children',
    routes: ['POST /api/v1/cases'],
  },
  'case.list': {
    may: 'see the list of the cases one has a relation to',
    who: IN_CASES,
    reach: 'ownCases',
    why: 'law: need to know; no one browses',
    routes: ['GET /api/v1/cases'],
  },
  'case.read': {
    may: 'open a case: where it stands, who is in it, what one can do now; and a person of it, or oneself',
    who: IN_CASES,
    reach: 'knownCase',
    why: 'bti.md, Roles; law: need to know',
    routes: ['GET /api/v1/cases/:id', 'GET /api/v1/cases/:id/next-meeting', 'GET /api/v1/people/:id'],
  },
  'familyPage.read': {
    may: 'open the page of the family: what is agreed, who does what, what they have said yes to, and their own words',
    who: FAMILY,
    reach: 'familysCase',
    why: 'bti.md, Roles: their own log, with what is hidden by law left out',
    routes: ['GET /api/v1/cases/:id/family-page'],
  },
  'familyPage.print': {
    may: 'print the page of somebody in the family for them, as they would read it',
    who: WORKS_WITH_CASES,
    reach: 'openCase',
    why: "bti.md, Bærum's plan: a family without electronic id, or that declines a digital log, has a paper route",
    routes: [
      'GET /api/v1/cases/:id/family-page/:personId',
      'POST /api/v1/cases/:id/family-page/:personId/prints',
    ],
  },
  'case.act': {
    may: 'record what happens in a case, and who is family in it: which events, the table of events says',
    who: IN_CASES,
    reach: 'knownCase',
    why: 'bti.md, Roles',
    routes: [
      'POST /api/v1/cases/:id/events',
      'PUT /api/v1/cases/:id/family/child',
      'PUT /api/v1/cases/:id/family/:personId',
      'DELETE /api/v1/cases/:id/family/:personId',
    ],
  },
  'case.history': {
    may: 'read what happened in a case, entry by entry',
    who: IN_CASES,
    reach: 'knownCase',
    why: 'bti.md, Roles; which entries: kinds of information, kept entries',
    routes: [
      'GET /api/v1/cases/:id/history',
      'GET /api/v1/cases/:id/changes',
      'GET /api/v1/cases/:id/emergency-access',
    ],
  },
  'address.keep': {
    may: 'read and write down where the child of a case lives; a strictly confidential address is not stored at all',
    who: WORKS_WITH_CASES,
    reach: 'openCase',
    why: 'law: protected address; the family has no use for it here',
    routes: [
      'GET /api/v1/cases/:id/address',
      'PUT /api/v1/cases/:id/address',
      'DELETE /api/v1/cases/:id/address',
    ],
  },
  'plan.read': {
    may: 'read goals, interventions and measurements of a case',
    who: IN_CASES,
    reach: 'knownCase',
    why: 'bti.md, Roles; rule 5',
    routes: ['GET /api/v1/cases/:id/plan', 'GET /api/v1/cases/:id/measurements'],
  },
  'followUp.read': {
    may: 'see what must happen by which date',
    who: WORKS_WITH_CASES,
    reach: 'knownCase',
    why: 'bti.md, rule 6; leaders and the coordinating unit see that it exists and when it is due',
    routes: ['GET /api/v1/cases/:id/follow-ups', 'GET /api/v1/follow-ups'],
  },
  'day.read': {
    may: 'see in one place what is theirs to do: what is due, batons and referrals that wait, cases without a date, drafts',
    who: WORKS_WITH_CASES,
    reach: 'ownCases',
    why: 'bti.md, rules 3, 6 and 7; of each case what the list of cases shows',
    routes: ['GET /api/v1/my-day'],
  },
  'draft.own': {
    may: 'keep what one has begun to write, for oneself alone',
    who: IN_CASES,
    reach: 'noCase',
    why: 'law: need to know; a draft is nobody else’s, also one of a covert report',
    routes: [
      'GET /api/v1/drafts',
      'GET /api/v1/drafts/:id',
      'PUT /api/v1/drafts/:id',
      'DELETE /api/v1/drafts/:id',
    ],
  },
  'concern.earlier': {
    may: 'be told, before a concern is logged, which logs and concerns of the child one reads already',
    who: WORKS_WITH_CASES,
    reach: 'ownCases',
    why: 'bti.md, rule 8: only those with access to both see that they belong together',
    routes: ['POST /api/v1/earlier-concerns'],
  },
  'board.read': {
    may: 'see in one place which cases need the coordinating unit, or the leader, and why',
    who: ['leader', 'coordinatingUnit'],
    reach: 'ownCases',
    why: 'bti.md, Roles: of stuck cases, level 3 and what is past its deadlines level, service, dates, holder; content where they take part',
    routes: ['GET /api/v1/board'],
  },
  'intake.read': {
    may: 'see what has come in to the coordinating unit, and how long there is to clarify it',
    who: ['coordinatingUnit'],
    reach: 'ownCases',
    why: 'bti.md, Roles: the coordinating unit takes intake',
    routes: ['GET /api/v1/intake'],
  },
  'case.bulkAssign': {
    may: 'offer or give the baton of several cases at once; in each as its own rules say',
    who: ['leader', 'coordinatingUnit'],
    reach: 'ownCases',
    why: 'bti.md, rule 3: the leader or the coordinating unit can assign, with a reason',
    routes: ['POST /api/v1/bulk-assignments/preview', 'POST /api/v1/bulk-assignments'],
  },
  'measurement.answer': {
    may: 'answer a planned measurement, or write down the answer of somebody in the family',
    who: ['practitioner', ...FAMILY],
    reach: 'openCase',
    why: 'bti.md, effect; family answers measurements',
    routes: ['POST /api/v1/cases/:id/measurements'],
  },
  'person.make': {
    may: 'find or make the id of a child or a guardian, with the same answer either way',
    who: WORKS_WITH_CASES,
    reach: 'noCase',
    why: 'law: the answer is the same whether or not a case exists',
    routes: ['POST /api/v1/people'],
  },
  'person.search': {
    may: 'search people among the cases one has a relation to',
    who: WORKS_WITH_CASES,
    reach: 'ownCases',
    why: 'law: search finds only what one may see',
    routes: ['POST /api/v1/people/searches'],
  },
  'protectionReport.write': {
    may: 'report to child protection, the police or the health service, and note what became of it',
    who: WORKS_WITH_CASES,
    reach: 'ownReport',
    why: 'bti.md, rule 1: the duty is personal; barnevernsloven § 13-2, straffeloven § 196, helsepersonelloven § 32',
    routes: ['POST /api/v1/protection-reports', 'POST /api/v1/protection-reports/:id/events'],
  },
  'protectionReport.read': {
    may: 'read reports one has sent or is named as a reader of',
    who: WORKS_WITH_CASES,
    reach: 'ownReport',
    why: 'bti.md, rule 1: no trace in anything guardians can see',
    routes: [
      'GET /api/v1/protection-reports',
      'GET /api/v1/protection-reports/:id',
      'GET /api/v1/protection-reports/:id/looks',
    ],
  },
  'reportReader.name': {
    may: 'name who follows up a report of a service when all its readers have left, without reading it',
    who: ['leader', 'coordinatingUnit'],
    reach: 'nobodysReport',
    why: 'bti.md, Deadlines: an answer is asked for again; rule 1: never by family of the child',
    routes: ['GET /api/v1/reports-without-reader', 'POST /api/v1/reports-without-reader'],
  },
  'file.add': {
    may: 'add a file to a case',
    who: WORKS_WITH_CASES,
    reach: 'openCase',
    why: 'law: consent on paper, prints as attachment',
    routes: ['POST /api/v1/cases/:id/files'],
  },
  'file.read': {
    may: 'fetch a file of an entry that one reads',
    who: IN_CASES,
    reach: 'openCase',
    why: 'bti.md, Roles: as the entry that the file belongs to',
    routes: ['GET /api/v1/cases/:id/files/:fileId'],
  },
  'consentText.read': {
    may: 'read the text of a consent in a language',
    who: IN_CASES,
    reach: 'noCase',
    why: 'law: consent texts in the languages families use',
    routes: ['GET /api/v1/consent-texts/:text'],
  },
  'consentQuestion.answer': {
    may: 'read what one is asked to consent to before there is a log to read, and answer it alone',
    who: FAMILY,
    reach: 'ownQuestion',
    why: 'bti.md, level 1, meet: consent to open the log; rule 2: by whom',
    routes: ['GET /api/v1/consent-questions', 'POST /api/v1/consent-questions/:id/answers'],
  },
  'sharingEnd.read': {
    may: "see what one's service must see to since it lost its basis",
    who: WORKS_WITH_CASES,
    reach: 'ownCases',
    why: 'bti.md, rule 2: services keep only what law makes them keep',
    routes: ['GET /api/v1/sharing-ends'],
  },
  'sharingEnd.handle': {
    may: 'say that it is seen to',
    who: WORKS_WITH_CASES,
    reach: 'ownCases',
    why: 'bti.md, rule 2',
    routes: ['POST /api/v1/sharing-ends/:id/handled'],
  },
  'directory.read': {
    may: 'see the services of the municipality and the instruments in use',
    who: [...IN_CASES, 'manager', 'administrator'],
    reach: 'noCase',
    why: "bti.md, Bærum's plan: service directory",
    routes: ['GET /api/v1/services', 'GET /api/v1/service-calendars', 'GET /api/v1/instruments'],
  },
  'emergencyAccess.open': {
    may: 'open a case in an emergency',
    who: WORKS_WITH_CASES,
    reach: 'anyOpenLog',
    why: 'law: break the glass; reason, 24 hours, auditor and holder told at once',
    routes: ['POST /api/v1/emergency-access'],
  },
  'deputy.name': {
    may: "name a deputy in one's own service until a date, and end it",
    who: ['leader'],
    reach: 'noCase',
    why: 'bti.md, Roles: a leader deputises when someone is away',
    routes: ['POST /api/v1/deputies', 'DELETE /api/v1/deputies/:id'],
  },
  'staff.read': {
    may: 'see who works in a service, and who stands in for whom',
    who: [...WORKS_WITH_CASES, 'administrator'],
    reach: 'noCase',
    why: 'bti.md, rule 3: whom the baton can be offered to',
    routes: ['GET /api/v1/services/:id/staff', 'GET /api/v1/deputies'],
  },
  'guide.read': {
    may: 'read the action guides',
    who: [...WORKS_WITH_CASES, 'manager', 'administrator'],
    reach: 'noCase',
    why: 'bti.md: guides are open to those who work by them',
    routes: [
      'GET /api/v1/guides',
      'GET /api/v1/guides/:guide/versions',
      'GET /api/v1/guides/:guide/versions/:version',
      'GET /api/v1/guides/:guide/versions/:version/differences/:to',
    ],
  },
  'access.account': {
    may: 'see who has access to a case, why, since when and until when',
    who: [...IN_CASES, 'auditor'],
    reach: 'caseOrAudit',
    why: 'law: who has access and why; the auditor has no case content',
    routes: ['GET /api/v1/cases/:id/access'],
  },
  'access.request': {
    may: 'ask for everything about a child that one may have, and fetch what was released',
    who: IN_CASES,
    reach: 'knownCase',
    why: 'personvernforordningen art. 15',
    routes: [
      'POST /api/v1/cases/:id/access-requests',
      'GET /api/v1/access-requests',
      'GET /api/v1/access-documents/:id',
      'GET /api/v1/access-documents/:id/pdf',
    ],
  },
  'access.review': {
    may: 'review a prepared copy and release or withhold it',
    who: WORKS_WITH_CASES,
    reach: 'openCase',
    why: 'law: a person reviews it before it is released',
    routes: ['POST /api/v1/access-documents/:id/review', 'POST /api/v1/access-documents/:id/extension'],
  },
  'entry.move': {
    may: 'move an entry made in the log of the wrong child',
    who: WORKS_WITH_CASES,
    reach: 'openCase',
    why: 'bti.md, rule 10; personvernforordningen art. 16',
    routes: ['POST /api/v1/cases/:id/entries/:number/move'],
  },
  'archive.produce': {
    may: 'produce a closed case for the archive',
    who: WORKS_WITH_CASES,
    reach: 'openCase',
    why: 'law: archive',
    routes: ['POST /api/v1/cases/:id/archive-package'],
  },
  'disposal.read': {
    may: 'see what waits for disposal in the services one leads, and how much has been disposed of',
    who: ['leader', 'auditor'],
    reach: 'ownCases',
    why: "law: disposal only with a person's decision",
    routes: ['GET /api/v1/disposals/waiting', 'GET /api/v1/disposals/account'],
  },
  'insight.read': {
    may: 'see effect and load in numbers',
    who: ['manager'],
    reach: 'numbers',
    why: 'bti.md, Roles: numbers only, never a named case',
    routes: ['GET /api/v1/insights/effects', 'GET /api/v1/insights/levels'],
  },
  'insight.report': {
    may: 'have the yearly status made, and fetch it',
    who: ['manager'],
    reach: 'numbers',
    why: 'bti.md, Roles: numbers only, and reports of them: the yearly status to the politicians',
    routes: [
      'POST /api/v1/status-reports',
      'GET /api/v1/status-reports',
      'GET /api/v1/status-reports/:id/pdf',
      'GET /api/v1/status-reports/:id/csv',
    ],
  },
  'accessLog.own': {
    may: "see who has looked at the log of one's own case",
    who: FAMILY,
    reach: 'familysCase',
    why: 'law: the family sees the log of their own case, never what would reveal a covert report',
    routes: ['GET /api/v1/cases/:id/looks'],
  },
  'accessLog.review': {
    may: "review odd look-ups of one's own staff",
    who: ['leader'],
    reach: 'looks',
    why: 'law: leaders review unusual patterns',
    routes: ['GET /api/v1/access-log/findings', 'GET /api/v1/access-log/looks'],
  },
  'accessLog.conclude': {
    may: 'conclude on odd look-ups: the leader on those of their own staff, the auditor on those of a leader',
    who: ['leader', 'auditor'],
    reach: 'looks',
    why: 'law: leaders review unusual patterns; nobody reviews their own, and what nobody else leads is the auditor’s',
    routes: ['POST /api/v1/access-log/findings/:id/reviews'],
  },
  'accessLog.audit': {
    may: 'read the access log and the reviews of it',
    who: ['auditor'],
    reach: 'looks',
    why: 'law: the auditor audits the reviews',
    routes: [
      'GET /api/v1/access-log/audit/findings',
      'GET /api/v1/access-log/audit/looks',
      'GET /api/v1/access-log/audit/access',
    ],
  },
  'emergencyAccess.audit': {
    may: 'see every try to open a case in an emergency',
    who: ['auditor'],
    reach: 'looks',
    why: 'law: break the glass; the auditor is told at once',
    routes: ['GET /api/v1/emergency-access'],
  },
  'directory.manage': {
    may: 'keep services, staff and their roles',
    who: ['administrator'],
    reach: 'noCase',
    why: 'bti.md, Roles: administrator, no case content',
    routes: [
      'GET /api/v1/staff',
      'POST /api/v1/staff/searches',
      'GET /api/v1/staff/:id',
      'POST /api/v1/staff',
      'PUT /api/v1/staff/:id',
      'POST /api/v1/staff/:id/roles',
      'POST /api/v1/staff/:id/roles/:roleId/end',
      'POST /api/v1/services',
      'PUT /api/v1/services/:id',
    ],
  },
  'directory.import': {
    may: 'take services, staff and roles in from a file, after seeing what it would change',
    who: ['administrator'],
    reach: 'noCase',
    why: 'bti.md, Roles: administrator, no case content; each sees their own imports',
    routes: [
      'POST /api/v1/directory-imports',
      'GET /api/v1/directory-imports',
      'GET /api/v1/directory-imports/:id',
      'POST /api/v1/directory-imports/:id/begin',
    ],
  },
  'directory.audit': {
    may: 'see who gave whom which role',
    who: ['auditor'],
    reach: 'noCase',
    why: 'law: security, art. 32',
    routes: ['GET /api/v1/directory-events'],
  },
  'staff.connectLogin': {
    may: "connect an employee's login",
    who: ['administrator'],
    reach: 'noCase',
    why: 'law: login; the first sign-in of an unknown employee gets nothing',
    routes: ['PUT /api/v1/staff/:id/login'],
  },
  'operation.manage': {
    may: 'see how many jobs wait and have failed, and have the failed ones tried again',
    who: ['administrator'],
    reach: 'noCase',
    why: 'bti.md, Roles: operation; numbers only, for a job says what it is about',
    routes: ['GET /api/v1/queues', 'POST /api/v1/queues/:queue/retries'],
  },
  'guide.manage': {
    may: 'check and publish action guides',
    who: ['administrator'],
    reach: 'noCase',
    why: 'bti.md, Roles: administrator',
    routes: ['POST /api/v1/guides/checks', 'POST /api/v1/guides'],
  },
} as const satisfies Record<string, Action>;

export type Permission = keyof typeof ACTIONS;

/** Open without a login: nothing of a case, and nothing of anybody. */
export const FOR_ANYBODY: readonly string[] = [
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
  'GET /api/v1/login',
  'GET /api/v1/login/signed-out',
  'GET /api/v1/login/:provider',
  'GET /api/v1/login/:provider/callback',
  'POST /api/v1/login/:provider/back-channel',
  'GET /api/v1/calendar/:file',
  'GET /api/v1/demo/people',
];
