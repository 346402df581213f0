import { Alert, Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { ErrorSummary } from '../../blocks/error-summary';
import { staffQuery } from '../../forms/staff-query';
import { dayOf } from '../../words/dates';
import { useNow } from '../../words/now';
import { servicesQuery } from '../board/services-query';
import { deputiesQuery, nameDeputy, type NewDeputy } from './leader-queries';
import styles from './leader.module.css';

const REASONS = ['away', 'holiday', 'vacancy', 'conflictOfInterest'] as const;
const TWO_WEEKS_MS = 14 * 86_400_000;

/** Two people and a last day; the leader stands in themselves unless they choose another. */
export function NameDeputyForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('leader');
  const now = useNow();
  const session = useSession();
  const queries = useQueryClient();
  const led = session.roles.flatMap(({ role, serviceId }) =>
    role === 'leader' && serviceId ? [serviceId] : [],
  );
  const form = useForm<NewDeputy>({
    defaultValues: {
      serviceId: led[0],
      absentId: '',
      deputyId: session.person.id,
      until: dayOf(new Date(now.getTime() + TWO_WEEKS_MS)),
      reason: 'away',
    },
  });
  const serviceId = useWatch({ control: form.control, name: 'serviceId' });
  const { data: services = [] } = useQuery(servicesQuery);
  const { data: staff = [] } = useQuery(staffQuery(serviceId));
  const name = useMutation({
    mutationFn: nameDeputy,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: deputiesQuery.queryKey });
      onClose();
    },
  });
  const { errors, submitCount } = form.formState;
  const listed = (['absentId', 'deputyId', 'until'] as const).flatMap((field) =>
    errors[field]?.message ? [{ fieldId: `deputy-${field}`, message: errors[field].message }] : [],
  );
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.handleSubmit((values) => !name.isPending && name.mutate(values))}
    >
      <ErrorSummary errors={listed} attempt={submitCount} />
      {led.length > 1 && (
        <Field>
          <Label>{t('deputies.service')}</Label>
          <Select {...form.register('serviceId')}>
            {services
              .filter(({ id }) => led.includes(id))
              .map((one) => (
                <Select.Option key={one.id} value={one.id}>
                  {one.name}
                </Select.Option>
              ))}
          </Select>
        </Field>
      )}
      <Field>
        <Label>{t('deputies.absent')}</Label>
        <Select
          id="deputy-absentId"
          aria-invalid={Boolean(errors.absentId)}
          {...form.register('absentId', { required: t('deputies.absentMissing') })}
        >
          <Select.Option value="">{t('deputies.choose')}</Select.Option>
          {staff.map((one) => (
            <Select.Option key={one.id} value={one.id}>
              {one.name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label>{t('deputies.deputy')}</Label>
        <Select
          id="deputy-deputyId"
          aria-invalid={Boolean(errors.deputyId)}
          {...form.register('deputyId', {
            required: t('deputies.deputyMissing'),
            validate: (deputyId, { absentId }) => deputyId !== absentId || t('deputies.same'),
          })}
        >
          {staff.map((one) => (
            <Select.Option key={one.id} value={one.id}>
              {one.id === session.person.id ? t('deputies.me', { name: one.name }) : one.name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield
        type="date"
        id="deputy-until"
        label={t('deputies.last')}
        min={dayOf(now)}
        error={errors.until?.message}
        {...form.register('until', {
          required: t('deputies.untilMissing'),
          validate: (until) => until >= dayOf(now) || t('deputies.untilPast'),
        })}
      />
      <Field>
        <Label>{t('deputies.why')}</Label>
        <Select {...form.register('reason')}>
          {REASONS.map((reason) => (
            <Select.Option key={reason} value={reason}>
              {t(`deputies.reason.${reason}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {name.error && (
        <Alert data-color="danger" role="alert" className={styles.wide}>
          {name.error instanceof Problem ? name.error.document.title : t('noContact')}
        </Alert>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={name.isPending}>
          {t('deputies.save')}
        </Button>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
