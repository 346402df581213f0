import type { Words } from '../words/said';

/** How a field is asked for. The upper ones the schema tells by itself, the lower ones by `x-input`. */
export type Input =
  | 'longText'
  | 'date'
  | 'number'
  | 'scale'
  | 'choice'
  | 'choices'
  | 'yesNo'
  | 'text'
  | 'newId'
  | 'service'
  | 'services'
  | 'staff'
  | 'responsible'
  | 'goal'
  | 'intervention'
  | 'consent'
  | 'askedConsent'
  | 'referral'
  | 'entry'
  | 'familyPerson'
  | 'familyPersons'
  | 'consentGiver'
  | 'consentGivers'
  | 'shownText'
  | 'signature'
  | 'reader'
  | 'readers'
  | 'freeCode'
  | 'time';

export interface FieldOption {
  value: string | number;
  words: Words;
}

/** Asked for only when another field has one of these values, or a list has none of them. */
export interface When {
  field: string;
  is?: readonly string[];
  hasNone?: readonly string[];
}

export interface FormField {
  /** `facts.evaluateBy`, `facts.childVoice.kind`, `texts.reason`. */
  path: string;
  input: Input;
  label: Words;
  help?: Words;
  required: boolean;
  /** A list that must be there, and may have nothing in it: chosen none of is an answer. */
  noneIsAnswer?: true;
  options: readonly FieldOption[];
  min?: number;
  max?: number;
  maxLength?: number;
  date?: 'notPast' | 'notFuture';
  when?: When;
  initial?: unknown;
  /** A choice as buttons, or as a scale with its numbers on top; else as a list of radio buttons. */
  look?: 'pills' | 'scale';
}

type Schema = Record<string, unknown>;

/** An event as the API offers it: the schemas of its facts and texts, with the words of each. */
export interface EventSchemas {
  facts: Schema;
  texts: Schema;
}

/** The fields of an event's form, in the order of its schema: what is chosen first, then what is written. */
export function describeForm({ facts, texts }: EventSchemas): FormField[] {
  return [...serviceFirst(fieldsOf(facts, 'facts')), ...fieldsOf(texts, 'texts')];
}

/** Who works there is known when the service is chosen. */
function serviceFirst(fields: FormField[]): FormField[] {
  const staff = fields.findIndex(({ path }) => path === 'facts.staffId');
  const service = fields.findIndex(({ path }) => path === 'facts.serviceId');
  if (staff < 0 || service < staff) return fields;
  return [fields[service]!, ...fields.filter((_, index) => index !== service)];
}

function fieldsOf(schema: Schema, path: string, when?: When): FormField[] {
  const required = (schema.required ?? []) as string[];
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  return properties.flatMap(([name, one]) => {
    const at = `${path}.${name}`;
    const ways = one.oneOf as Schema[] | undefined;
    if (ways?.every(({ type }) => type === 'object')) return waysOf(one, ways, at, required.includes(name));
    return [fieldOf(one, at, required.includes(name), when)];
  });
}

/** One of several things: which, and then what belongs to it. */
function waysOf(schema: Schema, ways: readonly Schema[], path: string, required: boolean): FormField[] {
  const kind = `${path}.kind`;
  const choice = fieldOf({ ...schema, type: 'string' }, kind, required);
  const within = ways.flatMap((way) => {
    const properties = way.properties as Record<string, Schema>;
    const value = String(properties.kind?.const);
    const { kind: _kind, ...rest } = properties;
    return fieldsOf({ ...way, properties: rest }, path, { field: kind, is: [value] });
  });
  return [{ ...choice, input: 'choice' }, ...within];
}

function fieldOf(schema: Schema, path: string, isRequired: boolean, outer?: When): FormField {
  const { required: isRequiredThen, ...when } = (schema['x-when'] ?? {}) as When & { required?: boolean };
  const condition = when.field ? when : outer;
  const help = schema['x-help'] as Words | undefined;
  const noneIsAnswer = isRequired && schema.type === 'array' && !schema.minItems;
  return {
    path,
    input: inputOf(schema, path),
    label: (schema['x-label'] as Words | undefined) ?? { nb: path.split('.').at(-1) },
    ...(help && { help }),
    required: (isRequired && !noneIsAnswer) || isRequiredThen === true,
    ...(noneIsAnswer && { noneIsAnswer }),
    options: (schema['x-options'] as FieldOption[] | undefined) ?? [],
    ...limitsOf(schema),
    ...(condition && { when: condition }),
    ...('default' in schema && { initial: schema.default }),
  };
}

function limitsOf(schema: Schema): Partial<FormField> {
  return {
    ...(typeof schema.minimum === 'number' && { min: schema.minimum }),
    ...(typeof schema.maximum === 'number' && { max: schema.maximum }),
    ...(typeof schema.maxLength === 'number' && { maxLength: schema.maxLength }),
    ...(schema['x-date'] !== undefined && { date: schema['x-date'] as FormField['date'] }),
  };
}

function inputOf(schema: Schema, path: string): Input {
  const told = schema['x-input'] as Input | undefined;
  if (told) return told;
  if (path.startsWith('texts.')) return 'longText';
  if (schema.format === 'date') return 'date';
  if (schema.type === 'boolean') return 'yesNo';
  if (schema.type === 'array') return 'choices';
  if (schema['x-options']) return 'choice';
  if (schema.type === 'integer' || schema.type === 'number') return isShort(schema) ? 'scale' : 'number';
  return 'text';
}

/** Few enough whole numbers to stand side by side. */
const isShort = ({ minimum, maximum }: Schema) =>
  typeof minimum === 'number' && typeof maximum === 'number' && maximum - minimum <= 10;
