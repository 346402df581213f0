import type { Language, Translated } from '../../common/language.js';
import type { ReasonCode } from './access-account.js';

/** Why somebody has access, in words that a family understands. */
const WORDS: Record<ReasonCode, Translated> = {
  loggedTheConcern: {
    nb: 'skrev ned undringen og følger den opp',
    nn: 'skreiv ned undringa og følgjer henne opp',
    en: 'wrote down the concern and follows it up',
  },
  holdsTheBaton: {
    nb: 'er stafettholder og har ansvaret for at det skjer noe',
    nn: 'er stafetthaldar og har ansvaret for at det skjer noko',
    en: 'is the relay holder, who sees to it that things happen',
  },
  isOfferedTheBaton: {
    nb: 'er spurt om å bli stafettholder, og ser bare at saken finnes',
    nn: 'er spurd om å bli stafetthaldar, og ser berre at saka finst',
    en: 'is asked to become the relay holder, and sees only that the case exists',
  },
  takesPart: {
    nb: 'deltar for en tjeneste som familien har samtykket til, eller som loven åpner for',
    nn: 'deltek for ei teneste som familien har samtykt til, eller som lova opnar for',
    en: 'takes part for a service that the family has consented to, or that the law allows',
  },
  wasAsked: {
    nb: 'er en tjeneste som er spurt om å delta, og ser bare spørsmålet',
    nn: 'er ei teneste som er spurd om å delta, og ser berre spørsmålet',
    en: 'is a service that is asked to take part, and sees only the question',
  },
  leadsTheService: {
    nb: 'leder tjenesten, og ser at saken finnes, men ikke hva som står i den',
    nn: 'leier tenesta, og ser at saka finst, men ikkje kva som står i ho',
    en: 'leads the service, and sees that the case exists but not what is in it',
  },
  isFamily: {
    nb: 'er foresatt eller en annen som hører til familien',
    nn: 'er føresett eller ein annan som høyrer til familien',
    en: 'is a guardian or otherwise family',
  },
  isTheChild: {
    nb: 'er barnet eller den unge saken gjelder',
    nn: 'er barnet eller den unge saka gjeld',
    en: 'is the child or young person the case is about',
  },
  isAskedForConsent: {
    nb: 'er spurt om samtykke til å åpne loggen, og ser bare spørsmålet',
    nn: 'er spurd om samtykke til å opne loggen, og ser berre spørsmålet',
    en: 'is asked for consent to open the log, and sees only the question',
  },
  wasReferredTo: {
    nb: 'er bedt om råd fordi saken står fast',
    nn: 'er beden om råd fordi saka står fast',
    en: 'was asked for advice because the case is stuck',
  },
  overseesHighLevels: {
    nb: 'ser at saken finnes, fordi den er på nivå 3 eller står fast',
    nn: 'ser at saka finst, fordi ho er på nivå 3 eller står fast',
    en: 'sees that the case exists, because it is on level 3 or stuck',
  },
  deputises: {
    nb: 'står inn for en som er borte',
    nn: 'står inn for ein som er borte',
    en: 'stands in for somebody who is away',
  },
  openedInEmergency: {
    nb: 'åpnet saken i en nødsituasjon, i 24 timer',
    nn: 'opna saka i ein naudsituasjon, i 24 timar',
    en: 'opened the case in an emergency, for 24 hours',
  },
  other: { nb: 'har en annen grunn', nn: 'har ein annan grunn', en: 'has another reason' },
};

export const wordsOfReason = (code: ReasonCode, language: Language): string => WORDS[code][language];
