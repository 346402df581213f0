import type { FormField, When } from './describe-form';

/** What stands in a form: `{ facts: { childVoice: { kind: 'said' } }, texts: { conclusion: '…' } }`. */
export type Answers = Record<string, unknown>;

export interface EventToSend {
  type: string;
  facts?: Record<string, unknown>;
  texts?: Record<string, string>;
  /** Kept from guardians as it is written: why, from whom, until when somebody looks again, and the reason. */
  keptFromGuardians?: object;
  /** Of a measurement: scored by the server. */
  answer?: object;
}

export function valueAt(answers: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], answers);
}

/** Whether the field is asked for, by what has been answered so far. */
export function isAsked({ when }: FormField, answers: Answers): boolean {
  if (!when) return true;
  const value = valueAt(answers, when.field);
  return holds(when, Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)]);
}

function holds({ is, hasNone }: When, values: readonly string[]): boolean {
  if (is) return values.some((one) => is.includes(one));
  return values.length > 0 && !values.some((one) => hasNone?.includes(one));
}

/** Nothing was given: an empty text, no choice, an empty list. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || Number.isNaN(value);
}

export type Fault = 'missing' | 'notPast' | 'notFuture' | 'tooLong';

/** What must be mended before it is sent, by path, in the order of the form. @param today yyyy-mm-dd */
export function faultsOf(
  fields: readonly FormField[],
  answers: Answers,
  today: string,
): { path: string; fault: Fault }[] {
  return fields
    .filter((field) => field.input !== 'newId' && isAsked(field, answers))
    .flatMap((field) => {
      const fault = faultOf(field, valueAt(answers, field.path), today);
      return fault ? [{ path: field.path, fault }] : [];
    });
}

function faultOf(field: FormField, value: unknown, today: string): Fault | undefined {
  if (isEmpty(value)) return field.required ? 'missing' : undefined;
  if (field.date === 'notPast' && String(value) < today) return 'notPast';
  if (field.date === 'notFuture' && String(value) > today) return 'notFuture';
  if (field.maxLength && String(value).length > field.maxLength) return 'tooLong';
  return undefined;
}

/** The event as it is sent: what is not asked for or not answered is left out, and numbers are numbers. */
export function eventOf(type: string, fields: readonly FormField[], answers: Answers): EventToSend {
  const event: Record<'facts' | 'texts' | 'keptFromGuardians', Record<string, unknown>> = {
    facts: {},
    texts: {},
    keptFromGuardians: {},
  };
  for (const field of fields) {
    const value = valueAt(answers, field.path);
    const given = field.noneIsAnswer && !Array.isArray(value) ? [] : value;
    if (isAsked(field, answers) && (field.noneIsAnswer || !isEmpty(given)))
      put(event, field.path.split('.'), sent(field, given));
  }
  const parts = Object.entries(event).filter(([, part]) => Object.keys(part).length > 0);
  return { type, ...Object.fromEntries(parts) };
}

function sent({ input, options }: FormField, value: unknown): unknown {
  if (input === 'yesNo') return value === true || value === 'yes';
  if (input === 'number' || input === 'scale' || input === 'entry') return Number(value);
  if (input === 'choice') return options.find((one) => String(one.value) === String(value))?.value ?? value;
  return value;
}

function put(into: object, [name = '', ...rest]: string[], value: unknown): void {
  const place = into as Record<string, unknown>;
  if (rest.length === 0) place[name] = value;
  else put((place[name] ??= {}) as object, rest, value);
}

/** What was read beside the form may be another text, or in another language, than when the form was opened. */
export function withShown(fields: readonly FormField[], given: Answers, answers: Answers): Answers {
  const shown = structuredClone(answers);
  for (const { path, input } of fields)
    if (input === 'shownText' && valueAt(given, path) !== undefined)
      put(shown, path.split('.'), valueAt(given, path));
  return shown;
}

/** With what a form starts: ids that it makes, and what usually is. */
export function initialAnswers(fields: readonly FormField[], given: Answers, newId: () => string): Answers {
  const answers = structuredClone(given);
  for (const { path, input, initial } of fields) {
    if (valueAt(answers, path) !== undefined) continue;
    if (input === 'newId') put(answers, path.split('.'), newId());
    else if (initial !== undefined)
      put(answers, path.split('.'), input === 'choice' ? String(initial) : initial);
  }
  return answers;
}
