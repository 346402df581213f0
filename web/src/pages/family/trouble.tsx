import { Alert } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { NoContact, Problem } from '../../api/problem';

/** What went wrong, and what to do; nothing that was typed is gone. */
export function Trouble({ error }: { error: unknown }) {
  const { t } = useTranslation('family');
  if (!error) return null;
  const words = () => {
    if (error instanceof NoContact) return t('form.noContact');
    if (!(error instanceof Problem)) return t('form.unknown');
    if (error.status === 412) return t('form.changed');
    if (error.fields.some(({ code }) => code === 'ASKED.ALREADY')) return t('holder.already');
    return error.status >= 500 ? t('form.unknown') : error.message;
  };
  return (
    <Alert data-color="danger" role="alert">
      {words()}
    </Alert>
  );
}
