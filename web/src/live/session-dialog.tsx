import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { usePageTitle } from '../shell/page-title';
import classes from './live.module.css';
import { useSessionStage } from './use-session-stage';

/** Warns before the session ends, and lets whoever comes back log in again without losing what they have typed. */
export function SessionDialog() {
  const session = useSessionStage();
  if (session.stage === 'open') return null;
  return session.stage === 'ending' ? <Ending {...session} /> : <Over lookAgain={session.lookAgain} />;
}

interface EndingProps {
  minutes: number;
  longer: boolean;
  extend(): Promise<void>;
}

function Ending({ minutes, longer, extend }: EndingProps) {
  const { t } = useTranslation('live');
  const stay = () => void extend().catch(() => undefined);
  // Said to screen readers, and not in the way of what one writes.
  return (
    <div role="alertdialog" aria-labelledby="session-ends" aria-live="polite" className={classes.ending}>
      <p id="session-ends">{t(longer ? 'session.endsIdle' : 'session.endsAnyway', { count: minutes })}</p>
      {longer ? (
        <Button data-size="sm" onClick={stay}>
          {t('session.stay')}
        </Button>
      ) : (
        <LoginLink>{t('session.again')}</LoginLink>
      )}
    </div>
  );
}

function Over({ lookAgain }: { lookAgain(): Promise<void> }) {
  const { t } = useTranslation('live');
  usePageTitle(t('session.over'));
  useHiddenPage();
  return (
    <Dialog open closeButton={false} onCancel={(event) => event.preventDefault()} className={classes.over}>
      <Heading level={2} data-size="xs">
        {t('session.over')}
      </Heading>
      <Paragraph>{t('session.kept')}</Paragraph>
      <div className={classes.buttons}>
        <LoginLink>{t('session.again')}</LoginLink>
        <Button variant="secondary" onClick={() => void lookAgain().catch(() => undefined)}>
          {t('session.haveLoggedIn')}
        </Button>
        <Button variant="tertiary" asChild>
          <a href="/sign-in">{t('session.leave')}</a>
        </Button>
      </div>
    </Dialog>
  );
}

/** In a new tab, so that this one keeps what is typed; a link, for a form may not lead to another origin. */
function LoginLink({ children }: { children: string }) {
  const { provider } = useSession();
  const returnTo = encodeURIComponent('/signed-in');
  const href = provider ? `/api/v1/login/${provider}?returnTo=${returnTo}` : `/sign-in?returnTo=${returnTo}`;
  return (
    <Button asChild data-size="sm">
      <a href={href} target="_blank" rel="noreferrer">
        {children}
      </a>
    </Button>
  );
}

/** Whoever sits down at the machine now is perhaps somebody else. */
function useHiddenPage(): void {
  useEffect(() => {
    const page = document.getElementById('page');
    page?.setAttribute('data-hidden', 'true');
    return () => page?.removeAttribute('data-hidden');
  }, []);
}
