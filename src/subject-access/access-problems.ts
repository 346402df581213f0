import { say } from '../common/language.js';
import { defineProblems } from '../common/problem.js';
import { defineFields } from '../common/problem-fields.js';

export const accessRequestProblem = defineProblems({
  'ACCESS_REQUEST.NO_INSIGHT': [
    403,
    {
      nb: 'Personen har ikke innsyn i saken',
      nn: 'Personen har ikkje innsyn i saka',
      en: 'The person has no insight into the case',
    },
  ],
  'ACCESS_REQUEST.OMISSIONS_WRONG': [
    422,
    {
      nb: 'Noe av det som skal utelates, finnes ikke',
      nn: 'Noko av det som skal utelatast, finst ikkje',
      en: 'Something that is to be left out is not there',
    },
  ],
  'ACCESS_REQUEST.REASON_MISSING': [
    422,
    {
      nb: 'Den som ikke får innsyn, skal få vite hvorfor',
      nn: 'Den som ikkje får innsyn, skal få vite kvifor',
      en: 'Whoever gets no access must be told why',
    },
  ],
  'ACCESS_REQUEST.DECIDED': [
    409,
    {
      nb: 'Dokumentet er allerede gjennomgått',
      nn: 'Dokumentet er alt gjennomgått',
      en: 'The document has been reviewed already',
    },
  ],
  'ACCESS_REQUEST.EXTENDED': [
    409,
    {
      nb: 'Fristen er allerede utsatt, og kan ikke utsettes igjen',
      nn: 'Fristen er alt utsett, og kan ikkje utsetjast igjen',
      en: 'The deadline has been extended already, and cannot be again',
    },
  ],
  'ACCESS_REQUEST.TOO_LATE_TO_EXTEND': [
    409,
    {
      nb: 'Fristen er ute; den som ba om innsyn, skulle fått vite om en utsettelse før det',
      nn: 'Fristen er ute; den som bad om innsyn, skulle fått vite om ei utsetjing før det',
      en: 'The deadline has passed; whoever asked should have been told of an extension before that',
    },
  ],
  'ACCESS_REQUEST.DAY_WRONG': [
    422,
    {
      nb: 'Dagen kravet kom, er i dag eller før, og høyst et år siden',
      nn: 'Dagen kravet kom, er i dag eller før, og høgst eitt år sidan',
      en: 'The day on which the request came is today or before, and at most a year ago',
    },
  ],
  'ACCESS_REQUEST.PREPARED_ANEW': [
    409,
    {
      nb: 'Saken er endret siden; dokumentet lages på nytt og må gjennomgås igjen',
      nn: 'Saka er endra sidan; dokumentet blir laga på nytt og må gjennomgåast igjen',
      en: 'The case has changed since; the document is prepared anew and must be reviewed again',
    },
  ],
  'ACCESS_REQUEST.EXPIRED': [
    410,
    {
      nb: 'Dokumentet er ikke tilgjengelig lenger; be om innsyn på nytt',
      nn: 'Dokumentet er ikkje tilgjengeleg lenger; be om innsyn på nytt',
      en: 'The document is no longer available; ask for access again',
    },
  ],
});

defineFields({
  'DATE.OUT_OF_RANGE': say(
    'Velg en dag fra det siste året',
    'Vel ein dag frå det siste året',
    'Choose a day of the last year',
  ),
  'PASSAGE.NOT_FOUND': say(
    'Ordene står ikke i teksten',
    'Orda står ikkje i teksten',
    'The words do not stand in the text',
  ),
});
