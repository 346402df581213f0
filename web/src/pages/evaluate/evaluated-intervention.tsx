import { memo } from 'react';
import type { FormField } from '../../forms/describe-form';
import { FormFields } from '../../forms/form-fields';
import type { FieldFault } from '../../forms/form-problems';
import classes from './sitting-form.module.css';

interface EvaluatedInterventionProps {
  /** The form's id. */
  form: string;
  what: string;
  fields: readonly FormField[];
  /** Of its own fields; the same list as before when it is as before. */
  faults: readonly FieldFault[];
}

/** Did we do it, and did it help: drawn again only for what is its own, since there may be hundreds beside it. */
export const EvaluatedIntervention = memo(function EvaluatedIntervention({
  form,
  what,
  fields,
  faults,
}: EvaluatedInterventionProps) {
  return (
    <section className={classes.intervention}>
      <h3 dir="auto">{what}</h3>
      <FormFields form={form} sending={{ fault: { fields: faults } }} fields={fields} />
    </section>
  );
});
