import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useContact } from '../../api/contact';
import { NoContact, Problem } from '../../api/problem';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import NotFound from './not-found';
import classes from './trouble.module.css';

/** A page that could not be shown: why as far as one needs to know, and what to do now. */
export function Trouble({ error, reset }: ErrorComponentProps) {
  if (error instanceof Problem && error.status === 404) return <NotFound />;
  return <Told error={error} reset={reset} />;
}

type Kind = 'noContact' | 'login' | 'notYours' | 'busy' | 'ours';

function kindOf(error: unknown): Kind {
  if (error instanceof NoContact) return 'noContact';
  if (!(error instanceof Problem)) return isOldPage(error) ? 'noContact' : 'ours';
  if (error.status === 401) return 'login';
  if (error.status === 403) return 'notYours';
  return error.status === 429 || error.status === 503 ? 'busy' : 'ours';
}

/** A part of the page that could not be fetched: no contact, or the server has another version of it by now. */
const isOldPage = (error: unknown): boolean =>
  error instanceof TypeError && /module|import/i.test(error.message);

function Told({ error, reset }: Pick<ErrorComponentProps, 'error' | 'reset'>) {
  const { t } = useTranslation('live');
  const client = useQueryClient();
  const router = useRouter();
  const { sessionOver } = useContact();
  const kind = kindOf(error);
  usePageTitle(t(`trouble.${kind}.title`));

  const again = () => {
    client.removeQueries({ predicate: ({ state }) => state.status === 'error' });
    reset();
    void router.invalidate();
  };
  const isBack = kind === 'login' && !sessionOver;
  useEffect(() => {
    if (isBack) again();
  });
  return (
    <Page heading={t(`trouble.${kind}.title`)} lead={t(`trouble.${kind}.lead`)} ground="plain" narrow>
      <div className={classes.buttons}>
        {kind !== 'notYours' && <Button onClick={again}>{t('trouble.tryAgain')}</Button>}
        <Button asChild variant="secondary">
          <Link to="/">{t('trouble.home')}</Link>
        </Button>
      </div>
      {kind === 'ours' && <Code error={error} />}
    </Page>
  );
}

/** For whoever helps: what happened by its code, and which request; nothing of what it was about. */
function Code({ error }: { error: unknown }) {
  const { t } = useTranslation('live');
  const code = error instanceof Problem ? error.code : 'PAGE.UNEXPECTED';
  const request = error instanceof Problem ? error.document.requestId : undefined;
  return (
    <p className={classes.code}>
      {t('trouble.code')} <code>{code}</code> {request && <code>{request}</code>}
    </p>
  );
}
