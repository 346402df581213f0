import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { Emergency } from './emergency';
import { NoteWhatCame } from './note-what-came';
import { Awaited } from './own-reports';
import classes from './report.module.css';
import { reportQuery, type WholeReport } from './report-queries';

/** One report: where it stands, what has come of it, and what can be noted now. */
export default function SentReport() {
  const { t } = useTranslation('report');
  usePageTitle(t('title'));
  const { reportId } = useParams({ from: '/frame/report/$reportId' });
  const { data } = useSuspenseQuery(reportQuery(reportId));
  const { data: report, tag } = data;
  return (
    <Page
      heading={t('sent.heading', { recipient: within(t(`recipient.${report.recipient as 'police'}`)) })}
      lead={`${t(`status.${report.status as 'sent'}`)} · ${t(`sent.kind.${report.kind as 'open'}`)}`}
      back={
        <Link to="/report" className={classes.link}>
          {t('sent.back')}
        </Link>
      }
      side={
        <>
          <Emergency />
          <NoteWhatCame report={report} tag={tag ?? ''} />
        </>
      }
    >
      <Panel heading={t('sent.awaited')}>
        <Awaited report={report} />
        {!report.answerDue && !report.assessmentDue && <p className={classes.quiet}>{t('sent.nothing')}</p>}
        {report.reference && (
          <p className={classes.quiet}>{t('sent.reference', { reference: report.reference })}</p>
        )}
        <p className={classes.quiet}>{t('sent.rule')}</p>
        {report.caseId && (
          <p>
            <Link to="/cases/$caseId" params={{ caseId: report.caseId }} search={{}} className={classes.link}>
              {t('sent.case')}
            </Link>
          </p>
        )}
      </Panel>
      <History report={report} />
    </Page>
  );
}

/** A name that begins a line, in the middle of one. */
const within = (name: string) => name.slice(0, 1).toLocaleLowerCase() + name.slice(1);

function History({ report }: { report: WholeReport }) {
  const { t } = useTranslation('report');
  const dates = useDates();
  return (
    <Panel heading={t('sent.history')} count={report.history.length}>
      <ol className={classes.history}>
        {report.history.map(({ number, type, at, facts, texts }) => {
          const { on, answer, outcome, by } = facts as Record<string, string | undefined>;
          const said = answer ?? outcome ?? by;
          return (
            <li key={number}>
              <p>
                <strong>{t(`event.${type as 'REPORT_SENT'}`)}</strong>
                {said && ` · ${t(`fact.${said as 'phone'}`)}`}
              </p>
              <p className={classes.quiet}>{dates.moment(on ?? at)}</p>
              {Object.entries(texts).map(([name, text]) => (
                <p key={name} className={classes.text} dir="auto">
                  {text}
                </p>
              ))}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
