import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type ConsentTermsOf, useChooseAmong } from './choose-among';

export interface Signed {
  understood: boolean;
  name: string;
}

interface Giver {
  role: string;
  personId?: string;
}

/** The names as they were written, one a line; empty until each of them has understood and written theirs. */
export function signedBy(keys: readonly string[], signed: Readonly<Record<string, Signed>>): string {
  const names = keys.map((key) => (signed[key]?.understood ? signed[key].name.trim() : ''));
  return names.includes('') ? '' : names.join('\n');
}

/** As they are now: what was typed while this was being fetched is there too. */
function useAnswers(names: string[]): unknown[] {
  const { getValues } = useFormContext();
  useWatch({ name: names });
  return getValues(names);
}

const CONSENTED = ['facts.services', 'facts.kinds', 'facts.validUntil', 'facts.consentId'];

/** Those who are chosen in the same form as who say yes. */
export function useSigners(): { key: string; role: string; name?: string }[] {
  const [givenBy, by] = useAnswers(['facts.givenBy', 'facts.by']) as [Giver[]?, Giver?];
  const { people } = useChooseAmong();
  const givers = Array.isArray(givenBy) ? givenBy : by ? [by] : [];
  return givers.map(({ role, personId }) => ({
    key: `${role}:${personId ?? ''}`,
    role,
    name: people.find(({ value }) => value === `guardian:${personId}`)?.label.split(',')[0],
  }));
}

/** What is said yes to: as it is chosen in the same form, or of the consent that the form is about. */
export function useConsentOfForm(): ConsentTermsOf {
  const { t } = useTranslation('panels');
  const [services, kinds, validUntil, consentId] = useAnswers(CONSENTED) as [
    string[]?,
    string[]?,
    string?,
    string?,
  ];
  const among = useChooseAmong();
  const about = [...among.consents, ...among.askedConsents].find(({ value }) => value === consentId)?.terms;
  const names = (services || [])
    .map((id) => among.services.find(({ value }) => value === id)?.label)
    .filter(Boolean);
  return {
    service: about?.service ?? (names.join(', ') || t('asked.log')),
    kinds: about?.kinds ?? (kinds || []),
    until: validUntil || about?.until,
  };
}
