import { defineProblems } from '../common/problem.js';

export const accessProblem = defineProblems({
  'ACCESS.LOGIN_REQUIRED': [401, { nb: 'Logg inn først', nn: 'Logg inn først', en: 'Log in first' }],
  'ACCESS.ROLE_MAY_NOT': [
    403,
    {
      nb: 'Rollen din kan ikke gjøre dette',
      nn: 'Rolla di kan ikkje gjere dette',
      en: 'Your role may not do this',
    },
  ],
});
