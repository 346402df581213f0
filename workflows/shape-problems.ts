import type { z } from 'zod';
import type { FieldProblem } from './payload-rules/problems.js';

type Issue = z.core.$ZodIssue;

/**
 * What a schema found wrong, in terms of JSON schema: which field, why, and what would be right.
 * @param issues of `safeParse(value, REPORTING)`, which tells what is wrong from what is not there
 */
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
    return [{ path, code: codeOf(issue), ...(allowed !== undefined && { allowed }) }];
  });
}

export const REPORTING = { reportInput: true } as const;

const OF_WHAT_IS_THERE: readonly Issue['code'][] = ['invalid_type', 'invalid_value', 'invalid_union'];

function codeOf({ code, input }: Issue): string {
  if (input === undefined && OF_WHAT_IS_THERE.includes(code)) return 'FIELD.MISSING';
  return `FIELD.${code.toUpperCase()}`;
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
