import type { TFunction } from 'i18next';
import { NoContact, Problem } from '../api/problem';
import type { FormField } from './describe-form';
import type { Fault } from './form-answer';

/** What is wrong with one field, by its path in the form. */
export interface FieldFault {
  path: string;
  message: string;
}

/** What became of an attempt to send: faults at fields, and what has no field to stand at. */
export interface SendingFault {
  fields: FieldFault[];
  general: string | null;
}

type Texts = TFunction<'forms'>;
type ErrorKey = keyof (typeof import('../texts/nb/forms.json'))['errors'];

export const faultMessage = (fault: Fault, t: Texts): string => t(`faults.${fault}`);

/**
 * The server's answer at the fields it is about.
 * @param pathOf where `facts.evaluateBy` of the event with this index stands in the form
 */
export function sendingFault(
  error: unknown,
  fields: readonly FormField[],
  t: Texts,
  pathOf: (index: number, path: string) => string = (_, path) => path,
): SendingFault {
  if (error instanceof NoContact) return { fields: [], general: t('noContact') };
  if (!(error instanceof Problem)) return { fields: [], general: t('unknown') };
  const own = error.fields.flatMap(({ path, code }) => {
    const [, index = '0', rest = path] = /^events\[(\d+)\]\.(.*)$/.exec(path) ?? [];
    const at = pathOf(Number(index), rest);
    const field = fields.find(
      (one) => one.path === at || at.startsWith(`${one.path}.`) || one.path.startsWith(at),
    );
    return field ? [{ path: field.path, message: messageOf(code, t) }] : [];
  });
  const missing = (error.document.missing ?? []) as { words: Record<string, string> }[];
  if (own.length > 0) return { fields: own, general: null };
  const elsewhere = error.fields.map(({ code }) => messageOf(code, t));
  const general = [
    error.document.title,
    ...elsewhere,
    ...missing.map(({ words }) => words[t('language')] ?? ''),
  ];
  return { fields: [], general: [...new Set(general)].join('. ') };
}

/** `FIELD.TOO_SMALL` is `FIELD_TOO_SMALL` among the texts. */
function messageOf(code: string, t: Texts): string {
  const key = code.replaceAll('.', '_') as ErrorKey;
  return t(`errors.${key}`, { defaultValue: t('errors.other') });
}
