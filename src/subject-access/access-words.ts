import type { Language, Translated } from '../common/language.js';

interface AccessWords {
  title: string;
  about: string;
  unnamed: string;
  askedOn: string;
  preparedOn: string;
  releasedOn: string;
  whatThisIs: string;
  introduction: string[];
  family: string;
  access: string;
  since: string;
  somebody: string;
  history: string;
  leftOut: string;
  by: Record<string, string>;
}

/** The words around what is given out. */
export const ACCESS_WORDS: Record<Language, AccessWords> = {
  nb: {
    title: 'Innsyn i det som er skrevet om barnet',
    about: 'Gjelder',
    unnamed: 'navnet er ikke skrevet ned',
    askedOn: 'Bedt om',
    preparedOn: 'Satt sammen',
    releasedOn: 'Gjennomgått og utlevert',
    whatThisIs: 'Hva dette er',
    introduction: [
      'Dette er alt som står i saken, og som du etter loven kan få se. En ansatt har gått gjennom det før du fikk det.',
      'Der noe er utelatt, står det hvorfor. Du kan be om at noe rettes, og du kan klage til kommunen eller Datatilsynet.',
      'Undringer som en tjeneste har skrevet ned og ikke delt, er ikke med; spør tjenesten.',
    ],
    family: 'Familien slik saken kjenner den',
    access: 'Hvem som har tilgang, og hvorfor',
    since: 'siden',
    somebody: 'ukjent',
    history: 'Hva som er skrevet',
    leftOut: 'Utelatt',
    by: { staff: 'ansatt', person: 'familien', system: 'systemet' },
  },
  nn: {
    title: 'Innsyn i det som er skrive om barnet',
    about: 'Gjeld',
    unnamed: 'namnet er ikkje skrive ned',
    askedOn: 'Bede om',
    preparedOn: 'Sett saman',
    releasedOn: 'Gjennomgått og utlevert',
    whatThisIs: 'Kva dette er',
    introduction: [
      'Dette er alt som står i saka, og som du etter lova kan få sjå. Ein tilsett har gått gjennom det før du fekk det.',
      'Der noko er utelate, står det kvifor. Du kan be om at noko blir retta, og du kan klage til kommunen eller Datatilsynet.',
      'Undringar som ei teneste har skrive ned og ikkje delt, er ikkje med; spør tenesta.',
    ],
    family: 'Familien slik saka kjenner han',
    access: 'Kven som har tilgang, og kvifor',
    since: 'sidan',
    somebody: 'ukjend',
    history: 'Kva som er skrive',
    leftOut: 'Utelate',
    by: { staff: 'tilsett', person: 'familien', system: 'systemet' },
  },
  en: {
    title: 'Access to what is written about the child',
    about: 'About',
    unnamed: 'the name is not written down',
    askedOn: 'Asked for',
    preparedOn: 'Put together',
    releasedOn: 'Reviewed and given out',
    whatThisIs: 'What this is',
    introduction: [
      'This is everything in the case that you may see by law. A member of staff has gone through it before you got it.',
      'Where something is left out, it says why. You can ask for corrections, and complain to the municipality or to the Norwegian Data Protection Authority.',
      'Concerns that a service has written down and not shared are not included; ask the service.',
    ],
    family: 'The family as the case knows it',
    access: 'Who has access, and why',
    since: 'since',
    somebody: 'unknown',
    history: 'What is written',
    leftOut: 'Left out',
    by: { staff: 'member of staff', person: 'the family', system: 'the system' },
  },
};

const say = (nb: string, nn: string, en: string): Translated => ({ nb, nn, en });

/** What each free text of an entry is called. */
const TEXT_LABELS: Record<string, Translated> = {
  advice: say('Råd', 'Råd', 'Advice'),
  answeredBy: say('Hvem som svarte', 'Kven som svarte', 'Who answered'),
  answers: say('Svar', 'Svar', 'Answers'),
  brightSpot: say('Lyspunkt', 'Lyspunkt', 'Bright spot'),
  childSaid: say('Barnet sa', 'Barnet sa', 'The child said'),
  conclusion: say('Konklusjon', 'Konklusjon', 'Conclusion'),
  correction: say('Rettelse', 'Retting', 'Correction'),
  expectedOutcome: say('Ventet resultat', 'Venta resultat', 'Expected outcome'),
  familySaid: say('Familien sa', 'Familien sa', 'The family said'),
  givenBy: say('Gitt av', 'Gjeve av', 'Given by'),
  goal: say('Mål', 'Mål', 'Goal'),
  guardiansSaid: say('De foresatte sa', 'Dei føresette sa', 'The guardians said'),
  howEvaluated: say('Slik evalueres det', 'Slik blir det evaluert', 'How it is evaluated'),
  limits: say('Grenser', 'Grenser', 'Limits'),
  mayMean: say('Hva det kan bety', 'Kva det kan tyde', 'What it may mean'),
  message: say('Melding', 'Melding', 'Message'),
  minutes: say('Referat', 'Referat', 'Minutes'),
  note: say('Notat', 'Notat', 'Note'),
  question: say('Spørsmål', 'Spørsmål', 'Question'),
  reason: say('Begrunnelse', 'Grunngjeving', 'Reason'),
  seenAndHeard: say('Sett og hørt', 'Sett og høyrt', 'Seen and heard'),
  sharedUnderstanding: say('Felles forståelse', 'Felles forståing', 'Shared understanding'),
  what: say('Hva', 'Kva', 'What'),
  whatWasReached: say('Hva som ble nådd', 'Kva som vart nådd', 'What was reached'),
  whatWasSaid: say('Hva som ble sagt', 'Kva som vart sagt', 'What was said'),
  where: say('Hvor', 'Kvar', 'Where'),
  whyNotAsked: say('Hvorfor ikke spurt', 'Kvifor ikkje spurd', 'Why not asked'),
  whyWithoutFamily: say('Hvorfor uten familien', 'Kvifor utan familien', 'Why without the family'),
  wish: say('Ønske', 'Ønske', 'Wish'),
  witness: say('Vitne', 'Vitne', 'Witness'),
};

export const textLabel = (name: string, language: Language): string => TEXT_LABELS[name]?.[language] ?? name;
