import { registerDecorator } from 'class-validator';

/**
 * Control characters, and marks that turn the direction of what follows, take no room or show nothing (a soft hyphen, a
 * Hangul filler): with them a name looks like another one on the screen. The joiner and non-joiner within a word, and
 * the variants of a letter, belong to how some names are written.
 */
const HIDDEN =
  /(?!\u200c|\u200d|\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Nothing in it that is not seen, so that it is the name it looks like. */
export const isPlainName = (name: string): boolean => !HIDDEN.test(name);

/** On the name of a person or a thing, which others read in a list. Notes are kept as they were written. */
export const IsName = () => (target: object, propertyName: string) =>
  registerDecorator({
    name: 'isName',
    target: target.constructor,
    propertyName,
    validator: { validate: (value: unknown) => typeof value === 'string' && isPlainName(value) },
  });
