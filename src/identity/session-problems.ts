import { defineProblems } from '../common/problem.js';

export const sessionProblem = defineProblems({
  'SESSION.CSRF_TOKEN_WRONG': [
    403,
    {
      nb: 'Forespørselen mangler nøkkelen til økten; last siden på nytt',
      nn: 'Førespurnaden manglar nøkkelen til økta; last sida på nytt',
      en: 'The request lacks the token of the session; load the page again',
    },
  ],
  'SESSION.FOREIGN_ORIGIN': [
    403,
    {
      nb: 'Forespørselen kommer fra et annet nettsted',
      nn: 'Førespurnaden kjem frå ein annan nettstad',
      en: 'The request comes from another site',
    },
  ],
});
