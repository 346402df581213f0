import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { ProblemField } from '../problem.js';

/**
 * class-validator's errors as the fields of a problem document: a code and what is allowed, for its messages are in one
 * language only. The wrong value itself is never repeated.
 */
export function wrongFields(errors: readonly ValidationError[], parent = ''): ProblemField[] {
  return errors.flatMap((error) => {
    const path = pathOf(parent, error.property);
    const own = Object.keys(error.constraints ?? {}).map((constraint) => ({
      path,
      code: codeOf(constraint),
      allowed: allowedBy(error, constraint),
    }));
    // Every rule of a field is broken where there is none.
    if (own.length > 0 && isAbsent(error)) return [missing(path, own)];
    return [...own, ...wrongFields(error.children ?? [], path)];
  });
}

/** By the body itself: the pipe takes values out of errors, so that none is told. */
function isAbsent({ target, property }: ValidationError): boolean {
  return target !== undefined && (target as Record<string, unknown>)[property] === undefined;
}

function missing(path: string, own: readonly ProblemField[]): ProblemField {
  return { path, code: 'FIELD.MISSING', allowed: own.flatMap((field) => field.allowed) };
}

function pathOf(parent: string, property: string): string {
  if (/^\d+$/.test(property)) return `${parent}[${property}]`;
  return parent === '' ? property : `${parent}.${property}`;
}

/** `isUuid` → `FIELD.IS_UUID`. */
export function codeOf(constraint: string): string {
  if (constraint === 'whitelistValidation') return 'FIELD.UNKNOWN';
  return `FIELD.${constraint.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()}`;
}

/** What a rule allows, from what it was declared with. */
export const ALLOWED: Record<string, (first: unknown, second: unknown) => readonly unknown[]> = {
  isIn: (values) => values as unknown[],
  isEnum: (_enum, values) => values as unknown[],
  min: (minimum) => [{ minimum }],
  max: (maximum) => [{ maximum }],
  minLength: (minLength) => [{ minLength }],
  maxLength: (maxLength) => [{ maxLength }],
  isLength: (minLength, maxLength) => [{ minLength, maxLength }],
  arrayMinSize: (minItems) => [{ minItems }],
  arrayMaxSize: (maxItems) => [{ maxItems }],
  arrayUnique: () => [{ uniqueItems: true }],
  matches: (pattern) => [{ pattern: (pattern as RegExp).source }],
  isUuid: () => [{ format: 'uuid' }],
  isIso8601: () => [{ format: 'date' }],
  isString: () => [{ type: 'string' }],
  isInt: () => [{ type: 'integer' }],
  isBase64: () => [{ format: 'byte' }],
  isBoolean: () => [true, false],
  isCursor: () => [],
  isEmail: () => [{ format: 'email' }],
  isUrl: () => [{ format: 'uri' }],
  isArray: () => [{ type: 'array' }],
  isObject: () => [{ type: 'object' }],
  nestedValidation: () => [{ type: 'object' }],
  isName: () => [{ type: 'string', without: ['control characters', 'marks that turn or hide text'] }],
  isTexts: () => [{ type: 'object', additionalProperties: { type: 'string' } }],
};

/** The fields that a body or query of the kind has. */
function fieldsOf(target: object): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))].sort();
}

function allowedBy(error: ValidationError, constraint: string): readonly unknown[] {
  if (constraint === 'whitelistValidation' && error.target) return fieldsOf(error.target);
  const allowed = ALLOWED[constraint];
  if (!allowed || !error.target) return [];
  const rule = getMetadataStorage()
    .getTargetValidationMetadatas(error.target.constructor, '', false, false)
    .find(({ propertyName, name }) => propertyName === error.property && name === constraint);
  const [first, second] = rule?.constraints ?? [];
  return allowed(first, second);
}
