import { Button, Details } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { Icon } from '../../blocks/icon';
import { LevelMark } from '../../blocks/level-mark';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Said } from '../../blocks/said';
import { StateSign } from '../../blocks/state-sign';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { BatonsPanel } from './batons-panel';
import { DueRows } from './due-panel';
import { groupMeasurements } from './group-measurements';
import classes from './my-day.module.css';
import { type DayItem, type MyDay as Day, myDayQuery } from './my-day-queries';
import { useIsWide } from './use-is-wide';
import { DraftRows, ReferralRows, WithoutDate } from './waiting-panels';

/** What a practitioner has to do, between two consultations. */
export default function MyDay() {
  const { t } = useTranslation('my-day');
  usePageTitle(t('title'));
  const { data: day } = useSuspenseQuery(myDayQuery);
  const dates = useDates();
  const isWide = useIsWide();
  const full = dates.full(day.today);
  return (
    <Page
      heading={t('title')}
      lead={[
        full.slice(0, 1).toLocaleUpperCase() + full.slice(1),
        isWide && <Counts key="counts" day={day} />,
      ]}
      tools={
        <Button asChild variant="tertiary" data-color="danger">
          <Link to="/report">{t('report')}</Link>
        </Button>
      }
      action={
        <Button asChild>
          <Link to="/log-concern">
            <Icon name="plus" />
            {t('logConcern')}
          </Link>
        </Button>
      }
      {...(isWide && { side: <Side day={day} /> })}
    >
      {isWide ? <Wide day={day} /> : <Narrow day={day} />}
    </Page>
  );
}

const of = (day: Day, ...whens: DayItem['when'][]) =>
  groupMeasurements(day.items.filter(({ when }) => whens.includes(when)));

function Counts({ day }: { day: Day }) {
  const { t } = useTranslation('my-day');
  const parts = [
    ['counts.overdue', of(day, 'overdue').length],
    ['counts.today', of(day, 'today').length],
    ['counts.week', of(day, 'thisWeek').length],
  ] as const;
  const said = parts.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }));
  return said.length > 0 ? ` · ${said.join(', ')}` : null;
}

function Wide({ day }: { day: Day }) {
  return (
    <>
      <Overdue day={day} />
      <Today day={day} />
      <Later day={day} />
      <Legend items={day.items} />
    </>
  );
}

function Side({ day }: { day: Day }) {
  const { t } = useTranslation('my-day');
  const waiting = [...day.batons, ...day.withoutDate, ...day.referrals, ...day.drafts];
  return (
    <>
      {waiting.length === 0 && (
        <Panel heading={t('waiting.heading')}>
          <p className={classes.reason}>{t('waiting.none')}</p>
        </Panel>
      )}
      <BatonsPanel batons={day.batons} />
      <WithoutDate cases={day.withoutDate} />
      <Reports overdue={day.reportsOverdue} />
      {day.referrals.length > 0 && (
        <Panel heading={t('referrals.heading')} count={day.referrals.length} padded={false}>
          <ReferralRows referrals={day.referrals} />
        </Panel>
      )}
      {day.drafts.length > 0 && (
        <Panel heading={t('drafts.heading')} count={day.drafts.length} padded={false}>
          <DraftRows drafts={day.drafts} />
        </Panel>
      )}
    </>
  );
}

/** What a deadline asks for first, then what others wait for; the rest is folded away with its number. */
function Narrow({ day }: { day: Day }) {
  const { t } = useTranslation('my-day');
  const later = of(day, 'thisWeek', 'nextWeek');
  return (
    <>
      <Overdue day={day} />
      <BatonsPanel batons={day.batons} />
      <Today day={day} />
      <WithoutDate cases={day.withoutDate} />
      <Reports overdue={day.reportsOverdue} />
      <div>
        <Folded heading={t('later.folded')} count={later.length}>
          <DueRows items={later} />
        </Folded>
        <Folded heading={t('referrals.heading')} count={day.referrals.length}>
          <ReferralRows referrals={day.referrals} />
        </Folded>
        <Folded heading={t('drafts.heading')} count={day.drafts.length}>
          <DraftRows drafts={day.drafts} />
        </Folded>
      </div>
    </>
  );
}

function Folded({ heading, count, children }: { heading: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <Details data-color="neutral" className={classes.folded}>
      <Details.Summary>
        {heading} <span className={classes.count}>{count}</span>
      </Details.Summary>
      <Details.Content className={classes.unfolded}>{children}</Details.Content>
    </Details>
  );
}

function Overdue({ day }: { day: Day }) {
  const { t } = useTranslation('my-day');
  const items = of(day, 'overdue');
  if (items.length === 0) return null;
  return (
    <Panel
      heading={t('overdue')}
      count={items.length}
      sign={
        <span className={classes.overdue}>
          <StateSign state="overdue" />
        </span>
      }
      padded={false}
    >
      <DueRows items={items} />
    </Panel>
  );
}

function Today({ day }: { day: Day }) {
  const { t } = useTranslation('my-day');
  const dates = useDates();
  const items = of(day, 'today');
  const next = of(day, 'thisWeek', 'nextWeek')[0]?.dueDate ?? day.nextDate;
  if (items.length === 0 && of(day, 'overdue').length > 0) return null;
  return (
    <Panel
      heading={t('today')}
      {...(items.length > 0 && { count: items.length })}
      padded={items.length === 0}
    >
      {items.length > 0 ? (
        <DueRows items={items} />
      ) : (
        <EmptyState title={t('empty.title')}>
          {next ? t('empty.next', { day: dates.coming(next).toLocaleLowerCase() }) : t('empty.nothing')}
        </EmptyState>
      )}
    </Panel>
  );
}

function Later({ day }: { day: Day }) {
  const { t } = useTranslation('my-day');
  const [withNextWeek, setWithNextWeek] = useState(false);
  const thisWeek = of(day, 'thisWeek');
  const nextWeek = of(day, 'nextWeek');
  if (thisWeek.length + nextWeek.length === 0) return null;
  const shown = withNextWeek ? [...thisWeek, ...nextWeek] : thisWeek;
  const action = nextWeek.length > 0 && (
    <Button variant="tertiary" aria-expanded={withNextWeek} onClick={() => setWithNextWeek(!withNextWeek)}>
      {withNextWeek ? t('later.hideNext') : t('later.showNext', { count: nextWeek.length })}
    </Button>
  );
  return (
    <Panel
      heading={t('later.heading')}
      {...(shown.length > 0 && { count: shown.length })}
      action={action}
      padded={shown.length === 0}
    >
      {shown.length > 0 ? <DueRows items={shown} /> : <p className={classes.reason}>{t('later.nothing')}</p>}
      {withNextWeek && day.hasMore && <p className={classes.more}>{t('later.more')}</p>}
    </Panel>
  );
}

function Reports({ overdue }: { overdue: number }) {
  const { t } = useTranslation('my-day');
  if (overdue === 0) return null;
  return (
    <p className={classes.reports}>
      <Link to="/report">{t('reportsOverdue', { count: overdue })}</Link>
    </p>
  );
}

/** The marks of the levels with their names, as the municipality writes and calls them. */
function Legend({ items }: { items: readonly DayItem[] }) {
  const levels = new Map(items.map(({ level }) => [level.level, level]));
  const shown = [...levels.values()].sort((one, other) => one.level - other.level);
  return (
    <ul className={classes.legend}>
      {shown.map(({ level, mark, name }) => (
        <li key={level}>
          <LevelMark canonical={level} label={mark} size={20} />
          <Said words={name} />
        </li>
      ))}
    </ul>
  );
}
