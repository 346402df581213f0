import { Alert } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { LanguageChoice } from '../../shell/language-choice';
import { usePageTitle } from '../../shell/page-title';
import { Agreed } from './agreed';
import { BrightSpots } from './bright-spots';
import { Consents } from './consents';
import classes from './family.module.css';
import type { FamilyPage } from './family-queries';
import { Holder } from './holder';
import { MoreHelp } from './more-help';
import { firstName } from './names';
import { NextMeeting } from './next-meeting';
import { Questions } from './questions';
import { ToAnswer } from './to-answer';
import { useFamily } from './use-family';
import { WhoHasRead } from './who-has-read';

/** Everything that one of the family needs, on one page. */
export default function OwnPage() {
  const { t } = useTranslation('family');
  const { page } = useFamily();
  usePageTitle(t('title'));
  const isOpen = page.status === 'open';
  return (
    <Page ground="plain" narrow back={<LanguageChoice />} heading={<Title page={page} />}>
      {!isOpen && <Alert data-color="info">{t('closed')}</Alert>}
      {isOpen && <NextMeeting />}
      <ToAnswer />
      <Questions />
      <Agreed />
      <BrightSpots />
      <Consents />
      <WhoHasRead />
      <Holder />
      <MoreHelp />
    </Page>
  );
}

function Title({ page: { me, child } }: { page: FamilyPage }) {
  const { t } = useTranslation('family');
  const name = firstName(child);
  const heading =
    me.relation === 'child' ? t('heading.own') : name ? t('heading.child', { name }) : t('heading.none');
  return (
    <>
      {me.name && <span className={classes.hi}>{t('hi', { name: firstName(me.name) })}</span>}
      <span className={classes.large}>{heading}</span>
    </>
  );
}
