import type { ApiPropertyOptions } from '@nestjs/swagger';
import { z } from 'zod';
import { REPORT_EVENT_TYPES, REPORT_EVENTS } from '../../workflows/protection-report.events.js';

/** The events of a report for the documentation. */
export function reportCommandSchema(): ApiPropertyOptions {
  return {
    type: 'array',
    minItems: 1,
    items: {
      oneOf: REPORT_EVENT_TYPES.map((type) => {
        const { facts, texts } = REPORT_EVENTS[type];
        const { $schema: _, ...schema } = z.toJSONSchema(facts, { target: 'openapi-3.0', io: 'input' });
        return {
          title: type,
          type: 'object',
          required: ['type'],
          properties: {
            type: { type: 'string', enum: [type] },
            facts: schema,
            texts: {
              type: 'object',
              properties: Object.fromEntries(
                Object.entries(texts).map(([name, { max }]) => [name, { type: 'string', maxLength: max }]),
              ),
            },
          },
        };
      }),
    },
  } as ApiPropertyOptions;
}
