import { useTranslation } from 'react-i18next';
import type { Language } from '../../texts/i18n';
import { timeOf } from '../../words/dates';
import { useDates } from '../../words/use-dates';

const RELATIONS = [
  'author',
  'holder',
  'participant',
  'referred',
  'guardian',
  'child',
  'leader',
  'asked',
  'offered',
  'oversight',
  'emergency',
  'deputy',
] as const;

/** By which relation a case was opened; one that came later than these words is shown by its code. */
export function useRelationWords(): (relation: string | null) => string | null {
  const { t } = useTranslation('audit');
  return (relation) => {
    const known = RELATIONS.find((one) => one === relation);
    return known ? t(`relation.${known}`) : relation;
  };
}

/** Who did something: an employee by name; of the family only that it was them. */
export function useWho(): (actor: string, name: string | null) => string {
  const { t } = useTranslation('audit');
  return (actor, name) => {
    if (name) return name;
    if (actor.startsWith('person:')) return t('who.family');
    return actor.startsWith('system:') ? t('who.system') : t('who.left');
  };
}

const ROLES = [
  'practitioner',
  'leader',
  'coordinatingUnit',
  'manager',
  'administrator',
  'auditor',
  'guardian',
  'youngPerson',
] as const;

export function useRoleName(): (role: string | null) => string | null {
  const { t } = useTranslation('shell');
  return (role) => {
    const known = ROLES.find((one) => one === role);
    return known ? t(`role.${known}`) : role;
  };
}

/** The day and the time: an auditor asks when, exactly. */
export function useExactly(): (moment: string) => string {
  const { i18n, t } = useTranslation('words');
  const dates = useDates();
  return (moment) => `${dates.past(moment)} ${t('at', { time: timeOf(moment, i18n.language as Language) })}`;
}
