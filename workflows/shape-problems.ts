import type { z } from 'zod';
import type { FieldProblem } from './payload-rules/problems.js';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, in terms of JSON schema: which field, why, and what would be right. */
export function shapeProblems(issues: readonly Issue[], fields: readonly string[]): FieldProblem[] {
  return issues.flatMap((issue) => {
    const path = ['facts', ...issue.path].join('.');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: `${path}.${key}`,
        code: 'FIELD.UNKNOWN',
        ...(issue.path.length === 0 && { allowed: fields }),
      }));
    const allowed = allowedBy(issue);
    return [{ path, code: `FIELD.${issue.code.toUpperCase()}`, ...(allowed !== undefined && { allowed }) }];
  });
}

function allowedBy(issue: Issue): unknown {
  switch (issue.code) {
    case 'invalid_type':
      return { type: TYPES[issue.expected] ?? issue.expected };
    case 'invalid_value':
      return issue.values;
    case 'too_small':
      return { [`min${LIMITS[issue.origin] ?? 'imum'}`]: Number(issue.minimum) };
    case 'too_big':
      return { [`max${LIMITS[issue.origin] ?? 'imum'}`]: Number(issue.maximum) };
    case 'invalid_format':
      return issue.format === 'regex' ? { pattern: patternOf(issue.pattern) } : { format: issue.format };
    case 'invalid_union':
      return 'options' in issue ? issue.options : issue.errors.flat().flatMap(allowedBy);
    default:
      return undefined;
  }
}

const TYPES: Record<string, string> = { int: 'integer', record: 'object' };
const LIMITS: Record<string, string> = { string: 'Length', array: 'Items' };

const patternOf = (pattern = '') => pattern.replace(/^\/(.*)\/[a-z]*$/, '$1');
