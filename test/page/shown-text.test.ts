import { expect, it } from '@jest/globals';
import { describeForm } from '../../web/src/forms/describe-form';
import { eventOf, withShown } from '../../web/src/forms/form-answer';

const CONSENT = {
  facts: {
    required: ['shown', 'services'],
    properties: {
      shown: { type: 'object', 'x-input': 'shownText' },
      services: { type: 'array', 'x-input': 'services' },
    },
  },
  texts: {},
};
const read = (language: string) => ({ facts: { shown: { text: 'sharing', version: 1, language } } });

it('a consent tells the language in which it was read last, not the one in which its form was opened', () => {
  const fields = describeForm(CONSENT);
  const answers = { facts: { ...read('nb').facts, services: ['ppt'] } };
  const sent = eventOf('CONSENT_GIVEN', fields, withShown(fields, read('ar'), answers));
  expect(sent.facts).toEqual({ ...read('ar').facts, services: ['ppt'] });
  expect(answers.facts.shown.language).toBe('nb');
});
