import { defineProblems } from '../common/problem.js';

export const caseProblem = defineProblems({
  'CASE.EVENT_UNKNOWN': [
    422,
    { nb: 'Hendelsen finnes ikke', nn: 'Hendinga finst ikkje', en: 'There is no such event' },
  ],
  'CASE.EVENT_NOT_ALLOWED': [
    409,
    {
      nb: 'Saken kan ikke ta imot hendelsen nå',
      nn: 'Saka kan ikkje ta imot hendinga no',
      en: 'The case cannot take the event now',
    },
  ],
  'CASE.DISPOSED': [
    409,
    {
      nb: 'Innholdet i saken er kassert; den kan ikke åpnes igjen',
      nn: 'Innhaldet i saka er kassert; ho kan ikkje opnast igjen',
      en: 'The content of the case has been disposed of; it cannot be opened again',
    },
  ],
  'CASE.REQUIREMENT_MISSING': [
    409,
    {
      nb: 'Noe må gjøres først',
      nn: 'Noko må gjerast først',
      en: 'Something must be done first',
    },
  ],
  'CASE.EVENT_INVALID': [
    422,
    {
      nb: 'Noe i hendelsen er feil eller mangler',
      nn: 'Noko i hendinga er feil eller manglar',
      en: 'Something in the event is wrong or missing',
    },
  ],
  'CASE.EVENT_NOT_YOURS': [
    403,
    {
      nb: 'Du kan ikke gjøre dette i saken',
      nn: 'Du kan ikkje gjere dette i saka',
      en: 'You may not do this in the case',
    },
  ],
  'ENTRY.NOT_RESTRICTED': [
    409,
    {
      nb: 'Ta oppføringen ut av loggen før den flyttes',
      nn: 'Ta oppføringa ut av loggen før ho blir flytta',
      en: 'Take the entry out of the log before it is moved',
    },
  ],
  'ENTRY.NOT_MOVABLE': [
    422,
    {
      nb: 'Oppføringen må skrives på nytt i den andre saken',
      nn: 'Oppføringa må skrivast på nytt i den andre saka',
      en: 'The entry must be written anew in the other case',
    },
  ],
  'ENTRY.ERASED': [
    410,
    { nb: 'Teksten er slettet', nn: 'Teksten er sletta', en: 'The text has been erased' },
  ],
  'CASE.STALE': [
    412,
    {
      nb: 'Saken er endret siden du så den',
      nn: 'Saka er endra sidan du såg henne',
      en: 'The case has changed since you saw it',
    },
  ],
  'CASE.BUSY': [
    503,
    {
      nb: 'Mange skriver i saken akkurat nå; prøv igjen om litt',
      nn: 'Mange skriv i saka akkurat no; prøv igjen om litt',
      en: 'Many are writing in the case right now; try again in a moment',
    },
  ],
  'CASE.IF_MATCH_REQUIRED': [
    428,
    {
      nb: 'Si hvilken versjon av saken du har sett (If-Match)',
      nn: 'Sei kva versjon av saka du har sett (If-Match)',
      en: 'Say which version of the case you have seen (If-Match)',
    },
  ],
  'CASE.IDEMPOTENCY_KEY_REQUIRED': [
    400,
    {
      nb: 'Send en nøkkel som gjør at det bare skjer én gang (Idempotency-Key)',
      nn: 'Send ein nøkkel som gjer at det berre skjer éin gong (Idempotency-Key)',
      en: 'Send a key that makes it happen only once (Idempotency-Key)',
    },
  ],
  'CASE.KEY_REUSED': [
    422,
    {
      nb: 'Nøkkelen er brukt til noe annet',
      nn: 'Nøkkelen er brukt til noko anna',
      en: 'The key has been used for something else',
    },
  ],
  'CASE.NOT_IN_SERVICE': [
    403,
    {
      nb: 'Du kan bare melde en bekymring for en tjeneste du arbeider i',
      nn: 'Du kan berre melde ei uro for ei teneste du arbeider i',
      en: 'You can log a concern only for a service you work in',
    },
  ],
  'CASE.ADDRESS_STRICTLY_CONFIDENTIAL': [
    422,
    {
      nb: 'Adressen er strengt fortrolig og skal ikke lagres her',
      nn: 'Adressa er strengt fortruleg og skal ikkje lagrast her',
      en: 'The address is strictly confidential and is not to be stored here',
    },
  ],
  'CASE.CURSOR_INVALID': [
    400,
    {
      nb: 'Siden finnes ikke; begynn fra starten av listen',
      nn: 'Sida finst ikkje; byrj frå starten av lista',
      en: 'There is no such page; begin at the start of the list',
    },
  ],
});
