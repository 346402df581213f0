import type { Translated } from '../common/language.js';

const say = (nb: string, nn: string, en: string): Translated => ({ nb, nn, en });

/** What has happened, in a line; of whom stands beside it where the reader may know. */
const NOTICE_WORDS: Readonly<Record<string, Translated>> = {
  'baton.offered': say(
    'Du er tilbudt stafettpinnen',
    'Du er tilbydd stafettpinnen',
    'You are offered the baton',
  ),
  'baton.accepted': say(
    'Stafettpinnen er tatt imot',
    'Stafettpinnen er teken imot',
    'The baton was accepted',
  ),
  'baton.declined': say(
    'Den du spurte, tok ikke stafettpinnen',
    'Den du spurde, tok ikkje stafettpinnen',
    'The one you asked did not take the baton',
  ),
  'baton.unanswered': say(
    'Ingen har svart på stafettpinnen',
    'Ingen har svart på stafettpinnen',
    'Nobody has answered the baton',
  ),
  'baton.assigned': say('Du har fått stafettpinnen', 'Du har fått stafettpinnen', 'You were given the baton'),
  'referral.sent': say(
    'Tjenesten din er spurt om å delta',
    'Tenesta di er spurd om å delta',
    'Your service is asked to take part',
  ),
  'referral.answered': say(
    'En tjeneste har svart deg',
    'Ei teneste har svart deg',
    'A service has answered you',
  ),
  'consent.answered': say(
    'Det er svart ja til samtykke',
    'Det er svart ja til samtykke',
    'Consent was answered with yes',
  ),
  'consent.expiring': say(
    'Et samtykke løper snart ut',
    'Eit samtykke går snart ut',
    'A consent runs out soon',
  ),
  'consent.expired': say('Et samtykke er løpt ut', 'Eit samtykke er gått ut', 'A consent has run out'),
  'basis.expiring': say(
    'Et annet grunnlag for å dele løper snart ut',
    'Eit anna grunnlag for å dele går snart ut',
    'Another basis for sharing runs out soon',
  ),
  'basis.expired': say(
    'Et annet grunnlag for å dele er løpt ut',
    'Eit anna grunnlag for å dele er gått ut',
    'Another basis for sharing has run out',
  ),
  'consent.withdrawn': say(
    'Et samtykke er trukket tilbake',
    'Eit samtykke er trekt tilbake',
    'A consent was withdrawn',
  ),
  'consent.refused': say(
    'Det ble sagt nei til samtykke',
    'Det vart sagt nei til samtykke',
    'Consent was refused',
  ),
  'sharing.stopped': say(
    'Delingen er stanset til den er avklart',
    'Delinga er stansa til ho er avklart',
    'Sharing has stopped until it is settled',
  ),
  'sharing.ended': say(
    'En deling er slutt: se hva tjenesten må rydde',
    'Ei deling er slutt: sjå kva tenesta må rydde',
    'Sharing has ended: see what the service must see to',
  ),
  'family.asked': say(
    'Familien har spurt om noe',
    'Familien har spurt om noko',
    'The family has asked something',
  ),
  'case.stuck': say(
    'Noen ber koordinerende enhet om råd',
    'Nokon ber koordinerande eining om råd',
    'Somebody asks the coordinating unit for advice',
  ),
  'case.advised': say(
    'Koordinerende enhet har gitt råd',
    'Koordinerande eining har gjeve råd',
    'The coordinating unit has advised',
  ),
  'case.closed': say('Oppfølgingen er avsluttet', 'Oppfølginga er avslutta', 'The follow-up has ended'),
  'log.opened': say('Stafettloggen er åpnet', 'Stafettloggen er opna', 'The relay log is opened'),
  'log.alsoConcerned': say(
    'Noen andre undrer seg også over barnet',
    'Nokon andre undrar seg òg over barnet',
    'Somebody else is concerned about the child too',
  ),
  'holder.left': say(
    'Stafettholderen har sluttet: en ny må utpekes',
    'Stafetthaldaren har slutta: ein ny må peikast ut',
    'The relay holder has left: a new one must be named',
  ),
  'emergency.opened': say(
    'Noen åpnet loggen i en nødsituasjon',
    'Nokon opna loggen i ein naudsituasjon',
    'Somebody opened the log in an emergency',
  ),
  'emergency.tried': say(
    'Noen har prøvd en nødåpning',
    'Nokon har prøvd ei naudopning',
    'Somebody tried to open a log in an emergency',
  ),
  'role.givenToOneself': say(
    'Noen har gitt seg selv en rolle',
    'Nokon har gjeve seg sjølv ei rolle',
    'Somebody gave themselves a role',
  ),
  'staff.loginChanged': say(
    'En ansatts pålogging er endret',
    'Pålogginga til ein tilsett er endra',
    "An employee's login was changed",
  ),
  'access.toReview': say(
    'Et innsynskrav venter på gjennomgang',
    'Eit innsynskrav ventar på gjennomgang',
    'A request for access waits for review',
  ),
  'access.answered': say(
    'Innsynskravet ditt er besvart',
    'Innsynskravet ditt er svart på',
    'Your request for access is answered',
  ),
  'access.extended': say(
    'Fristen for innsynskravet ditt er utsatt',
    'Fristen for innsynskravet ditt er utsett',
    'The deadline for your request for access is extended',
  ),
  'work.done': say(
    'Det du satte i gang, er ferdig',
    'Det du sette i gang, er ferdig',
    'What you set going is done',
  ),
  'work.failed': say(
    'Det du satte i gang, gikk ikke',
    'Det du sette i gang, gjekk ikkje',
    'What you set going did not work',
  ),
  'concern.pastRetention': say(
    'Undringer venter på at du avgjør om de skal slettes',
    'Undringar ventar på at du avgjer om dei skal slettast',
    'Concerns wait for you to decide on deletion',
  ),
  'report.answerDue': say(
    'Svaret på meldingen din skulle ha kommet',
    'Svaret på meldinga di skulle ha kome',
    'The answer to your report is due',
  ),
  'report.assessmentDue': say(
    'Vurderingen av meldingen din skulle ha kommet',
    'Vurderinga av meldinga di skulle ha kome',
    'The assessment of your report is due',
  ),
  'report.nobodyFollows': say(
    'En melding fra tjenesten har ingen som følger den opp',
    'Ei melding frå tenesta har ingen som følgjer henne opp',
    'A report of the service has nobody who follows it up',
  ),
  'report.readerNamed': say(
    'Du er bedt om å følge opp en melding',
    'Du er beden om å følgje opp ei melding',
    'You are asked to follow up a report',
  ),
  'followUp.soon': say('En frist nærmer seg', 'Ein frist nærmar seg', 'A deadline comes near'),
  'followUp.due': say('En frist er i dag', 'Ein frist er i dag', 'A deadline is today'),
  'followUp.overdue': say('En frist er over', 'Ein frist er over', 'A deadline has passed'),
  'followUp.escalated': say(
    'En frist er over og er sendt videre',
    'Ein frist er over og er send vidare',
    'A deadline has passed and was passed on',
  ),
};

const SOMETHING = say('Noe nytt gjelder deg', 'Noko nytt gjeld deg', 'Something new concerns you');

export function wordsOfNotice(about: string): Translated {
  return Object.hasOwn(NOTICE_WORDS, about) ? NOTICE_WORDS[about]! : SOMETHING;
}
