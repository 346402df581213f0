import { Alert, Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useMutation, useQueries } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { ErrorSummary } from '../../blocks/error-summary';
import { staffQuery } from '../../forms/staff-query';
import classes from './report.module.css';
import { nameReader, type ServiceWithoutReader } from './without-reader-queries';

/** One of those who work there, or in the coordinating unit when that is who is asked. */
export function NameReaderForm({ service }: { service: ServiceWithoutReader }) {
  const { t } = useTranslation('report');
  const id = useId();
  const { person } = useSession();
  const staff = useWhoMayBeNamed(service.id);
  const [staffId, setStaffId] = useState('');
  const [attempt, setAttempt] = useState(0);
  const name = useMutation({ mutationFn: () => nameReader({ serviceId: service.id, staffId }) });
  const missing = attempt > 0 && staffId === '';
  const send = () => {
    setAttempt(attempt + 1);
    if (staffId !== '' && !name.isPending) name.mutate();
  };
  if (name.isSuccess) {
    const named = staff.find((one) => one.id === staffId)?.name ?? '';
    return <p role="status">{t('noReader.named', { name: named })}</p>;
  }
  return (
    <div className={classes.nameReader}>
      {missing && (
        <ErrorSummary errors={[{ fieldId: id, message: t('noReader.missing') }]} attempt={attempt} />
      )}
      <Field>
        <Label>{t('noReader.who')}</Label>
        <Select
          id={id}
          value={staffId}
          aria-invalid={missing}
          onChange={(event) => setStaffId(event.target.value)}
        >
          <Select.Option value="">{t('noReader.choose')}</Select.Option>
          {staff.map((one) => (
            <Select.Option key={one.id} value={one.id}>
              {one.id === person.id ? t('noReader.me', { name: one.name }) : one.name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {name.error && (
        <Alert data-color="danger" role="alert">
          {name.error instanceof Problem ? name.error.document.title : t('noReader.noContact')}
        </Alert>
      )}
      <div>
        <Button loading={name.isPending} onClick={send}>
          {t('noReader.send')}
        </Button>
      </div>
      <p className={classes.quiet}>{t('noReader.after')}</p>
    </div>
  );
}

function useWhoMayBeNamed(serviceId: string): { id: string; name: string }[] {
  const { roles } = useSession();
  const units = roles.flatMap((held) =>
    held.role === 'coordinatingUnit' && held.serviceId ? [held.serviceId] : [],
  );
  return useQueries({
    queries: [...new Set([serviceId, ...units])].map((one) => staffQuery(one)),
    combine: (answers) => {
      const all = answers.flatMap(({ data = [] }) => data);
      return all.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at);
    },
  });
}
