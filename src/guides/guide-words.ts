import { inEach, say, together, type Translated } from '../common/language.js';

/** What the fields of a guide are called in each language, where its differences are told; `docs/guides.md` describes each. */
const FIELDS: Readonly<Record<string, Translated>> = {
  accessCode: say('tilgangskode', 'tilgangskode', 'access code'),
  address: say('adresse', 'adresse', 'address'),
  adviceIsEnough: say('råd er nok', 'råd er nok', 'advice is enough'),
  adviseWhenStuck: say('råd når saken står fast', 'råd når saka står fast', 'advice when a case is stuck'),
  ages: say('alder', 'alder', 'ages'),
  anewForEachService: say(
    'nytt samtykke for hver tjeneste',
    'nytt samtykke for kvar teneste',
    'a new consent for each service',
  ),
  answerBaton: say('svar på stafettpinnen', 'svar på stafettpinnen', 'answer to the baton'),
  answerConsent: say('svar om samtykke', 'svar om samtykke', 'answers on consent'),
  answerReferral: say('svar på henvisning', 'svar på tilvising', 'answer to a referral'),
  archive: say('arkiv', 'arkiv', 'archive'),
  at: say('tidspunkt', 'tidspunkt', 'at'),
  attachPaper: say('legge ved papiret', 'leggje ved papiret', 'attach the paper'),
  authority: say('hjemmel', 'heimel', 'authority'),
  before: say('før fristen', 'før fristen', 'before it is due'),
  better: say('best', 'best', 'better'),
  border: say('grense', 'grense', 'border'),
  byRule: say('etter regel', 'etter regel', 'by rule'),
  callMeeting: say('kalle inn til møte', 'kalle inn til møte', 'call a meeting'),
  canonical: say('trinn i modellen', 'trinn i modellen', 'step of the model'),
  checklist: say('sjekkliste', 'sjekkliste', 'checklist'),
  childProtection: say('barnevern', 'barnevern', 'child protection'),
  clarifyIntake: say('avklare det som kom inn', 'avklare det som kom inn', 'clarify what came in'),
  class: say('klasse', 'klasse', 'class'),
  closing: say('avslutning', 'avslutning', 'closing'),
  consent: say('samtykke', 'samtykke', 'consent'),
  coordinatingUnitAfter: say(
    'til koordinerende enhet etter',
    'til koordinerande eining etter',
    'to the coordinating unit after',
  ),
  deadline: say('frist', 'frist', 'deadline'),
  deadlines: say('frister', 'fristar', 'deadlines'),
  decideConcern: say('avgjøre undringen', 'avgjere undringa', 'decide a concern'),
  dismissedConcern: say('avklart undring', 'avklart undring', 'dismissed concern'),
  documentType: say('dokumenttype', 'dokumenttype', 'document type'),
  duration: say('varighet', 'varigheit', 'duration'),
  economy: say('økonomi', 'økonomi', 'economy'),
  exit: say('vei ut', 'veg ut', 'exit'),
  exits: say('veier ut', 'vegar ut', 'exits'),
  family: say('familie', 'familie', 'family'),
  formLanguage: say('skjemaspråk', 'skjemaspråk', 'form language'),
  formLanguages: say('skjemaspråk', 'skjemaspråk', 'form languages'),
  from: say('fra', 'frå', 'from'),
  fromLevel: say('fra nivå', 'frå nivå', 'from level'),
  guardians: say('foresatte', 'føresette', 'guardians'),
  guide: say('veileder', 'rettleiar', 'guide'),
  health: say('helse', 'helse', 'health'),
  highest: say('høyest', 'høgast', 'highest'),
  holdEvaluation: say('holde evaluering', 'halde evaluering', 'hold the evaluation'),
  holder: say('holder', 'haldar', 'holder'),
  how: say('hvordan', 'korleis', 'how'),
  importantChange: say('viktig endring', 'viktig endring', 'important change'),
  instrument: say('måleverktøy', 'måleverktøy', 'instrument'),
  kindsOfInformation: say('slags opplysninger', 'slags opplysningar', 'kinds of information'),
  language: say('språk', 'språk', 'language'),
  languages: say('språk', 'språk', 'languages'),
  leaderAfter: say('til leder etter', 'til leiar etter', 'to the leader after'),
  level: say('nivå', 'nivå', 'level'),
  levels: say('nivåer', 'nivå', 'levels'),
  logOpensAt: say('loggen åpnes på nivå', 'loggen blir opna på nivå', 'the log opens at level'),
  lowest: say('lavest', 'lågast', 'lowest'),
  makeContact: say('ta kontakt', 'ta kontakt', 'make contact'),
  mark: say('merke', 'merke', 'mark'),
  max: say('høyst', 'høgst', 'at most'),
  measurement: say('måling', 'måling', 'measurement'),
  measurements: say('målinger', 'målingar', 'measurements'),
  min: say('minst', 'minst', 'at least'),
  municipality: say('kommune', 'kommune', 'municipality'),
  name: say('navn', 'namn', 'name'),
  onTheDay: say('på dagen', 'på dagen', 'on the day'),
  oneGuardiansNo: say('når én foresatt sier nei', 'når éin føresett seier nei', "one guardian's no"),
  openLog: say('åpne loggen', 'opne loggen', 'open the log'),
  order: say('rekkefølge', 'rekkjefølgje', 'order'),
  organisationNumber: say('organisasjonsnummer', 'organisasjonsnummer', 'organisation number'),
  otherServices: say('andre tjenester', 'andre tenester', 'other services'),
  outside: say('utenfor kommunen', 'utanfor kommunen', 'outside the municipality'),
  question: say('spørsmål', 'spørsmål', 'question'),
  reason: say('grunn', 'grunn', 'reason'),
  reasons: say('grunner', 'grunnar', 'reasons'),
  reminderBefore: say('påminnelse før', 'påminning før', 'reminder before'),
  reminders: say('påminnelser', 'påminningar', 'reminders'),
  required: say('må krysses av', 'må kryssast av', 'required'),
  respondents: say('hvem svarer', 'kven svarer', 'respondents'),
  retention: say('bevaring', 'bevaring', 'retention'),
  reviewAfterRefusal: say('se på nytt etter nei', 'sjå på nytt etter nei', 'review after a refusal'),
  scale: say('skala', 'skala', 'scale'),
  scales: say('skalaer', 'skalaer', 'scales'),
  school: say('skole', 'skule', 'school'),
  series: say('serie', 'serie', 'series'),
  serviceKind: say('slags tjeneste', 'slags teneste', 'service kind'),
  serviceKinds: say('slags tjenester', 'slags tenester', 'service kinds'),
  setNextDate: say('sette neste dato', 'setje neste dato', 'set the next date'),
  settleObjection: say('avklare innvending', 'avklare innvending', 'settle an objection'),
  shareFirstWith: say('drøftes først med', 'blir drøfta først med', 'share first with'),
  source: say('kilde', 'kjelde', 'source'),
  special: say('for seg', 'for seg', 'special'),
  standard: say('vanlig', 'vanleg', 'standard'),
  step: say('trinn', 'trinn', 'step'),
  steps: say('trinn', 'trinn', 'steps'),
  tidyUpAfterSharing: say('rydde etter deling', 'rydde etter deling', 'tidy up after sharing'),
  to: say('til', 'til', 'to'),
  tool: say('verktøy', 'verktøy', 'tool'),
  tools: say('verktøy', 'verktøy', 'tools'),
  version: say('versjon', 'versjon', 'version'),
  what: say('hva', 'kva', 'what'),
  whenSharingEnds: say('når delingen slutter', 'når delinga sluttar', 'when sharing ends'),
  who: say('hvem', 'kven', 'who'),
  writtenReasonAt: say('skriftlig grunn på nivå', 'skriftleg grunn på nivå', 'written reason at level'),
  youngPersonAlsoFrom: say(
    'den unge også fra alder',
    'den unge òg frå alder',
    'the young person also from age',
  ),
  nb: say('bokmål', 'bokmål', 'Bokmål'),
  nn: say('nynorsk', 'nynorsk', 'Nynorsk'),
  en: say('engelsk', 'engelsk', 'English'),
};

/** What a field of a guide may hold, where that is one of a few. */
const VALUES: Readonly<Record<string, Translated>> = {
  after6Months: say('seks måneder etter', 'seks månader etter', 'six months after'),
  all: say('alle', 'alle', 'all'),
  allowed: say('tillatt', 'tillate', 'allowed'),
  carryOut: say('gjennomføre', 'gjennomføre', 'carry out'),
  close: say('avslutte', 'avslutte', 'close'),
  closing: say('ved avslutning', 'ved avslutning', 'closing'),
  colleague: say('kollega', 'kollega', 'colleague'),
  convene: say('samle', 'samle', 'convene'),
  coordinatingUnit: say('koordinerende enhet', 'koordinerande eining', 'coordinating unit'),
  decide: say('avgjøre', 'avgjere', 'decide'),
  define: say('beskrive', 'skildre', 'define'),
  evaluate: say('evaluere', 'evaluere', 'evaluate'),
  forbidden: say('ikke tillatt', 'ikkje tillate', 'forbidden'),
  higher: say('høyere', 'høgare', 'higher'),
  isRecorded: say('skrives ned', 'blir skrive ned', 'is recorded'),
  leader: say('leder', 'leiar', 'leader'),
  level1: say('nivå 1', 'nivå 1', 'level 1'),
  level2: say('nivå 2', 'nivå 2', 'level 2'),
  level3: say('nivå 3', 'nivå 3', 'level 3'),
  lower: say('lavere', 'lågare', 'lower'),
  meet: say('møtes', 'møtast', 'meet'),
  middle: say('underveis', 'undervegs', 'middle'),
  nobody: say('ingen', 'ingen', 'nobody'),
  one: say('én', 'éin', 'one'),
  plan: say('planlegge', 'planleggje', 'plan'),
  report: say('melde', 'melde', 'report'),
  required: say('må være med', 'må vere med', 'required'),
  share: say('drøfte', 'drøfte', 'share'),
  start: say('ved start', 'ved start', 'start'),
  stopsSharing: say('stopper delingen', 'stoppar delinga', 'stops sharing'),
};

/** One of them, and several. */
const UNITS: Readonly<Record<string, readonly [one: Translated, several: Translated]>> = {
  calendarDays: [
    say('kalenderdag', 'kalenderdag', 'calendar day'),
    say('kalenderdager', 'kalenderdagar', 'calendar days'),
  ],
  workingDays: [say('virkedag', 'virkedag', 'working day'), say('virkedager', 'virkedagar', 'working days')],
  weeks: [say('uke', 'veke', 'week'), say('uker', 'veker', 'weeks')],
  months: [say('måned', 'månad', 'month'), say('måneder', 'månader', 'months')],
};

export function lengthOfTime({ amount, unit }: { amount: number; unit: string }): Translated {
  const [one, several] = UNITS[unit] ?? [inEach(unit), inEach(unit)];
  return together(inEach(`${amount} `), amount === 1 ? one : several);
}

const SINGULAR: Readonly<Record<string, string>> = {
  exits: 'exit',
  formLanguages: 'formLanguage',
  languages: 'language',
  levels: 'level',
  measurements: 'measurement',
  reasons: 'reason',
  scales: 'scale',
  serviceKinds: 'serviceKind',
  steps: 'step',
  tools: 'tool',
};

/** A field that has no words, a kind of follow-up among them, is told as it is written. */
export const fieldWords = (field: string): Translated => FIELDS[field] ?? inEach(field);

/** One of a list, in front of its name. */
export const oneOf = (list: string): Translated => fieldWords(SINGULAR[list] ?? list);

/** Undefined for what is no such value: a name, a sentence. */
export const valueWords = (value: string): Translated | undefined => VALUES[value] ?? FIELDS[value];

export const YES = say('ja', 'ja', 'yes');
export const NO = say('nei', 'nei', 'no');
export const NOTHING = say('ingenting', 'ingenting', 'nothing');
export const BY = say('av', 'av', 'by');
export const NO_DIFFERENCE = say('Ingen forskjell.', 'Ingen skilnad.', 'No difference.');
export const KIND_WORDS = {
  added: say('nytt', 'nytt', 'added'),
  removed: say('borte', 'borte', 'removed'),
} as const;
