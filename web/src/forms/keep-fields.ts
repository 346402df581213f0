import { describeForm, type EventSchemas, type FormField } from './describe-form';

const REASON = 'keptFromGuardians.reason';

/**
 * What is asked when something is kept from guardians as it is written: as for what is written already, but for the entry,
 * which is not there yet. Whoever keeps something says why.
 *
 * @param keeping the schemas of ENTRY_KEPT_FROM_GUARDIANS
 */
export function keepFields(keeping: EventSchemas): FormField[] {
  return describeForm(keeping)
    .filter(({ path }) => path !== 'facts.entry')
    .map((field) => ({
      ...field,
      path: within(field.path),
      required: field.required || within(field.path) === REASON,
      ...(field.when && { when: { ...field.when, field: within(field.when.field) } }),
    }));
}

const within = (path: string): string => path.replace(/^(facts|texts)\./, 'keptFromGuardians.');
