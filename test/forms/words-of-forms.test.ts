import { describe, expect, test } from '@jest/globals';
import { EVENT_TYPES, EVENTS } from '../../workflows/events.js';
import { factsSchema, textsSchema } from '../../src/cases/event-schemas.js';
import { doingOf, hasVerb } from '../../src/cases/forms/event-doing.js';
import { codesOf, formSchema } from '../../src/cases/forms/form-schema.js';

type Schema = Record<string, unknown>;
const BY_PEOPLE = EVENT_TYPES.filter((type) => EVENTS[type].by === 'people');
/** The guide has the words of these. */
const BY_GUIDE = ['GUIDE_STEP_COMPLETED.guideStep', 'CASE_CLOSED.reason'];

function fieldsOf(schema: Schema): [string, Schema][] {
  return Object.entries((schema.properties ?? {}) as Record<string, Schema>);
}

describe('A form is made from the model', () => {
  test.each(BY_PEOPLE)('%s asks for everything in words of three languages', (type) => {
    const facts = fieldsOf(formSchema(type, factsSchema(type), 'facts'));
    const texts = fieldsOf(formSchema(type, textsSchema(type), 'texts'));
    const silent = [...facts, ...texts]
      .filter(([, field]) => field['x-input'] !== 'newId' && field['x-label'] === undefined)
      .map(([name]) => name);
    expect(silent).toEqual([]);
  });

  test.each(BY_PEOPLE)('%s has a word for each of its codes', (type) => {
    for (const [name, field] of fieldsOf(formSchema(type, factsSchema(type), 'facts'))) {
      if (BY_GUIDE.includes(`${type}.${name}`) || isChosenOtherwise(field)) continue;
      const options = (field['x-options'] ?? []) as { value: string }[];
      const codes = codesOf(field);
      expect({ name, worded: options.map(({ value }) => value) }).toEqual({
        name,
        worded: codes.length > 0 ? codes : expect.anything(),
      });
    }
  });

  test.each(EVENT_TYPES.filter((type) => EVENTS[type].by !== 'engine'))(
    '%s has a button with a verb of its own in three languages',
    (type) => {
      expect(hasVerb(type)).toBe(true);
      const { verb } = doingOf(type);
      expect([verb.nb, verb.nn, verb.en].every((word) => word.trim().length > 1)).toBe(true);
    },
  );

  test('a text that only some answers ask for says which', () => {
    const { properties } = formSchema('EVALUATION_RECORDED', textsSchema('EVALUATION_RECORDED'), 'texts') as {
      properties: Record<string, Schema>;
    };
    expect(properties.childSaid?.['x-when']).toEqual({
      field: 'facts.childVoice.kind',
      is: ['said'],
      required: true,
    });
  });

  test('no pattern is sent along that a format tells already', () => {
    const { properties } = formSchema('NEXT_DATE_SET', factsSchema('NEXT_DATE_SET'), 'facts') as {
      properties: Record<string, Schema>;
    };
    expect(properties.date).toMatchObject({ format: 'date', 'x-date': 'notPast' });
    expect(properties.date).not.toHaveProperty('pattern');
  });
});

/** Chosen among people, services or what there is in the case. */
function isChosenOtherwise(field: Schema): boolean {
  return field['x-input'] !== undefined && field['x-input'] !== 'freeCode';
}
