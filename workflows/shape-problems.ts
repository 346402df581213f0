import type { z } from 'zod';
import type { ShapeCode } from './payload-rules/field-codes.js';
import type { FieldProblem } from './payload-rules/problems.js';

type Issue = z.core.$ZodIssue;

/**
 * What a schema found wrong, in terms of JSON schema: which field, why, and what would be right.
 * @param issues of `facts.safeParse(value, REPORTING)`, which tells what is wrong from what is not there
 */
export function shapeProblems(issues: readonly Issue[], facts: z.ZodType): FieldProblem[] {
  return issues.flatMap((issue): FieldProblem[] => {
    const path = ['facts', ...issue.path].join('.');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: `${path}.${key}`,
        code: 'FIELD.UNKNOWN',
        allowed: namesAt(facts, issue.path),
      }));
    return [{ path, code: codeOf(issue), allowed: allowedBy(issue) }];
  });
}

export const REPORTING = { reportInput: true } as const;

const OF_WHAT_IS_THERE: readonly Issue['code'][] = ['invalid_type', 'invalid_value', 'invalid_union'];

const CODES: Partial<Record<Issue['code'], ShapeCode>> = {
  invalid_type: 'FIELD.INVALID_TYPE',
  invalid_value: 'FIELD.INVALID_VALUE',
  invalid_union: 'FIELD.INVALID_UNION',
  invalid_format: 'FIELD.INVALID_FORMAT',
  too_small: 'FIELD.TOO_SMALL',
  too_big: 'FIELD.TOO_BIG',
};

function codeOf({ code, input }: Issue): ShapeCode {
  if (input === undefined && OF_WHAT_IS_THERE.includes(code)) return 'FIELD.MISSING';
  return CODES[code] ?? 'FIELD.INVALID';
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
      return [];
  }
}

const TYPES: Record<string, string> = { int: 'integer', record: 'object' };
const LIMITS: Record<string, string> = { string: 'Length', array: 'Items' };

const patternOf = (pattern = '') => pattern.replace(/^\/(.*)\/[a-z]*$/, '$1');

interface Definition {
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: readonly z.ZodType[];
}

/** The fields there are where one was found that is none; of several ways to fill in an object, those of all. */
function namesAt(schema: z.ZodType | undefined, path: readonly PropertyKey[]): string[] {
  const { innerType, element, shape, options } = (schema?.def ?? {}) as Definition;
  if (innerType) return namesAt(innerType, path);
  if (options) return [...new Set(options.flatMap((one) => namesAt(one, path)))];
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(shape ?? {});
  return namesAt(element ?? shape?.[String(step)], rest);
}
