import { defineProblems } from '../common/problem.js';

export const peopleProblem = defineProblems({
  'PERSON.NATIONAL_ID_WRONG': [
    422,
    {
      nb: 'Fødselsnummeret eller D-nummeret er feil',
      nn: 'Fødselsnummeret eller D-nummeret er feil',
      en: 'The national id or D-number is wrong',
    },
  ],
  'PERSON.ONLY_SYNTHETIC': [
    422,
    {
      nb: 'Her brukes bare syntetiske fødselsnumre',
      nn: 'Her blir berre syntetiske fødselsnummer brukte',
      en: 'Only synthetic national ids are used here',
    },
  ],
  'PERSON.NOT_YOUR_SERVICE': [
    403,
    {
      nb: 'Du kan bare føre opp personer for en tjeneste du arbeider i',
      nn: 'Du kan berre føre opp personar for ei teneste du arbeider i',
      en: 'You can enter people only for a service you work in',
    },
  ],
});
