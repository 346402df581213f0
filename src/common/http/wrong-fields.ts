import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { ProblemField } from '../problem.js';

/** class-validator's errors as the fields of a problem document. The wrong value itself is never repeated. */
export function wrongFields(errors: readonly ValidationError[], parent = ''): ProblemField[] {
  return errors.flatMap((error) => {
    const path = pathOf(parent, error.property);
    const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
      path,
      code: codeOf(constraint),
      ...allowedBy(error, constraint),
      message,
    }));
    return [...own, ...wrongFields(error.children ?? [], path)];
  });
}

function pathOf(parent: string, property: string): string {
  if (/^\d+$/.test(property)) return `${parent}[${property}]`;
  return parent === '' ? property : `${parent}.${property}`;
}

/** `isUuid` → `FIELD.IS_UUID`. */
function codeOf(constraint: string): string {
  if (constraint === 'whitelistValidation') return 'FIELD.UNKNOWN';
  return `FIELD.${constraint.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()}`;
}

const SAYS_WHAT_IS_ALLOWED = new Set([
  'isIn',
  'isEnum',
  'min',
  'max',
  'minLength',
  'maxLength',
  'arrayMaxSize',
]);

function allowedBy(error: ValidationError, constraint: string): { allowed?: readonly unknown[] } {
  if (!SAYS_WHAT_IS_ALLOWED.has(constraint) || !error.target) return {};
  const rule = getMetadataStorage()
    .getTargetValidationMetadatas(error.target.constructor, '', false, false)
    .find(({ propertyName, name }) => propertyName === error.property && name === constraint);
  const [first, second] = rule?.constraints ?? [];
  if (constraint === 'isEnum') return Array.isArray(second) ? { allowed: second } : {};
  if (Array.isArray(first)) return { allowed: first };
  return first === undefined ? {} : { allowed: [{ [constraint]: first }] };
}
