import { memo, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Answers, isEmpty } from '../../forms/form-answer';
import { FormFields } from '../../forms/form-fields';
import type { FieldFault } from '../../forms/form-problems';
import { useDates } from '../../words/use-dates';
import classes from './sitting-form.module.css';
import type { AskedIntervention } from './use-sitting';

interface EvaluatedInterventionProps {
  /** The form's id. */
  form: string;
  asked: AskedIntervention;
  /** Of its own fields; the same list as before when it is as before. */
  faults: readonly FieldFault[];
}

/** Did we do it, and did it help: drawn again only for what is its own, since there may be hundreds beside it. */
export const EvaluatedIntervention = memo(function EvaluatedIntervention(props: EvaluatedInterventionProps) {
  const { form, asked, faults } = props;
  const { t } = useTranslation('evaluate');
  const dates = useDates();
  const { what, who, from, how, fields } = asked;
  const sending = { fault: { fields: faults } };
  return (
    <section className={classes.intervention}>
      <div>
        <h4 dir="auto">{what}</h4>
        <p className={classes.about}>
          <bdi>{who}</bdi>
          {` · ${t('since', { date: dates.short(from) })}`}
          {how && <bdi dir="auto">{` · ${t('how', { how })}`}</bdi>}
        </p>
      </div>
      <FormFields form={form} sending={sending} fields={fields.filter((one) => !isNote(one))} />
      <Note form={form} asked={asked} faults={faults} />
    </section>
  );
});

const isNote = ({ path }: { path: string }): boolean => path.endsWith('.texts.note');

/** What few write of each: there when it is asked for, and when something is wrong with it. */
function Note({ form, asked, faults }: EvaluatedInterventionProps) {
  const { t } = useTranslation('evaluate');
  const { getValues } = useFormContext<Answers>();
  const [isKept] = useState(() => asked.fields.some((one) => isNote(one) && !isEmpty(getValues(one.path))));
  const [isOpened, setOpened] = useState(isKept);
  const isWrong = faults.some(isNote);
  return (
    <details
      className={classes.note}
      open={isWrong || isKept || undefined}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary>{t('addNote')}</summary>
      {(isOpened || isWrong) && (
        <FormFields
          form={form}
          sending={{ fault: { fields: faults } }}
          fields={asked.fields.filter(isNote)}
        />
      )}
    </details>
  );
}
