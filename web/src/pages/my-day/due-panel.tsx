import { Button } from '@digdir/designsystemet-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { LevelOf } from '../../blocks/level-of';
import { NotShared } from '../../blocks/not-shared';
import { Row, Rows } from '../../blocks/row';
import { useDates } from '../../words/use-dates';
import { CaseLink } from './case-link';
import { useItemWords } from './item-words';
import classes from './my-day.module.css';
import type { DayRow } from './group-measurements';
import type { DayCase, DayItem } from './my-day-queries';
import { useChildName } from './use-child-name';

const SHOWN_FIRST = 12;

/** What is to be done, one button a row; of very much the first, and the rest when asked for. */
export function DueRows({ items }: { items: readonly DayRow[] }) {
  const { t } = useTranslation('my-day');
  const [withAll, setWithAll] = useState(false);
  const shown = withAll ? items : items.slice(0, SHOWN_FIRST);
  return (
    <>
      <Rows>
        {shown.map((item) => (
          <DueRow key={item.id} item={item} />
        ))}
      </Rows>
      {shown.length < items.length && (
        <div className={classes.rest}>
          <Button variant="tertiary" onClick={() => setWithAll(true)}>
            {t('rest', { count: items.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  );
}

/** Drawn again only when its own row is another. */
const DueRow = memo(function DueRow({ item }: { item: DayRow }) {
  const { t } = useTranslation('my-day');
  const { title, why, verb } = useItemWords()(item);
  return (
    <Row
      mark={<Level of={item} />}
      title={title}
      about={
        <>
          <Child of={item} />
          {` · ${why}`}
          {item.asDeputy && ` · ${t('asDeputy')}`}
        </>
      }
      when={<When due={item.dueDate} when={item.when} />}
      action={
        <Button asChild variant="secondary" className={classes.go}>
          <CaseLink caseId={item.caseId} place={item.do}>
            <span className={classes.verb}>{verb}</span>
            <span className={classes.hidden}>{`: ${title}`}</span>
            <Chevron />
          </CaseLink>
        </Button>
      }
    />
  );
});

export function Level({ of: { level } }: { of: DayCase }) {
  return <LevelOf level={level} size={26} />;
}

/** Whose case it is, as a list may say it. */
export function Child({ of: { child, homeService } }: { of: DayCase }) {
  const { t } = useTranslation('my-day');
  const nameOf = useChildName();
  if (!child) return <NotShared>{t('notShared', { service: homeService.name ?? '' })}</NotShared>;
  return (
    <bdi className={classes.child} dir="auto">
      {nameOf(child)}
    </bdi>
  );
}

export function When({ due, when }: { due: string; when: DayItem['when'] }) {
  const dates = useDates();
  const state = when === 'overdue' || when === 'today' ? when : 'later';
  return (
    <ItemState state={state} title={dates.full(due)}>
      {when === 'overdue' ? dates.over(due) : dates.coming(due)}
    </ItemState>
  );
}

export function Chevron() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden className={classes.chevron}>
      <path d="m9 5 7 7-7 7" />
    </svg>
  );
}
