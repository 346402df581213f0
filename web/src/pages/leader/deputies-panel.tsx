import { Alert, Button } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { EmptyState } from '../../blocks/empty-state';
import { Panel } from '../../blocks/panel';
import { PersonMark } from '../../blocks/person-mark';
import { Row, Rows } from '../../blocks/row';
import { useDates } from '../../words/use-dates';
import { deputiesQuery, type Deputy, endDeputy } from './leader-queries';
import { NameDeputyForm } from './name-deputy-form';

/** Who stands in for whom, until when; ended with one press. */
export function DeputiesPanel() {
  const { t } = useTranslation('leader');
  const [open, setOpen] = useState(false);
  const { data: deputies = [] } = useQuery(deputiesQuery);
  return (
    <Panel
      heading={t('deputies.heading')}
      count={deputies.length || undefined}
      about={t('deputies.about')}
      padded={open || deputies.length === 0}
      action={
        !open && (
          <Button variant="secondary" onClick={() => setOpen(true)}>
            {t('deputies.name')}
          </Button>
        )
      }
    >
      {open && <NameDeputyForm onClose={() => setOpen(false)} />}
      {deputies.length > 0 && (
        <Rows label={t('deputies.heading')}>
          {deputies.map((deputy) => (
            <DeputyRow key={deputy.id} deputy={deputy} />
          ))}
        </Rows>
      )}
      {!open && deputies.length === 0 && <EmptyState title={t('deputies.none')} />}
    </Panel>
  );
}

function DeputyRow({ deputy }: { deputy: Deputy }) {
  const { t } = useTranslation('leader');
  const dates = useDates();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => endDeputy(deputy.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['deputies'] }),
  });
  const names = { deputy: deputy.deputyName ?? t('gone'), absent: deputy.absentName ?? t('gone') };
  return (
    <Row
      mark={<PersonMark kind="staff" name={names.deputy} />}
      title={t('deputies.standsIn', names)}
      about={`${t(`deputies.reason.${deputy.reason as 'away'}`)} · ${t('deputies.until', { date: dates.full(deputy.until) })}`}
      action={
        <Button
          variant="tertiary"
          loading={end.isPending}
          aria-label={t('deputies.endOf', names)}
          onClick={() => !end.isPending && end.mutate()}
        >
          {t('deputies.end')}
        </Button>
      }
    >
      {end.error && (
        <Alert data-color="danger" role="alert">
          {end.error instanceof Problem ? end.error.document.title : t('noContact')}
        </Alert>
      )}
    </Row>
  );
}
