import { defineProblems } from '../common/problem.js';

export const fileProblem = defineProblems({
  'FILE.TYPE_NOT_ALLOWED': [
    415,
    {
      nb: 'Filen må være PDF, PNG eller JPEG',
      nn: 'Fila må vere PDF, PNG eller JPEG',
      en: 'The file must be a PDF, PNG or JPEG',
    },
  ],
  'FILE.TOO_LARGE': [413, { nb: 'Filen er for stor', nn: 'Fila er for stor', en: 'The file is too large' }],
  'FILE.EMPTY': [422, { nb: 'Filen er tom', nn: 'Fila er tom', en: 'The file is empty' }],
  'FILE.NAME_INVALID': [
    400,
    {
      nb: 'Send navnet på filen i X-File-Name, prosentkodet',
      nn: 'Send namnet på fila i X-File-Name, prosentkoda',
      en: 'Send the name of the file in X-File-Name, percent-encoded',
    },
  ],
});
