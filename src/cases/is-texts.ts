import { ValidateBy, type ValidationOptions } from 'class-validator';

/** An object whose every member is a text. */
export function IsTexts(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isTexts',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' &&
          value !== null &&
          !Array.isArray(value) &&
          Object.values(value).every((one) => typeof one === 'string'),
        defaultMessage: () => 'texts must be an object of texts by name',
      },
    },
    options,
  );
}
