import type { Language } from '../common/language.js';

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
  files: string;
  whereFilesAre: string;
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
      'Undringer som en tjeneste har skrevet ned om barnet og ikke delt, går tjenesten gjennom og utleverer hver for seg.',
      'En kontaktadresse som bare ansatte kan se, er heller ikke med; spør den som har ansvar for saken.',
    ],
    family: 'Familien slik saken kjenner den',
    access: 'Hvem som har tilgang, og hvorfor',
    since: 'siden',
    somebody: 'ukjent',
    history: 'Hva som er skrevet',
    leftOut: 'Utelatt',
    files: 'Filer',
    whereFilesAre:
      'Filene selv følger med den maskinlesbare kopien. De som er for store for den, hentes fra saken.',
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
      'Undringar som ei teneste har skrive ned om barnet og ikkje delt, går tenesta gjennom og utleverer kvar for seg.',
      'Ei kontaktadresse som berre tilsette kan sjå, er heller ikkje med; spør den som har ansvar for saka.',
    ],
    family: 'Familien slik saka kjenner han',
    access: 'Kven som har tilgang, og kvifor',
    since: 'sidan',
    somebody: 'ukjend',
    history: 'Kva som er skrive',
    leftOut: 'Utelate',
    files: 'Filer',
    whereFilesAre:
      'Filene sjølve følgjer med den maskinlesbare kopien. Dei som er for store for han, blir henta frå saka.',
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
      'Concerns about the child that a service has written down and not shared are gone through by the service, and given out one by one.',
      'Nor is a contact address that only staff can see; ask whoever is responsible for the case.',
    ],
    family: 'The family as the case knows it',
    access: 'Who has access, and why',
    since: 'since',
    somebody: 'unknown',
    history: 'What is written',
    leftOut: 'Left out',
    files: 'Files',
    whereFilesAre:
      'The files themselves come with the machine-readable copy. Those too large for it are fetched from the case.',
  },
};
