/** What is said to somebody whose guide is not right, in each of our languages. */
export interface Said {
  nb: string;
  nn: string;
  en: string;
}

const say = (nb: string, nn: string, en: string): Said => ({ nb, nn, en });

/** How a text must be written; a schema knows the English, and is read in the other two by it. */
export const FORMS = {
  blank: say('må ikke være blank', 'må ikkje vere blank', 'must not be blank'),
  id: say(
    'bokstavene a–z, sifre og bindestrek, med liten bokstav først',
    'bokstavane a–z, siffer og bindestrek, med liten bokstav først',
    'letters a–z, digits and hyphens, starting with a small letter',
  ),
  mark: say('ett til tre tegn', 'eitt til tre teikn', 'one to three characters'),
  language: say(
    'en språkkode som nb, en, ar eller so',
    'ein språkkode som nb, en, ar eller so',
    'a language code such as nb, en, ar or so',
  ),
  organisationNumber: say('ni sifre', 'ni siffer', 'nine digits'),
};

type Word = string | number;

/** What the pieces of a guide are to each other, where they are not. */
export const SAYINGS = {
  noExit: (level: Word, way: Word) =>
    say(
      `nivå ${level} har ingen utgang "${way}"`,
      `nivå ${level} har ingen utgang "${way}"`,
      `level ${level} has no exit "${way}"`,
    ),
  noCanonicalStep: (level: Word, step: Word) =>
    say(
      `nivå ${level} har ikke det kanoniske steget "${step}"`,
      `nivå ${level} har ikkje det kanoniske steget "${step}"`,
      `level ${level} has no canonical step "${step}"`,
    ),
  noneCarriesOut: (step: Word, needed: readonly string[]) =>
    say(
      `ingen steg utfører "${step}"; nivået trenger ${needed.join(', ')}`,
      `ingen steg utfører "${step}"; nivået treng ${needed.join(', ')}`,
      `no step carries out "${step}"; the level needs ${needed.join(', ')}`,
    ),
  needsBorder: say(
    'nivå 2 og 3 må ha en grenseregel ("border")',
    'nivå 2 og 3 må ha ein grenseregel ("border")',
    'levels 2 and 3 need a border rule ("border")',
  ),
  noBorderHere: say(
    'bare nivå 2 og 3 har en grense; ta den bort her',
    'berre nivå 2 og 3 har ei grense; ta ho bort her',
    'only levels 2 and 3 have a border; leave it out here',
  ),
  notBelow: (field: Word, value: Word) =>
    say(
      `må ikke være under "${field}", som er ${value}`,
      `må ikkje vere under "${field}", som er ${value}`,
      `must not be below "${field}", which is ${value}`,
    ),
  outsideNeedsOne: say(
    'en ekstern tjeneste er påkrevd, så minst 1',
    'ei ekstern teneste er påkravd, så minst 1',
    'an outside service is required, so at least 1',
  ),
  fourLevels: say(
    'nivå 0, 1, 2 og 3 skal alle stå her; til et nivå dere ikke bruker, fører ingen utgang',
    'nivå 0, 1, 2 og 3 skal alle stå her; til eit nivå de ikkje bruker, fører ingen utgang',
    'levels 0, 1, 2 and 3 all stand here; to one that you do not use no exit leads',
  ),
  levelExpected: (level: Word) =>
    say(
      `her ventes nivå ${level}: nivåene står i rekkefølge`,
      `her er nivå ${level} venta: nivåa står i rekkjefølgje`,
      `level ${level} is expected here: levels stand in order`,
    ),
  neverClosed: (level: Word) =>
    say(
      `en sak på nivå ${level} kunne aldri avsluttes: verken her eller fra et annet nivå`,
      `ei sak på nivå ${level} kunne aldri avsluttast: verken her eller frå eit anna nivå`,
      `a case on level ${level} could never be closed: neither here nor by another level`,
    ),
  beforeLeader: (amount: Word) =>
    say(
      `må ikke komme før lederen, som får vite det etter ${amount}`,
      `må ikkje kome før leiaren, som får vite det etter ${amount}`,
      `must not come before the leader, who hears after ${amount}`,
    ),
  consentLastsADay: say(
    'et samtykke varer minst én dag',
    'eit samtykke varer minst éin dag',
    'a consent lasts at least one day',
  ),
  reminderTooLong: say(
    'må være kortere enn samtykket varer ("duration")',
    'må vere kortare enn samtykket varer ("duration")',
    'must be shorter than the consent lasts ("duration")',
  ),
  plannedTwice: (slot: Word) =>
    say(`er planlagt to ganger: ${slot}`, `er planlagt to gonger: ${slot}`, `is planned twice: ${slot}`),
  usedTwice: (key: Word, place: Word) =>
    say(
      `"${key}" er brukt to ganger; første gang på plass ${place}`,
      `"${key}" er brukt to gonger; første gong på plass ${place}`,
      `"${key}" is used twice; the first time in place ${place}`,
    ),
};
