import { say } from '../../common/language.js';
import { defineProblems } from '../../common/problem.js';
import { defineFields } from '../../common/problem-fields.js';

export const importProblem = defineProblems({
  'IMPORT.NOT_A_TABLE': [
    422,
    {
      nb: 'Filen er ikke en tabell. Lagre den som CSV og prøv igjen.',
      nn: 'Fila er ikkje ein tabell. Lagre henne som CSV og prøv igjen.',
      en: 'The file is not a table. Save it as CSV and try again.',
    },
  ],
  'IMPORT.MISTAKES': [
    422,
    {
      nb: 'Noe i filen må rettes før den kan tas inn',
      nn: 'Noko i fila må rettast før ho kan takast inn',
      en: 'Something in the file must be put right before it can be taken in',
    },
  ],
  'IMPORT.NOT_WAITING': [
    409,
    {
      nb: 'Denne filen venter ikke på et ja lenger. Last den opp på nytt.',
      nn: 'Denne fila ventar ikkje på eit ja lenger. Last henne opp på nytt.',
      en: 'This file waits for no yes any more. Upload it again.',
    },
  ],
  'IMPORT.NO_LONGER_ADMINISTRATOR': [
    403,
    {
      nb: 'Den som ba om dette er ikke administrator lenger. Ingenting er tatt inn.',
      nn: 'Den som bad om dette er ikkje administrator lenger. Ingenting er teke inn.',
      en: 'Whoever asked for this is no longer an administrator. Nothing was taken in.',
    },
  ],
});

defineFields({
  'IMPORT.QUOTES': say(
    'Et anførselstegn mangler eller står feil',
    'Eit hermeteikn manglar eller står feil',
    'A quotation mark is missing or out of place',
  ),
  'IMPORT.UNKNOWN_COLUMN': say(
    'Denne kolonnen finnes ikke her. Ta den bort, eller gi den et av navnene.',
    'Denne kolonnen finst ikkje her. Ta han bort, eller gi han eitt av namna.',
    'There is no such column here. Take it away, or give it one of the names.',
  ),
  'IMPORT.COLUMN_MISSING': say(
    'Denne kolonnen må være med',
    'Denne kolonnen må vere med',
    'This column must be there',
  ),
  'IMPORT.COLUMN_TWICE': say('Kolonnen står to ganger', 'Kolonnen står to gonger', 'The column stands twice'),
  'IMPORT.TOO_MANY_CELLS': say(
    'Linjen har flere celler enn det er kolonner',
    'Linja har fleire celler enn det er kolonnar',
    'The line has more cells than there are columns',
  ),
  'IMPORT.FORMULA': say(
    'Teksten begynner med et tegn som et regneark tar for en formel',
    'Teksten begynner med eit teikn som eit rekneark tek for ein formel',
    'The text begins with a sign that a spreadsheet takes for a formula',
  ),
  'IMPORT.TWICE_IN_FILE': say(
    'Det samme står på en linje over',
    'Det same står på ei linje over',
    'The same stands on a line above',
  ),
  'IMPORT.PERSON_DIFFERS': say(
    'Navn og språk må være likt på alle linjer med samme e-post',
    'Namn og språk må vere likt på alle linjer med same e-post',
    'Name and language must be the same on every line with the same e-mail',
  ),
  'IMPORT.SEVERAL_HAVE_IT': say(
    'Flere i kommunen har dette. Rett det der først.',
    'Fleire i kommunen har dette. Rett det der først.',
    'Several in the municipality have this. Put that right there first.',
  ),
  'IMPORT.NO_SUCH_SERVICE': say(
    'Det er ingen slik tjeneste med ansatte her. Ta inn tjenestene først, eller rett navnet.',
    'Det er inga slik teneste med tilsette her. Ta inn tenestene først, eller rett namnet.',
    'There is no such service with staff here. Take the services in first, or correct the name.',
  ),
});
