import { registerDecorator } from 'class-validator';

/**
 * Control characters, and marks that turn the direction of what follows or take no room: with them a name looks like
 * another one on the screen. The joiner and non-joiner within a word belong to how some names are written.
 */
const HIDDEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

/** On the name of a person or a thing, which others read in a list. Notes are kept as they were written. */
export const IsName = () => (target: object, propertyName: string) =>
  registerDecorator({
    name: 'isName',
    target: target.constructor,
    propertyName,
    validator: { validate: (value: unknown) => typeof value === 'string' && !HIDDEN.test(value) },
  });
