import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { requestProblem } from './request-problems.js';
import { hasTooManyItems, isNestedTooDeep, MOST_DEPTH, MOST_ITEMS, unstorableText } from './storable-text.js';
import { wrongFields } from './wrong-fields.js';

/** Every body, query and path parameter passes here: no unknown fields, no text that cannot be stored. */
@Injectable()
export class RequestValidationPipe implements PipeTransform {
  private readonly checked = new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    // Nest leaves the target out, and with it what would be allowed; the value itself stays out.
    validationError: { target: true, value: false },
    exceptionFactory: (errors) => requestProblem('REQUEST.INVALID', { fields: wrongFields(errors) }),
  });

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    if (isNestedTooDeep(value)) throw requestProblem('REQUEST.INVALID', { fields: [TOO_DEEP] });
    if (hasTooManyItems(value)) throw requestProblem('REQUEST.INVALID', { fields: [TOO_MANY] });
    const fields = unstorableText(value, metadata.data ?? '');
    if (fields.length > 0) throw requestProblem('REQUEST.TEXT_NOT_ALLOWED', { fields });
    if (metadata.type === 'body' && isCheckedClass(metadata) && !isObject(value)) {
      throw requestProblem('REQUEST.INVALID', {
        fields: [{ path: '', code: 'FIELD.IS_OBJECT', allowed: [{ type: 'object' }] }],
      });
    }
    return this.checked.transform(value, metadata);
  }
}

/**
 * The rules of a class are what they are once it is declared; class-validator gathers them for each value anew, from those
 * of all classes there are.
 */
function rememberRules(): void {
  const storage = getMetadataStorage();
  const gather = storage.getTargetValidationMetadatas.bind(storage);
  const gathered = new WeakMap<object, ReturnType<typeof gather>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups)
      return gather(target, schema, always, strictGroups, groups);
    const rules = gathered.get(target) ?? gather(target, schema, always, strictGroups, groups);
    gathered.set(target, rules);
    return rules;
  };
}

rememberRules();

const TOO_DEEP = { path: '', code: 'FIELD.TOO_DEEP', allowed: [{ maxDepth: MOST_DEPTH }] };
const TOO_MANY = { path: '', code: 'FIELD.TOO_MANY_ITEMS', allowed: [{ maxItems: MOST_ITEMS }] };

function isCheckedClass({ metatype }: ArgumentMetadata): boolean {
  return (
    metatype !== undefined && !([Object, Array, String, Number, Boolean] as unknown[]).includes(metatype)
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
