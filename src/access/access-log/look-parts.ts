/** What of a case somebody looked at, or did: the closed list of the access log. The words of each stand beside it. */
export const LOOK_PARTS = {
  case: { nb: 'saken', nn: 'saka', en: 'the case' },
  history: { nb: 'historikken', nn: 'historikken', en: 'the history' },
  plan: { nb: 'mål og tiltak', nn: 'mål og tiltak', en: 'goals and interventions' },
  address: { nb: 'adressen', nn: 'adressa', en: 'the address' },
  followUps: { nb: 'oppfølginger', nn: 'oppfølgingar', en: 'follow-ups' },
  measurements: { nb: 'målinger', nn: 'målingar', en: 'measurements' },
  consents: { nb: 'samtykker', nn: 'samtykke', en: 'consents' },
  family: { nb: 'hvem som er familie', nn: 'kven som er familie', en: 'who is family' },
  files: { nb: 'filer', nn: 'filer', en: 'files' },
  meetings: { nb: 'møter', nn: 'møte', en: 'meetings' },
  messages: { nb: 'meldinger', nn: 'meldingar', en: 'messages' },
  access: { nb: 'hvem som har tilgang', nn: 'kven som har tilgang', en: 'who has access' },
  accessLog: { nb: 'innsynsloggen', nn: 'innsynsloggen', en: 'the access log' },
  rights: { nb: 'innsyn og retting', nn: 'innsyn og retting', en: 'access and correction' },
  export: { nb: 'en utskrift av saken', nn: 'ei utskrift av saka', en: 'an export of the case' },
  emergency: { nb: 'nødåpning', nn: 'naudopning', en: 'emergency access' },
  change: { nb: 'en endring i saken', nn: 'ei endring i saka', en: 'a change in the case' },
  workList: { nb: 'arbeidslisten', nn: 'arbeidslista', en: 'the work list' },
  notices: { nb: 'varslene', nn: 'varsla', en: 'the notices' },
  followUpList: {
    nb: 'listen over oppfølginger',
    nn: 'lista over oppfølgingar',
    en: 'the list of follow-ups',
  },
  myDay: { nb: 'min dag', nn: 'dagen min', en: 'my day' },
  earlierConcerns: {
    nb: 'tidligere bekymringer om et barn',
    nn: 'tidlegare uro for eit barn',
    en: 'earlier concerns about a child',
  },
  consentQuestions: {
    nb: 'det en er spurt om samtykke til',
    nn: 'det ein er spurd om samtykke til',
    en: 'what one is asked to consent to',
  },
  sharingEnds: {
    nb: 'listen over delinger som er slutt',
    nn: 'lista over delingar som er slutt',
    en: 'the list of sharing that has ended',
  },
  accessRequests: {
    nb: 'listen over innsynskrav',
    nn: 'lista over innsynskrav',
    en: 'the list of requests for access',
  },
  disposals: {
    nb: 'listen over saker som skal kasseres',
    nn: 'lista over saker som skal kasserast',
    en: 'the list of cases to be disposed of',
  },
  person: { nb: 'en person', nn: 'ein person', en: 'a person' },
  search: { nb: 'et søk', nn: 'eit søk', en: 'a search' },
  protectionReport: { nb: 'en melding', nn: 'ei melding', en: 'a report' },
  protectionReportList: {
    nb: 'listen over meldinger',
    nn: 'lista over meldingar',
    en: 'the list of reports',
  },
  reportsWithoutReader: {
    nb: 'at en melding er uten noen som følger den opp',
    nn: 'at ei melding er utan nokon som følgjer henne opp',
    en: 'that a report has nobody who follows it up',
  },
  review: { nb: 'gjennomgang av oppslag', nn: 'gjennomgang av oppslag', en: 'review of looks' },
  audit: { nb: 'tilsyn med oppslag', nn: 'tilsyn med oppslag', en: 'audit of looks' },
} as const;

export type LookPart = keyof typeof LOOK_PARTS;

/**
 * Which account a look belongs to. `case`: of one case, and what its family may see. `list`: several at once.
 * `protectionReport`: of a report, which no account of a case may tell of. `review` and `audit`: of the accounts themselves.
 */
export type LookStream = 'case' | 'list' | 'protectionReport' | 'review' | 'audit';

const STREAMS: Partial<Record<LookPart, LookStream>> = {
  workList: 'list',
  notices: 'list',
  followUpList: 'list',
  myDay: 'list',
  earlierConcerns: 'list',
  consentQuestions: 'list',
  sharingEnds: 'list',
  accessRequests: 'list',
  disposals: 'list',
  person: 'list',
  search: 'list',
  protectionReport: 'protectionReport',
  protectionReportList: 'protectionReport',
  reportsWithoutReader: 'protectionReport',
  review: 'review',
  audit: 'audit',
};

export function streamOf(part: LookPart): LookStream {
  return STREAMS[part] ?? 'case';
}
