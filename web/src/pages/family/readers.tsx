import { Button, Switch } from '@digdir/designsystemet-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { said } from '../../words/said';
import { useDates } from '../../words/use-dates';
import { BackLink } from './back-link';
import classes from './family.module.css';
import { type Look, looksQuery } from './family-queries';
import { useFamily } from './use-family';
import { useLooker } from './use-looker';

/** Everybody who has opened something of the case: who, what, when and why they could. */
export default function Readers() {
  const { t } = useTranslation('family');
  const { caseId } = useFamily();
  const [withOwn, setWithOwn] = useState(false);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    looksQuery(caseId),
  );
  usePageTitle(t('readers.title'));
  const looks = data.pages.flatMap(({ items }) => items).filter(({ who }) => withOwn || who.kind !== 'you');
  return (
    <Page ground="plain" narrow heading={t('readers.title')} lead={t('readers.lead')} back={<BackLink />}>
      <Switch
        label={t('readers.hideOwn')}
        checked={withOwn}
        onChange={({ target }) => setWithOwn(target.checked)}
      />
      {looks.length === 0 && <p className={classes.text}>{t('readers.none')}</p>}
      <ul className={classes.list}>
        {looks.map((look, index) => (
          <LookItem key={`${look.at} ${index}`} look={look} />
        ))}
      </ul>
      {hasNextPage && (
        <div className={classes.buttons}>
          <Button variant="secondary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('readers.more')}
          </Button>
        </div>
      )}
      <p className={classes.quiet}>{t('readers.odd', { reference: data.pages[0]?.reference ?? '' })}</p>
    </Page>
  );
}

function LookItem({ look }: { look: Look }) {
  const { t, i18n } = useTranslation('family');
  const dates = useDates();
  const lookerOf = useLooker();
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <span className={classes.title}>{lookerOf(look)}</span>
        <span className={classes.quiet}>{t('readers.saw', { what: said(look.what, i18n.language) })}</span>
        <span className={classes.quiet}>{t('readers.why', { why: said(look.why, i18n.language) })}</span>
        {look.emergency && <ItemState state="warning">{t('readers.emergency')}</ItemState>}
      </div>
      <span className={classes.quiet} title={dates.full(look.at)}>
        {dates.moment(look.at)}
      </span>
    </li>
  );
}
