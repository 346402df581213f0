import { Alert } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';

/** What was asked for cannot be answered: said beside the filters, which stay as they are. */
export function WrongFilter({ error }: { error: unknown }) {
  const { t } = useTranslation('audit');
  if (!error) return null;
  return (
    <Alert data-color="warning" role="alert">
      {error instanceof Problem ? error.message : t('noContact')}
    </Alert>
  );
}
