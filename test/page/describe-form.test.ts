import { describe, expect, test } from '@jest/globals';
import { factsSchema, textsSchema } from '../../src/cases/event-schemas.js';
import { formSchema } from '../../src/cases/forms/form-schema.js';
import { EVENT_TYPES, EVENTS, type EventType } from '../../workflows/events.js';
import { describeForm } from '../../web/src/forms/describe-form';
import { eventOf, faultsOf, initialAnswers, isAsked } from '../../web/src/forms/form-answer';

const TODAY = '2026-11-22';
const formOf = (type: EventType) =>
  describeForm({
    facts: formSchema(type, factsSchema(type), 'facts'),
    texts: formSchema(type, textsSchema(type), 'texts'),
  });
const shown = (type: EventType, answers: object) =>
  formOf(type)
    .filter((field) => isAsked(field, answers as Record<string, unknown>))
    .map(({ path, input }) => [path, input]);

describe('The form of an event', () => {
  test('a dog walk that a municipality adds tomorrow has a form without a new screen', () => {
    const say = (nb: string) => ({ nb, nn: nb, en: nb });
    const fields = describeForm({
      facts: {
        type: 'object',
        required: ['on', 'dog'],
        properties: {
          on: { type: 'string', format: 'date', 'x-label': say('Når?'), 'x-date': 'notPast' },
          dog: {
            type: 'string',
            enum: ['big', 'small'],
            'x-label': say('Hund'),
            'x-options': [
              { value: 'big', words: say('Stor') },
              { value: 'small', words: say('Liten') },
            ],
          },
          km: { type: 'integer', minimum: 1, maximum: 20 },
        },
      },
      texts: {
        type: 'object',
        required: ['howWasIt'],
        properties: { howWasIt: { type: 'string', maxLength: 20_000, 'x-label': say('Hvordan gikk det?') } },
      },
    });
    expect(fields.map(({ path, input, required }) => [path, input, required])).toEqual([
      ['facts.on', 'date', true],
      ['facts.dog', 'choice', true],
      ['facts.km', 'number', false],
      ['texts.howWasIt', 'longText', true],
    ]);
    expect(eventOf('DOG_WALKED', fields, { facts: { on: TODAY, dog: 'big', km: '3' }, texts: {} })).toEqual({
      type: 'DOG_WALKED',
      facts: { on: TODAY, dog: 'big', km: 3 },
    });
  });

  test.each(EVENT_TYPES.filter((type) => EVENTS[type].by === 'people'))(
    '%s can be filled in: no field is without a way to answer it',
    (type) => {
      const mute = formOf(type).filter(
        ({ input, options }) => ['choice', 'choices'].includes(input) && options.length === 0,
      );
      const byGuide = ['facts.reason', 'facts.guideStep'];
      expect(mute.map(({ path }) => path).filter((path) => !byGuide.includes(path))).toEqual([]);
    },
  );

  test('what the child said is asked for when the child has said something, and by whom when it is to be asked', () => {
    expect(shown('EVALUATION_RECORDED', { facts: { childVoice: { kind: 'said' } } })).toEqual([
      ['facts.childVoice.kind', 'choice'],
      ['texts.conclusion', 'longText'],
      ['texts.childSaid', 'longText'],
      ['texts.guardiansSaid', 'longText'],
    ]);
    expect(shown('EVALUATION_RECORDED', { facts: { childVoice: { kind: 'willBeAsked' } } })).toEqual([
      ['facts.childVoice.kind', 'choice'],
      ['facts.childVoice.askBy', 'date'],
      ['facts.childVoice.askedBy', 'staff'],
      ['texts.conclusion', 'longText'],
      ['texts.guardiansSaid', 'longText'],
    ]);
  });

  test('a meeting without the family is asked why', () => {
    const without = { facts: { on: TODAY, present: ['ownService'] } };
    expect(faultsOf(formOf('MEETING_HELD'), without, TODAY)).toEqual([
      { path: 'texts.whyWithoutFamily', fault: 'missing' },
    ]);
    const withThem = { facts: { on: TODAY, present: ['ownService', 'child'] } };
    expect(faultsOf(formOf('MEETING_HELD'), withThem, TODAY)).toEqual([]);
  });

  test('a next date is not yesterday, and a meeting was not tomorrow', () => {
    const late = { facts: { date: '2026-11-21', waitingFor: 'meeting' } };
    expect(faultsOf(formOf('NEXT_DATE_SET'), late, TODAY)).toEqual([
      { path: 'facts.date', fault: 'notPast' },
    ]);
    const early = { facts: { on: '2026-11-23', present: ['child'] } };
    expect(faultsOf(formOf('MEETING_HELD'), early, TODAY)).toEqual([
      { path: 'facts.on', fault: 'notFuture' },
    ]);
  });

  test('to hand the baton on, the service is chosen first and then who works there', () => {
    expect(shown('BATON_OFFERED', { facts: { wishAsked: 'notAsked' } })).toEqual([
      ['facts.serviceId', 'service'],
      ['facts.staffId', 'staff'],
      ['facts.wishAsked', 'choice'],
      ['texts.message', 'longText'],
      ['texts.whyNotAsked', 'longText'],
    ]);
  });

  test('a goal makes its own id once, and starts where it usually does', () => {
    const fields = formOf('GOAL_SET');
    const answers = initialAnswers(fields, {}, () => 'new-id');
    expect(eventOf('GOAL_SET', fields, { ...answers, texts: { goal: '  ' } })).toEqual({
      type: 'GOAL_SET',
      facts: { goalId: 'new-id', weight: 1, baseline: -1 },
    });
    expect(faultsOf(fields, answers, TODAY)).toEqual([{ path: 'texts.goal', fault: 'missing' }]);
  });

  test('a consent to the log alone names no other service, and that is an answer', () => {
    const fields = formOf('CONSENT_GIVEN');
    const services = fields.find(({ path }) => path === 'facts.services');
    expect(services?.required).toBe(false);
    expect(eventOf('CONSENT_GIVEN', fields, { facts: { services: false } }).facts).toEqual({ services: [] });
    const kinds = fields.find(({ path }) => path === 'facts.kinds');
    expect(kinds?.required).toBe(true);
  });
});
