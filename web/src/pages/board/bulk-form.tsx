import { Field, Fieldset, Label, Radio, Select, Textarea } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { staffQuery } from '../../forms/staff-query';
import { servicesQuery } from './services-query';
import type { Scope } from './board-queries';
import styles from './board.module.css';
import type { Assignment } from './bulk-queries';

/** As it is filled in; what is not chosen yet is empty. */
export interface BulkValues {
  way: Assignment['way'];
  serviceId: string;
  staffId: string;
  wishAsked: NonNullable<Assignment['wishAsked']>;
  coordinator: NonNullable<Assignment['coordinator']>;
  reason: string;
}

export const EMPTY: BulkValues = {
  way: 'assign',
  serviceId: '',
  staffId: '',
  wishAsked: 'notAsked',
  coordinator: 'coordinator',
  reason: '',
};

/** What is to be done, or null as long as somebody or the reason is missing. */
export function assignmentOf(values: BulkValues): Assignment | null {
  const { way, staffId, serviceId, wishAsked, coordinator } = values;
  const reason = values.reason.trim();
  if (!staffId || !serviceId || !reason) return null;
  return {
    way,
    to: { staffId, serviceId },
    reason,
    ...(way === 'offer' && { wishAsked }),
    ...(way === 'appoint' && { coordinator }),
  };
}

const WAYS: Record<Scope, readonly Assignment['way'][]> = {
  coordinatingUnit: ['offer', 'assign', 'appoint'],
  service: ['assign'],
};
const WISHES = ['notAsked', 'family', 'child', 'both'] as const;
const COORDINATORS = ['coordinator', 'childCoordinator'] as const;

interface BulkFormProps {
  scope: Scope;
  values: BulkValues;
  onChange: (changed: Partial<BulkValues>) => void;
}

export function BulkForm({ scope, values, onChange }: BulkFormProps) {
  const { t } = useTranslation('board');
  const name = useId();
  const { data: services = [] } = useQuery(servicesQuery);
  const { data: staff = [] } = useQuery(staffQuery(values.serviceId || undefined));
  const ways = WAYS[scope];
  return (
    <div className={styles.form}>
      {ways.length > 1 && (
        <Fieldset className={styles.ways}>
          <Fieldset.Legend>{t('bulk.way.label')}</Fieldset.Legend>
          {ways.map((way) => (
            <Radio
              key={way}
              name={name}
              value={way}
              label={t(`bulk.way.${way}`)}
              checked={values.way === way}
              onChange={() => onChange({ way })}
            />
          ))}
        </Fieldset>
      )}
      <Choice
        label={t('bulk.service')}
        value={values.serviceId}
        options={services.filter(({ outside }) => !outside).map((one) => [one.id, one.name])}
        onChange={(serviceId) => onChange({ serviceId, staffId: '' })}
      />
      <Choice
        label={t('bulk.person')}
        value={values.staffId}
        options={staff.map((one) => [one.id, one.name])}
        onChange={(staffId) => onChange({ staffId })}
      />
      {values.way === 'offer' && (
        <Choice
          label={t('bulk.wish.label')}
          value={values.wishAsked}
          options={WISHES.map((wish) => [wish, t(`bulk.wish.${wish}`)])}
          onChange={(wishAsked) => onChange({ wishAsked: wishAsked as BulkValues['wishAsked'] })}
        />
      )}
      {values.way === 'appoint' && (
        <Choice
          label={t('bulk.coordinator.label')}
          value={values.coordinator}
          options={COORDINATORS.map((one) => [one, t(`bulk.coordinator.${one}`)])}
          onChange={(coordinator) => onChange({ coordinator: coordinator as BulkValues['coordinator'] })}
        />
      )}
      <Field className={styles.reason}>
        <Label>
          {t(values.way === 'offer' && values.wishAsked === 'notAsked' ? 'bulk.whyNotAsked' : 'bulk.reason')}
        </Label>
        <Field.Description>{t('bulk.reasonAbout')}</Field.Description>
        <Textarea
          rows={2}
          dir="auto"
          maxLength={2000}
          value={values.reason}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </Field>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { t } = useTranslation('board');
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        {!value && <Select.Option value="">{t('bulk.choose')}</Select.Option>}
        {options.map(([one, words]) => (
          <Select.Option key={one} value={one}>
            {words}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
