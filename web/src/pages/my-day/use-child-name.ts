import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { shortName } from '../../words/names';

type ListedChild = components['schemas']['ListedChildDto'];

/** A child as a list names one: «Elias F., 9 år». */
export function useChildName(): (child: ListedChild) => string {
  const { t } = useTranslation('my-day');
  const { t: words } = useTranslation('words');
  return ({ firstName, initial, age, unborn }) => {
    if (unborn)
      return firstName ? t('child.unbornOf', { name: shortName(firstName, initial) }) : t('child.unborn');
    const name = firstName ? shortName(firstName, initial) : t('child.unnamed');
    return age === null ? name : `${name}, ${words('years', { count: age })}`;
  };
}
