import { z } from 'zod';
import { EVENTS, EVENT_TYPES } from '../events.js';
import { table } from './state-diagram.js';

/** Every event of a case: what it states in clear, which texts are sealed with it, and through which door it comes. */
export function eventTable(): string {
  return table(
    ['event', 'by', 'facts', 'texts'],
    EVENT_TYPES.map((type) => {
      const { by, texts, commutes, filledIn } = EVENTS[type];
      const given = Object.entries(texts).map(([name, { required }]) => `${name}${required ? '' : '?'}`);
      return [`\`${type}\``, commutes ? `${by}, commutes` : by, factsOf(type, filledIn), given.join(', ')];
    }),
  );
}

interface Schema {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

function factsOf(type: (typeof EVENT_TYPES)[number], filledIn: readonly string[]): string {
  const { properties = {}, required = [] } = z.toJSONSchema(EVENTS[type].facts, { io: 'input' }) as Schema;
  return Object.entries(properties)
    .map(([name, schema]) => {
      const engine = filledIn.includes(name) ? ' (filled in)' : '';
      return `${name}${required.includes(name) ? '' : '?'}: ${kindOf(schema)}${engine}`;
    })
    .join('; ');
}

function kindOf(schema: Schema): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(kindOf).join(' or ');
  if (schema.enum) return schema.enum.join(' · ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.items) return `list of ${kindOf(schema.items)}`;
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, field]) => {
      const optional = schema.required?.includes(name) ? '' : '?';
      return `${name}${optional}: ${kindOf(field)}`;
    });
    return `{ ${fields.join(', ')} }`;
  }
  return schema.format === 'uuid' ? 'id' : (schema.format ?? schema.type ?? 'any');
}
