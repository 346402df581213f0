import { useTranslation } from 'react-i18next';
import { useDates } from '../../words/use-dates';
import { wholeYears } from '../../words/ages';
import { type Case, childOf } from './case-queries';

/** «Ella Prøvedal, 6 år»; of a case whose content is not the reader's, only that it is one. */
export function CaseHeading({ view }: { view: Case }) {
  const { t } = useTranslation(['case', 'words']);
  const { now } = useDates();
  const child = childOf(view);
  if (!view.content) return t('notShared.heading');
  if (child?.kind === 'unborn') return t('unborn');
  if (!child?.name) return t('withoutName');
  if (!child.birthDate) return <bdi>{child.name}</bdi>;
  const age = t('words:years', { count: wholeYears(child.birthDate, now) });
  return (
    <>
      <bdi>{child.name}</bdi>
      {`, ${age}`}
    </>
  );
}

/** Whose case it is, since when, and which groups it is of. */
export function CaseLead({ view }: { view: Case }) {
  const { t } = useTranslation('case');
  const dates = useDates();
  const groups = (view.groups ?? []).map((group) => t(`groups.${group as 'poverty'}`));
  const parts = [
    view.homeService.name,
    view.status === 'closed' ? t('closed') : t('levelSince', { date: dates.short(view.levelSince) }),
    ...groups,
  ];
  return parts.filter(Boolean).join(' · ');
}
