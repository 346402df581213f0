import { defineProblems } from '../common/problem.js';

export const loginProblem = defineProblems({
  'LOGIN.NO_SUCH_PROVIDER': [
    404,
    {
      nb: 'Det finnes ingen slik innlogging her',
      nn: 'Det finst inga slik innlogging her',
      en: 'There is no such login here',
    },
  ],
  'LOGIN.RETURN_NOT_LOCAL': [
    400,
    {
      nb: 'Adressen å gå til etter innlogging må være en side her',
      nn: 'Adressa å gå til etter innlogging må vere ei side her',
      en: 'The address to go to after login must be a page here',
    },
  ],
  'LOGIN.ADDRESS_UNKNOWN': [
    400,
    {
      nb: 'Innlogging går bare fra tjenestens egen adresse',
      nn: 'Innlogging går berre frå tenesta si eiga adresse',
      en: 'Login works only from the address of the service itself',
    },
  ],
  'LOGIN.PROVIDER_AWAY': [
    503,
    {
      nb: 'Innloggingstjenesten svarer ikke; prøv igjen om litt',
      nn: 'Innloggingstenesta svarer ikkje; prøv igjen om litt',
      en: 'The login service does not answer; try again in a while',
    },
  ],
  'LOGIN.ATTEMPT_UNKNOWN': [
    400,
    {
      nb: 'Denne innloggingen er brukt, for gammel eller begynt et annet sted; begynn på nytt',
      nn: 'Denne innlogginga er brukt, for gammal eller byrja ein annan stad; byrja på nytt',
      en: 'This login is used, too old or was begun elsewhere; begin again',
    },
  ],
  'LOGIN.BROKEN_OFF': [
    403,
    { nb: 'Innloggingen ble avbrutt', nn: 'Innlogginga vart avbroten', en: 'The login was broken off' },
  ],
  'LOGIN.ANSWER_NOT_VALID': [
    400,
    {
      nb: 'Svaret fra innloggingstjenesten holder ikke; begynn på nytt',
      nn: 'Svaret frå innloggingstenesta held ikkje; byrja på nytt',
      en: 'The answer of the login service does not hold; begin again',
    },
  ],
  'LOGIN.UNKNOWN_EMPLOYEE': [
    403,
    {
      nb: 'Du er logget inn, men ikke lagt til her. Gi koden til systemansvarlig',
      nn: 'Du er logga inn, men ikkje lagd til her. Gi koden til systemansvarleg',
      en: 'You are logged in, but not known here. Give the code to the administrator',
    },
  ],
  'LOGIN.NO_ROLE': [
    403,
    {
      nb: 'Du har ingen rolle her nå. Snakk med lederen din eller systemansvarlig',
      nn: 'Du har inga rolle her no. Snakk med leiaren din eller systemansvarleg',
      en: 'You hold no role here now. Talk with your leader or the administrator',
    },
  ],
  'LOGIN.NOTHING_HERE': [
    403,
    {
      nb: 'Det er ikke noe her for deg nå. Snakk med den du har kontakt med i kommunen',
      nn: 'Det er ikkje noko her for deg no. Snakk med den du har kontakt med i kommunen',
      en: 'There is nothing here for you now. Talk with the one you are in touch with in the municipality',
    },
  ],
  'LOGIN.LEVEL_TOO_LOW': [
    403,
    {
      nb: 'Rollen din krever et høyere sikkerhetsnivå; logg inn på en sikrere måte',
      nn: 'Rolla di krev eit høgare tryggleiksnivå; logg inn på ein tryggare måte',
      en: 'Your role asks for a higher level of assurance; log in in a safer way',
    },
  ],
  'LOGIN.CHOOSE_MUNICIPALITY': [
    409,
    {
      nb: 'Du hører til i flere kommuner; velg hvilken du logger inn for',
      nn: 'Du høyrer til i fleire kommunar; vel kva for ein du loggar inn for',
      en: 'You belong to several municipalities; choose for which you log in',
    },
  ],
  'LOGIN.CODE_NOT_VALID': [
    422,
    {
      nb: 'Koden er feil eller for gammel; be om en ny innlogging',
      nn: 'Koden er feil eller for gammal; be om ei ny innlogging',
      en: 'The code is wrong or too old; ask for a new login',
    },
  ],
  'LOGIN.TAKEN': [
    409,
    {
      nb: 'Innloggingen hører til en annen ansatt',
      nn: 'Innlogginga høyrer til ein annan tilsett',
      en: 'The login belongs to another employee',
    },
  ],
});
