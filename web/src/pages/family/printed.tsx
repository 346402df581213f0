import { Button, Link as Anchor } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { Agreed } from './agreed';
import { BrightSpots } from './bright-spots';
import { Consents } from './consents';
import classes from './family.module.css';
import { Holder } from './holder';
import { firstName } from './names';
import { NextMeeting } from './next-meeting';
import { OnPaper } from './on-paper';
import { PaperRequest } from './paper-request';
import { usePrintAccount } from './use-print-account';
import { useFamily } from './use-family';

/** The page of somebody who cannot log in, or does not want to: printed for them, and answered on paper. */
export default function Printed() {
  const { t } = useTranslation('family');
  const dates = useDates();
  const { caseId, page } = useFamily();
  usePageTitle(t('print.title'));
  usePrintAccount(caseId, page.me.personId);
  const name = firstName(page.child);
  const back = (
    <Anchor asChild>
      <Link to="/cases/$caseId" params={{ caseId }}>
        {t('print.back')}
      </Link>
    </Anchor>
  );
  return (
    <Page
      ground="plain"
      narrow
      back={back}
      heading={name ? t('heading.child', { name }) : t('heading.none')}
      lead={t('print.made', { day: dates.full(dates.now.toISOString()) })}
      tools={<Button onClick={() => window.print()}>{t('print.print')}</Button>}
    >
      <p className={`${classes.quiet} ${classes.screen}`}>
        {t('print.lead', { name: firstName(page.me.name) || t('somebody') })}
      </p>
      <NextMeeting />
      <Agreed />
      <BrightSpots />
      <Consents />
      <Holder />
      <OnPaper />
      <PaperRequest />
    </Page>
  );
}
