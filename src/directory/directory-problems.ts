import { say } from '../common/language.js';
import { defineProblems } from '../common/problem.js';
import { defineFields } from '../common/problem-fields.js';

export const directoryProblem = defineProblems({
  'DIRECTORY.NO_SUCH_SERVICE': [
    404,
    { nb: 'Tjenesten finnes ikke', nn: 'Tenesta finst ikkje', en: 'There is no such service' },
  ],
  'DIRECTORY.NO_SUCH_CALENDAR': [
    422,
    { nb: 'Kalenderen finnes ikke', nn: 'Kalenderen finst ikkje', en: 'There is no such calendar' },
  ],
  'DIRECTORY.NO_SUCH_GUIDE': [
    422,
    {
      nb: 'Kommunen har ikke den veilederen',
      nn: 'Kommunen har ikkje den rettleiaren',
      en: 'The municipality has no such guide',
    },
  ],
});

export const deputyProblem = defineProblems({
  'DEPUTY.NOT_YOUR_SERVICE': [
    403,
    {
      nb: 'Du kan bare utpeke en stedfortreder i en tjeneste du leder',
      nn: 'Du kan berre peike ut ein stedfortredar i ei teneste du leier',
      en: 'You can name a deputy only in a service that you lead',
    },
  ],
  'DEPUTY.INVALID': [
    422,
    {
      nb: 'Noe om stedfortrederen er feil',
      nn: 'Noko om stedfortredaren er feil',
      en: 'Something about the deputy is wrong',
    },
  ],
});

export const staffProblem = defineProblems({
  'STAFF.ROLE_INVALID': [
    422,
    {
      nb: 'Noe om rollen er feil',
      nn: 'Noko om rolla er feil',
      en: 'Something about the role is wrong',
    },
  ],
});

defineFields({
  'DEPUTY.IS_THE_ABSENT_ONE': say(
    'Den som er borte, kan ikke være sin egen stedfortreder',
    'Den som er borte, kan ikkje vere sin eigen stedfortredar',
    'Nobody is their own deputy',
  ),
  'ROLE.OF_THE_MUNICIPALITY': say(
    'Denne rollen gjelder hele kommunen, ikke én tjeneste',
    'Denne rolla gjeld heile kommunen, ikkje éi teneste',
    'This role is for the whole municipality, not for one service',
  ),
});
