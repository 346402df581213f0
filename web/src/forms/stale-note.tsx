import { Alert, Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';

/** The case changed while the form was open: nothing typed is lost, and it is sent when one has seen that. */
export function StaleNote({ problem, onSendAnyway }: { problem: Problem; onSendAnyway: () => void }) {
  const { t } = useTranslation('forms');
  const changed = (problem.document.changed ?? []) as unknown[];
  return (
    <Alert data-color="warning" role="alert">
      <p>{t('stale', { count: changed.length })}</p>
      <Button type="button" variant="secondary" data-size="sm" onClick={onSendAnyway}>
        {t('sendAnyway')}
      </Button>
    </Alert>
  );
}
