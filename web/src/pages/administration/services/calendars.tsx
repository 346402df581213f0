import { Details } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../blocks/panel';
import { useDates } from '../../../words/use-dates';
import { dayOf } from '../../../words/dates';
import { calendarsQuery } from '../directory-queries';
import classes from '../administration.module.css';

/** When services are closed, so that nothing escalates to an empty school. */
export function Calendars() {
  const { t } = useTranslation('administration');
  const dates = useDates();
  const { data: calendars } = useSuspenseQuery(calendarsQuery);
  const today = dayOf(dates.now);
  return (
    <Panel heading={t('calendars.title')} about={t('calendars.about')}>
      {calendars.map(({ id, name, closed }) => (
        <Details key={id}>
          <Details.Summary>{name}</Details.Summary>
          <Details.Content>
            <ul>
              {closed
                .filter(({ to }) => to >= today)
                .map((period) => (
                  <li key={period.from} className={classes.subtle}>
                    {t('calendars.period', { from: dates.short(period.from), to: dates.short(period.to) })}
                  </li>
                ))}
            </ul>
          </Details.Content>
        </Details>
      ))}
    </Panel>
  );
}
