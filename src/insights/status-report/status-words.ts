import { type Language, say, type Translated } from '../../common/language.js';
import type { TableId } from './status-figures.js';

/** What a report says around its numbers. */
export const STATUS_WORDS = {
  title: say('Årsstatus for BTI', 'Årsstatus for BTI', 'Yearly status of BTI'),
  year: say('År', 'År', 'Year'),
  counted: say('Talt', 'Talt', 'Counted'),
  made: say('Laget', 'Laga', 'Made'),
  to: say('til', 'til', 'to'),
  hidden: say('skjult', 'skjult', 'hidden'),
  children: say('Barn', 'Barn', 'Children'),
  table: say('Tabell', 'Tabell', 'Table'),
  row: say('Rad', 'Rad', 'Row'),
  column: say('Kolonne', 'Kolonne', 'Column'),
  value: say('Verdi', 'Verdi', 'Value'),
  about: say('Om tallene', 'Om tala', 'About the numbers'),
  levels: say('På hvilket nivå hjelpen gis', 'På kva nivå hjelpa blir gitt', 'At which level help is given'),
  levelsAbout: say(
    'Hvert barn én gang på hvert nivå, alle år til og med siste hele måned.',
    'Kvart barn éin gong på kvart nivå, alle år til og med siste heile månad.',
    'Each child once at each level, all years up to the last whole month.',
  ),
  effects: say('Hjelper det?', 'Hjelper det?', 'Does it help?'),
  effectsAbout: say(
    'Barn som er målt to ganger, etter året den første målingen gjelder. Snittet har 95 % konfidensintervall.',
    'Barn som er målte to gonger, etter året den første målinga gjeld. Snittet har 95 % konfidensintervall.',
    'Children measured twice, by the year of the first measurement. The mean has a 95 % confidence interval.',
  ),
  instrument: say('Mål', 'Mål', 'Measure'),
  measured: say('Målt to ganger', 'Målte to gonger', 'Measured twice'),
  missing: say('Mangler', 'Manglar', 'Missing'),
  change: say('Endring i snitt', 'Endring i snitt', 'Mean change'),
  improved: say('Bedre', 'Betre', 'Better'),
  unchanged: say('Uendret', 'Uendra', 'Unchanged'),
  worse: say('Verre', 'Verre', 'Worse'),
  closed: say('Avsluttet', 'Avslutta', 'Closed'),
  raised: say('Opp', 'Opp', 'Up'),
  lowered: say('Ned', 'Ned', 'Down'),
  acute: say('Akutt opp', 'Akutt opp', 'Acutely up'),
  still: say('Fortsatt der', 'Framleis der', 'Still there'),
  noNumbers: say('Ingen tall for perioden.', 'Ingen tal for perioden.', 'No numbers for the period.'),
  notAnswered: say(
    'Behov som ingen tjeneste dekker, fordeling på kjønn, språk og område, og hva innsatsen koster eller sparer, har løsningen ingen tall for.',
    'Behov som inga teneste dekkjer, fordeling på kjønn, språk og område, og kva innsatsen kostar eller sparer, har løysinga ingen tal for.',
    'Of needs that no service meets, of how it falls by sex, language and area, and of what it costs or saves, there are no numbers here.',
  ),
} as const satisfies Record<string, Translated>;

export const TABLE_WORDS: Record<TableId, { heading: Translated; about: Translated }> = {
  time: {
    heading: say('Handles det i tide?', 'Blir det handla i tide?', 'Are concerns acted on in time?'),
    about: say(
      'Barn etter hvor lang tid det tok, i året det skjedde.',
      'Barn etter kor lang tid det tok, i året det skjedde.',
      'Children by how long it took, in the year in which it came.',
    ),
  },
  escalated: {
    heading: say('Holdes fristene?', 'Blir fristane haldne?', 'Are deadlines kept?'),
    about: say(
      'Barn etter hvor langt en frist gikk videre før den ble fulgt opp.',
      'Barn etter kor langt ein frist gjekk vidare før han vart følgd opp.',
      'Children by how far a deadline went before it was seen to.',
    ),
  },
  load: {
    heading: say('Hvem bærer arbeidet?', 'Kven ber arbeidet?', 'Who carries the load?'),
    about: say(
      'Barn med en åpen sak ved periodens slutt, etter tjenesten som har den. Barn med sperret adresse er ikke med.',
      'Barn med ei open sak ved slutten av perioden, etter tenesta som har henne. Barn med sperra adresse er ikkje med.',
      'Children with an open case when the period ends, by the service that has it. Children with a protected address are left out.',
    ),
  },
  consents: {
    heading: say('Samtykker', 'Samtykke', 'Consents'),
    about: say(
      'Barn; ett barn kan stå på flere linjer.',
      'Barn; eitt barn kan stå på fleire linjer.',
      'Children; one child may stand on several lines.',
    ),
  },
  voice: {
    heading: say('Blir barnet hørt?', 'Blir barnet høyrt?', 'Is the child heard?'),
    about: say(
      'Barnets stemme i årets siste evaluering.',
      'Røysta til barnet i den siste evalueringa i året.',
      "The child's voice in the last evaluation of the year.",
    ),
  },
  closing: {
    heading: say(
      'Hva mener familien når saken avsluttes?',
      'Kva meiner familien når saka blir avslutta?',
      'What does the family think when a case closes?',
    ),
    about: say(
      'Barn etter årets siste avslutning.',
      'Barn etter den siste avslutninga i året.',
      'Children by the last closing of the year.',
    ),
  },
};

/** Rows and columns of the tables. */
export const CODE_WORDS: Record<string, Translated> = {
  toDecision: say('Fra undring til beslutning', 'Frå undring til avgjerd', 'From concern to decision'),
  toConsent: say('Fra beslutning til samtykke', 'Frå avgjerd til samtykke', 'From decision to consent'),
  toIntervention: say(
    'Fra beslutning til første tiltak',
    'Frå avgjerd til første tiltak',
    'From decision to first intervention',
  ),
  twoWeeks: say('Innen 2 uker', 'Innan 2 veker', 'Within 2 weeks'),
  oneMonth: say('2–4 uker', '2–4 veker', '2–4 weeks'),
  threeMonths: say('1–3 måneder', '1–3 månader', '1–3 months'),
  longer: say('Lenger', 'Lenger', 'Longer'),
  inTime: say('Fulgt opp', 'Følgd opp', 'Seen to'),
  toLeader: say('Til leder', 'Til leiar', 'To the leader'),
  toUnit: say('Til koordinerende enhet', 'Til koordinerande eining', 'To the coordinating unit'),
  'concern.decide': say('Undring avgjort', 'Undring avgjord', 'Concern decided'),
  'meeting.call': say('Møte innkalt', 'Møte kalla inn', 'Meeting called'),
  'log.open': say('Logg åpnet', 'Logg opna', 'Log opened'),
  'baton.answer': say('Svar på pinnen', 'Svar på pinnen', 'Answer to the baton'),
  'referral.answer': say('Svar på henvendelse', 'Svar på førespurnad', 'Answer to a referral'),
  'contact.make': say('Kontakt med familien', 'Kontakt med familien', 'Contact with the family'),
  'evaluation.hold': say('Evaluering', 'Evaluering', 'Evaluation'),
  'intervention.evaluate': say('Tiltak evaluert', 'Tiltak evaluert', 'Intervention evaluated'),
  'coordinatingUnit.advise': say(
    'Råd fra koordinerende enhet',
    'Råd frå koordinerande eining',
    'Advice of the coordinating unit',
  ),
  level0: say('Nivå 0', 'Nivå 0', 'Level 0'),
  level1: say('Nivå 1', 'Nivå 1', 'Level 1'),
  level2: say('Nivå 2', 'Nivå 2', 'Level 2'),
  level3: say('Nivå 3', 'Nivå 3', 'Level 3'),
  children: say('Barn', 'Barn', 'Children'),
  total: say('I alt', 'I alt', 'In all'),
  CONSENT_GIVEN: say('Gitt', 'Gitt', 'Given'),
  CONSENT_EXTENDED: say('Forlenget', 'Forlengd', 'Extended'),
  CONSENT_REFUSED: say('Nei', 'Nei', 'Refused'),
  CONSENT_WITHDRAWN: say('Trukket tilbake', 'Trekt tilbake', 'Withdrawn'),
  CONSENT_EXPIRED: say('Gått ut', 'Gått ut', 'Expired'),
  said: say('Barnet sa noe', 'Barnet sa noko', 'The child said something'),
  willBeAsked: say('Skulle spørres etterpå', 'Skulle spørjast etterpå', 'Was to be asked afterwards'),
  couldNotBeAsked: say('Kunne ikke spørres', 'Kunne ikkje spørjast', 'Could not be asked'),
  agrees: say('Enig', 'Samd', 'Agrees'),
  disagrees: say('Uenig', 'Usamd', 'Disagrees'),
  notReached: say('Ikke nådd', 'Ikkje nådd', 'Not reached'),
  self: say('selv', 'sjølv', 'self'),
  parent: say('forelder', 'forelder', 'parent'),
  teacher: say('lærer', 'lærar', 'teacher'),
  team: say('de som samarbeider', 'dei som samarbeider', 'those who work together'),
};

export const wordOf = (code: string, language: Language): string => CODE_WORDS[code]?.[language] ?? code;

/** What the numbers are and are not. */
export function aboutNumbers(threshold: number, language: Language): string[] {
  return [
    say(
      `Tall under ${threshold} barn er skjult, og de tallene de kunne vært regnet ut av. Der det ikke står noe annet, er tall rundet av til nærmeste 5.`,
      `Tal under ${threshold} barn er skjulte, og dei tala dei kunne vore rekna ut av. Der det ikkje står noko anna, er tal runda av til næraste 5.`,
      `Numbers of fewer than ${threshold} children are hidden, and those from which they could be worked out. Where nothing else is said, numbers are rounded to the nearest 5.`,
    ),
    STATUS_WORDS.notAnswered,
  ].map((words) => words[language]);
}
