import { Alert } from '@digdir/designsystemet-react';
import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NoContact, Problem } from '../../api/problem';

const KNOWN = {
  'FIELD.MISSING': 'wrong.missing',
  'DATE.IN_THE_PAST': 'wrong.inThePast',
  'DATE.BEFORE_START': 'wrong.beforeStart',
  'REFERENCE.UNKNOWN': 'wrong.unknown',
  'ROLE.OF_THE_MUNICIPALITY': 'wrong.ofTheMunicipality',
} as const;

/** What the API says is wrong with a field, in words; undefined for a field that is right. */
export function useWrongAt(error: unknown): (field: string) => string | undefined {
  const { t } = useTranslation('administration');
  return (field) => {
    const wrong = error instanceof Problem ? error.fields.find(({ path }) => path === field) : undefined;
    if (!wrong) return undefined;
    const known = KNOWN[wrong.code as keyof typeof KNOWN];
    return known ? t(known) : (wrong.message ?? t('wrong.other'));
  };
}

/** What went wrong with the form as a whole: said where it is sent, and what was typed stays. */
export function ProblemInForm({ error }: { error: unknown }) {
  const { t } = useTranslation('administration');
  if (!error) return null;
  return (
    <Alert data-color="danger" role="alert">
      {error instanceof Problem
        ? error.message
        : t(error instanceof NoContact ? 'wrong.noContact' : 'wrong.other')}
    </Alert>
  );
}

/** Focus goes to the first field that is wrong when the answer says so. */
export function useFocusOnWrong(form: RefObject<HTMLFormElement | null>, error: unknown): void {
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, error]);
}
