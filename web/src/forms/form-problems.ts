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
  /** The steps of the guide that must be ticked off first, in its own words. */
  steps: readonly string[];
}

type Texts = TFunction<'forms'>;

/** What must be done first, in the reader's language. */
interface Missing {
  message: string;
  steps?: { id: string; message: string }[];
}

export const NO_FAULT: SendingFault = { fields: [], general: null, steps: [] };

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
  if (error instanceof NoContact) return { ...NO_FAULT, general: t('noContact') };
  if (!(error instanceof Problem)) return { ...NO_FAULT, general: t('unknown') };
  const own = error.fields.flatMap(({ path, message }) => {
    const [, index = '0', rest = path] = /^events\[(\d+)\]\.(.*)$/.exec(path) ?? [];
    const at = pathOf(Number(index), rest);
    const field = fields.find(
      (one) => one.path === at || at.startsWith(`${one.path}.`) || one.path.startsWith(at),
    );
    return field ? [{ path: field.path, message: message ?? t('wrong') }] : [];
  });
  if (own.length > 0) return { ...NO_FAULT, fields: own };
  const missing = (error.document.missing ?? []) as Missing[];
  const elsewhere = error.fields.map(({ message }) => message ?? t('wrong'));
  const general = [error.document.title, ...elsewhere, ...missing.map(({ message }) => message)];
  const steps = missing.flatMap((one) => one.steps?.map(({ message }) => message) ?? []);
  return { fields: [], general: [...new Set(general)].join('. '), steps };
}
