import type { ApiPropertyOptions } from '@nestjs/swagger';
import { z } from 'zod';
import type { CaseContext } from '../../workflows/case-context.js';
import { KINDS_OF_INFORMATION } from '../../workflows/event-fields.js';
import { EVENT_TYPES, EVENTS, type EventType } from '../../workflows/events.js';
import { guideStepsOf, type Guide } from '../../workflows/guide.js';
import type { Translated } from '../common/language.js';
import { formSchema } from './forms/form-schema.js';
import type { JsonSchema } from './forms/json-schema.js';

export type { JsonSchema } from './forms/json-schema.js';

export interface Choice {
  fact: string;
  id: string;
  name: Translated;
}

const SCHEMAS = new Map<string, JsonSchema>();

/** Facts of an event as people send them: what the engine fills in is left out. */
export function factsSchema(
  type: EventType,
  target: 'draft-2020-12' | 'openapi-3.0' = 'draft-2020-12',
): JsonSchema {
  const key = `${target} ${type}`;
  const known = SCHEMAS.get(key) ?? schemaOf(type, target);
  SCHEMAS.set(key, known);
  return known;
}

function schemaOf(type: EventType, target: 'draft-2020-12' | 'openapi-3.0'): JsonSchema {
  const rule = EVENTS[type];
  const left = Object.fromEntries(rule.filledIn.map((name) => [name, true as const]));
  const asked = (rule.facts as z.ZodObject).omit(left as never);
  const { $schema: _, ...schema } = z.toJSONSchema(asked, { target, io: 'input' }) as JsonSchema;
  return schema;
}

/** The same in words, with what the guide and the case leave to choose from, for a form that is filled in now. */
export function factsSchemaIn(type: EventType, choices: readonly Choice[]): JsonSchema {
  const schema = formSchema(type, factsSchema(type), 'facts');
  const [first] = choices;
  if (!first) return schema;
  const properties = schema.properties as Record<string, JsonSchema>;
  const { pattern: _, ...asked } = properties[first.fact] ?? {};
  const oneOf = {
    ...asked,
    type: 'string',
    enum: choices.map(({ id }) => id),
    'x-options': choices.map(({ id, name }) => ({ value: id, words: name })),
  };
  return { ...schema, properties: { ...properties, [first.fact]: oneOf } };
}

/** What the guide leaves to choose from for one fact of an event, in its own words; empty when that is nothing. */
export function choicesIn(type: EventType, guide: Guide, context: CaseContext): Choice[] {
  const { level, step, guideStepsDone } = context;
  if (type === 'CASE_CLOSED')
    return guide.closing.reasons.map(({ id, name }) => ({ fact: 'reason', id, name }));
  if (type !== 'GUIDE_STEP_COMPLETED') return [];
  return guideStepsOf(guide, level, step)
    .filter(({ id }) => !guideStepsDone.includes(id))
    .map(({ id, name }) => ({ fact: 'guideStep', id, name }));
}

export function textsSchema(type: EventType): JsonSchema {
  const texts = Object.entries(EVENTS[type].texts);
  const required = texts.filter(([, { required }]) => required).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(
      texts.map(([name, { max }]) => [name, { type: 'string', maxLength: max }]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** Which information an entry holds, whose own it is when not the child's, and that guardians do not read it. */
const MARKS = {
  kinds: { type: 'array', items: { type: 'string', enum: [...KINDS_OF_INFORMATION] } },
  about: { type: 'string', format: 'uuid' },
  keptFromGuardians: { $ref: '#/components/schemas/KeptFromGuardiansDto' },
};

/** The body of a command for the documentation: one of the events that people send. */
export function commandSchema(): ApiPropertyOptions {
  return {
    type: 'array',
    minItems: 1,
    items: {
      oneOf: [...EVENT_TYPES.filter((type) => EVENTS[type].by === 'people').map(eventSchema), ANSWER],
    },
  } as ApiPropertyOptions;
}

const ANSWER = {
  title: 'MEASUREMENT_RECORDED',
  type: 'object',
  properties: {
    type: { type: 'string', enum: ['MEASUREMENT_RECORDED'] },
    answer: { $ref: '#/components/schemas/AnswerDto' },
  },
  required: ['type', 'answer'],
};

const eventSchema = (type: EventType) => ({
  title: type,
  type: 'object',
  properties: {
    type: { type: 'string', enum: [type] },
    facts: factsSchema(type, 'openapi-3.0'),
    texts: textsSchema(type),
    ...MARKS,
  },
  required: ['type', ...needs(type)],
});

function needs(type: EventType): string[] {
  const asksText = Object.values(EVENTS[type].texts).some(({ required }) => required);
  return [...('required' in factsSchema(type) ? ['facts'] : []), ...(asksText ? ['texts'] : [])];
}
