import { defineProblems } from '../../common/problem.js';

export const emergencyProblem = defineProblems({
  'EMERGENCY.NOTHING_TO_OPEN': [
    404,
    {
      nb: 'Det finnes ingen åpen logg å nødåpne',
      nn: 'Det finst ingen open logg å naudopne',
      en: 'There is no open log to open',
    },
  ],
  'EMERGENCY.NOT_NEEDED': [
    409,
    {
      nb: 'Du har allerede tilgang til denne saken',
      nn: 'Du har alt tilgang til denne saka',
      en: 'You read this case already',
    },
  ],
  'EMERGENCY.ALREADY_OPEN': [
    409,
    {
      nb: 'Du har allerede nødåpnet denne saken',
      nn: 'Du har alt naudopna denne saka',
      en: 'You have opened this case in an emergency already',
    },
  ],
  'EMERGENCY.TOO_MANY_TODAY': [
    429,
    {
      nb: 'Du har brukt opp dagens nødåpninger; snakk med lederen din',
      nn: 'Du har brukt opp naudopningane for i dag; snakk med leiaren din',
      en: 'You have used the emergency openings of today; talk to your leader',
    },
  ],
  'EMERGENCY.SERVICE_NOT_YOURS': [
    403,
    {
      nb: 'Du kan bare nødåpne for en tjeneste du arbeider i',
      nn: 'Du kan berre naudopne for ei teneste du arbeider i',
      en: 'You can open in an emergency only for a service you work in',
    },
  ],
});
