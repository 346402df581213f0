/** The same words in the three languages, for the documentation of the API. */
export const WORDS = {
  type: 'object',
  properties: { nb: { type: 'string' }, nn: { type: 'string' }, en: { type: 'string' } },
} as const;
