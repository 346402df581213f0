import { defineProblems } from '../common/problem.js';

export const accessProblem = defineProblems({
  'ACCESS.LOGIN_REQUIRED': [401, { nb: 'Logg inn først', nn: 'Logg inn først', en: 'Log in first' }],
  'ACCESS.SESSION_ENDED': [
    401,
    {
      nb: 'Økten er over; logg inn igjen, så kan det gjøres',
      nn: 'Økta er over; logg inn igjen, så kan det gjerast',
      en: 'The session has ended; log in again, then it can be done',
    },
  ],
  'ACCESS.ROLE_MAY_NOT': [
    403,
    {
      nb: 'Rollen din kan ikke gjøre dette',
      nn: 'Rolla di kan ikkje gjere dette',
      en: 'Your role may not do this',
    },
  ],
  'ACCESS.LEVEL_TOO_LOW': [
    403,
    {
      nb: 'Dette krever et høyere sikkerhetsnivå enn du er logget inn med; logg inn på en sikrere måte',
      nn: 'Dette krev eit høgare tryggleiksnivå enn du er logga inn med; logg inn på ein tryggare måte',
      en: 'This asks for a higher level of assurance than that of your login; log in in a safer way',
    },
  ],
});
