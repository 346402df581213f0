import { defineProblems } from '../problem.js';

/** Problems any route can answer with, whatever it is about. */
export const requestProblem = defineProblems({
  'REQUEST.BROKEN_JSON': [
    400,
    {
      nb: 'Innholdet er ikke gyldig JSON',
      nn: 'Innhaldet er ikkje gyldig JSON',
      en: 'The body is not valid JSON',
    },
  ],
  'REQUEST.INVALID': [
    400,
    {
      nb: 'Noe i forespørselen er feil eller mangler',
      nn: 'Noko i førespurnaden er feil eller manglar',
      en: 'Something in the request is wrong or missing',
    },
  ],
  'REQUEST.TEXT_NOT_ALLOWED': [
    400,
    {
      nb: 'Teksten har tegn som ikke kan lagres',
      nn: 'Teksten har teikn som ikkje kan lagrast',
      en: 'The text holds characters that cannot be stored',
    },
  ],
  'REQUEST.NOT_FOUND': [404, { nb: 'Finnes ikke', nn: 'Finst ikkje', en: 'Not found' }],
  'REQUEST.METHOD_NOT_ALLOWED': [
    405,
    {
      nb: 'Metoden kan ikke brukes her',
      nn: 'Metoden kan ikkje brukast her',
      en: 'The method cannot be used here',
    },
  ],
  'REQUEST.TOO_LARGE': [
    413,
    { nb: 'Innholdet er for stort', nn: 'Innhaldet er for stort', en: 'The body is too large' },
  ],
  'REQUEST.URI_TOO_LONG': [
    414,
    { nb: 'Adressen er for lang', nn: 'Adressa er for lang', en: 'The address is too long' },
  ],
  'REQUEST.MEDIA_TYPE_NOT_SUPPORTED': [
    415,
    { nb: 'Send innholdet som JSON', nn: 'Send innhaldet som JSON', en: 'Send the body as JSON' },
  ],
  'REQUEST.TOO_MANY': [
    429,
    {
      nb: 'For mange forespørsler; vent litt',
      nn: 'For mange førespurnader; vent litt',
      en: 'Too many requests; wait',
    },
  ],
  'SERVER.UNEXPECTED': [
    500,
    {
      nb: 'Noe gikk galt hos oss',
      nn: 'Noko gjekk gale hos oss',
      en: 'Something went wrong on our side',
    },
  ],
  'SERVER.UNAVAILABLE': [
    503,
    {
      nb: 'Tjenesten er ikke tilgjengelig akkurat nå; prøv igjen',
      nn: 'Tenesta er ikkje tilgjengeleg akkurat no; prøv igjen',
      en: 'The service is not available right now; try again',
    },
  ],
});
