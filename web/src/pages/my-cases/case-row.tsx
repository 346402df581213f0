import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { LevelOf } from '../../blocks/level-of';
import { NotShared } from '../../blocks/not-shared';
import { Said } from '../../blocks/said';
import { useToday } from '../../forms/use-today';
import { nameInList } from '../../words/names';
import { useDates } from '../../words/use-dates';
import classes from './my-cases.module.css';
import type { ListedCase } from './my-cases-queries';

interface CaseRowProps {
  one: ListedCase;
  /** From 1. */
  place: number;
  /** How many there are; -1 as long as nobody knows. */
  setSize: number;
  /** Of the first row of a part of the list. */
  part?: number;
}

/**
 * A case in the list: its level, whose it is, where it stands, when something is due. Not drawn again when more come
 * below it.
 */
export const CaseRow = memo(function CaseRow({ one, place, setSize, part }: CaseRowProps) {
  const { t } = useTranslation('my-cases');
  const { t: words } = useTranslation('words');
  const dates = useDates();
  const short = one.childName
    ? nameInList(one.childName)
    : t('withoutName', { date: dates.short(one.levelSince) });
  const age = one.childAge === null ? '' : `, ${words('years', { count: one.childAge })}`;
  const holder = one.holder?.name;
  return (
    <li className={classes.row} aria-posinset={place} aria-setsize={setSize} data-part={part}>
      <LevelOf level={one.level} />
      <div className={classes.words}>
        <Link to="/cases/$caseId" params={{ caseId: one.id }} className={classes.name}>
          {one.content ? <bdi>{short}</bdi> : <NotShared />}
          {one.content && age}
        </Link>
        <span className={classes.about}>
          <Said words={one.level.name} />
          {[
            one.step && t(`step.${one.step as 'plan'}`),
            holder ? t('holder', { name: holder }) : one.level.level > 0 && t('noHolder'),
          ]
            .filter(Boolean)
            .map((part) => ` · ${part}`)
            .join('')}
        </span>
      </div>
      <div className={classes.when}>
        <When one={one} />
      </div>
    </li>
  );
});

function When({ one }: { one: ListedCase }) {
  const { t } = useTranslation('my-cases');
  const dates = useDates();
  const today = useToday();
  const { nextDue } = one;
  if (one.status === 'closed') return <ItemState state="done">{t('closed')}</ItemState>;
  if (one.missingNextDate || !nextDue) return <ItemState state="today">{t('missingNextDate')}</ItemState>;
  const state = nextDue < today ? 'overdue' : nextDue === today ? 'today' : 'later';
  return (
    <ItemState state={state} title={dates.full(nextDue)}>
      {state === 'overdue' ? dates.over(nextDue) : dates.coming(nextDue)}
    </ItemState>
  );
}
