import type { Translated } from '../common/language.js';

/** Why somebody could look: the relation of `access_log.relation`, in words for the family. */
export const RELATION_WORDS: Readonly<Record<string, Translated>> = {
  holder: { nb: 'er stafettholder', nn: 'er stafetthaldar', en: 'holds the baton' },
  author: { nb: 'skrev ned undringen', nn: 'skreiv ned undringa', en: 'wrote down the concern' },
  participant: { nb: 'er med i saken', nn: 'er med i saka', en: 'takes part in the case' },
  referred: {
    nb: 'tjenesten er bedt om hjelp',
    nn: 'tenesta er beden om hjelp',
    en: 'the service was asked to help',
  },
  asked: {
    nb: 'tjenesten er spurt om å bli med',
    nn: 'tenesta er spurd om å bli med',
    en: 'the service was asked to take part',
  },
  offered: {
    nb: 'er spurt om å ta stafettpinnen',
    nn: 'er spurd om å ta stafettpinnen',
    en: 'was offered the baton',
  },
  leader: { nb: 'leder tjenesten', nn: 'leier tenesta', en: 'leads the service' },
  oversight: {
    nb: 'koordinerende enhet følger med',
    nn: 'koordinerande eining følgjer med',
    en: 'the coordinating unit keeps an eye on it',
  },
  deputy: { nb: 'er stedfortreder', nn: 'er stadfortredar', en: 'stands in for somebody' },
  emergency: {
    nb: 'åpnet saken i en nødsituasjon',
    nn: 'opna saka i ein naudsituasjon',
    en: 'opened the case in an emergency',
  },
  invited: {
    nb: 'er spurt om samtykke til å åpne loggen',
    nn: 'er spurd om samtykke til å opne loggen',
    en: 'was asked for consent to open the log',
  },
  guardian: { nb: 'er foresatt', nn: 'er føresett', en: 'is a guardian' },
  child: { nb: 'saken handler om en selv', nn: 'saka handlar om ein sjølv', en: 'the case is about oneself' },
};

/** For a relation that came later than these words, and for work of the system itself. */
export const OTHER_REASON: Translated = {
  nb: 'har en oppgave i saken',
  nn: 'har ei oppgåve i saka',
  en: 'has a task in the case',
};

export const RULES = [
  'ownFamily',
  'colleaguesChild',
  'sameSurname',
  'manyCases',
  'manyRefused',
  'atNight',
  'outsideHours',
] as const;
export type Rule = (typeof RULES)[number];

/** What was odd; in the order in which it is worth looking at. */
export const RULE_WORDS: Readonly<Record<Rule, Translated>> = {
  ownFamily: { nb: 'egen familie', nn: 'eigen familie', en: 'own family' },
  colleaguesChild: { nb: 'en kollegas barn', nn: 'barnet til ein kollega', en: "a colleague's child" },
  sameSurname: { nb: 'samme etternavn', nn: 'same etternamn', en: 'same surname' },
  manyCases: {
    nb: 'mange saker på kort tid',
    nn: 'mange saker på kort tid',
    en: 'many cases in a short time',
  },
  manyRefused: { nb: 'mange avviste forsøk', nn: 'mange avviste forsøk', en: 'many refused tries' },
  atNight: { nb: 'om natten', nn: 'om natta', en: 'at night' },
  outsideHours: { nb: 'utenfor arbeidstid', nn: 'utanfor arbeidstid', en: 'outside working hours' },
};

export const CONCLUSIONS = ['asExpected', 'explained', 'followedUp', 'breach'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];
