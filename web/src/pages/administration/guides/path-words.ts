import { useTranslation } from 'react-i18next';

const KNOWN = [
  'level',
  'levels',
  'step',
  'steps',
  'name',
  'deadline',
  'deadlines',
  'reminder',
  'referral',
  'evaluation',
  'measurements',
  'closing',
  'checklist',
  'tool',
  'tools',
  'exit',
  'exits',
  'reason',
  'scale',
  'measurement',
  'consent',
  'reminders',
  'source',
  'order',
  'municipality',
] as const;

/** «nivå 1 › steg plan › frist»: the places of a guide in words; a field that has none is shown as it is written. */
export function usePathWords(): (path: string) => string {
  const { t } = useTranslation('administration');
  const word = (name: string) => {
    const known = KNOWN.find((one) => one === name);
    return known ? t(`place.${known}`) : name;
  };
  return (path) =>
    path
      .split(' › ')
      .map((part) => {
        const [first = '', ...rest] = part.split(' ');
        return [word(first), ...rest].join(' ');
      })
      .join(' › ');
}

const UNITS = ['calendarDays', 'workingDays', 'weeks', 'months'] as const;

/** «14 kalenderdager»: a length of time in words; anything else stays as it was written. */
export function useValueWords(): (value: string) => string {
  const { t } = useTranslation('administration');
  return (value) => {
    const [, amount, unit] = /^(\d+) (\w+)$/.exec(value) ?? [];
    const known = UNITS.find((one) => one === unit);
    return known ? t(`unit.${known}`, { count: Number(amount) }) : value;
  };
}
