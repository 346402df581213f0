import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { Panel } from '../../blocks/panel';
import { dayOf } from '../../words/dates';
import { useDates } from '../../words/use-dates';
import classes from './report.module.css';
import { type Report, reportsQuery } from './report-queries';

/** The reports that I follow up: where they stand, and what is awaited by when. */
export function OwnReports() {
  const { t } = useTranslation('report');
  const { data: reports } = useSuspenseQuery(reportsQuery);
  const dates = useDates();
  return (
    <Panel heading={t('own.heading')} count={reports.length} about={t('own.about')}>
      {reports.length === 0 ? (
        <p className={classes.quiet}>{t('own.none')}</p>
      ) : (
        <ul className={classes.reports}>
          {reports.map((report) => (
            <li key={report.id} className={classes.report}>
              <Link to="/report/$reportId" params={{ reportId: report.id }}>
                {t('own.to', {
                  recipient: t(`recipient.${report.recipient as 'police'}`),
                  date: dates.short(report.createdAt),
                })}
              </Link>
              <p className={classes.quiet}>
                {t(`status.${report.status as 'sent'}`)}
                {report.kind === 'covert' && ` · ${t('own.covert')}`}
              </p>
              <Awaited report={report} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** What is looked into next, and when. */
export function Awaited({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  const dates = useDates();
  const { assessmentDue, answerDue } = report;
  const [due, words] =
    assessmentDue && (!answerDue || assessmentDue <= answerDue)
      ? [assessmentDue, t('own.assessed')]
      : [answerDue, t('own.answer')];
  if (!due) return null;
  const isOver = report.overdue && due < dayOf(dates.now);
  return (
    <ItemState state={isOver ? 'overdue' : 'later'} title={dates.full(due)}>
      {`${words}: ${isOver ? dates.over(due) : dates.coming(due).toLocaleLowerCase()}`}
    </ItemState>
  );
}
