import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { said } from '../../words/said';
import { BackLink } from './back-link';
import classes from './family.module.css';
import { aboutIn } from './history-about';
import { HistoryItem } from './history-item';
import { historyQuery, instrumentsQuery } from './family-queries';
import { useFamily } from './use-family';

const STEP = 40;

/** What has been written, the newest first. */
export default function History() {
  const { t, i18n } = useTranslation('family');
  const { caseId } = useFamily();
  const [{ data: entries }, { data: instruments }] = useSuspenseQueries({
    queries: [historyQuery(caseId), instrumentsQuery],
  });
  const [shown, setShown] = useState(STEP);
  usePageTitle(t('history.title'));
  const newest = entries.toReversed();
  const aboutOf = useMemo(() => {
    const nameOf = (id: unknown) => said(instruments.find((one) => one.id === id)?.name, i18n.language);
    return aboutIn(entries, nameOf);
  }, [entries, instruments, i18n.language]);
  return (
    <Page ground="plain" narrow heading={t('history.title')} lead={t('history.lead')} back={<BackLink />}>
      {newest.length === 0 && <p className={classes.text}>{t('history.none')}</p>}
      <ol className={classes.list}>
        {newest.slice(0, shown).map((entry) => (
          <HistoryItem key={entry.number} entry={entry} about={aboutOf(entry)} />
        ))}
      </ol>
      {newest.length > shown && (
        <div className={classes.buttons}>
          <Button variant="secondary" onClick={() => setShown(shown + STEP)}>
            {t('history.more')}
          </Button>
        </div>
      )}
    </Page>
  );
}
