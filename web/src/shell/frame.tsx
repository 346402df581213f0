import { SkipLink, Spinner } from '@digdir/designsystemet-react';
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { ContactBanner } from '../live/contact-banner';
import { LiveNews } from '../live/live-news';
import { LiveProvider } from '../live/live-provider';
import { SessionDialog } from '../live/session-dialog';
import classes from './frame.module.css';
import { TopBar } from './top-bar';

/** What stands around every page: the way past the bar, the bar, and the page itself. */
export function Frame() {
  const { t } = useTranslation('shell');
  const session = useSession();
  useFocusOnNewPage();
  return (
    <div data-size={session.person.kind === 'staff' ? 'sm' : 'md'} className={classes.frame}>
      <SkipLink className={classes.skip} href="#content">
        {t('skip')}
      </SkipLink>
      <LiveProvider>
        <Suspense>
          <ContactBanner />
        </Suspense>
        <TopBar session={session} />
        <main id="content" tabIndex={-1} className={classes.content}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </main>
        <Suspense>
          <LiveNews />
          <SessionDialog />
        </Suspense>
      </LiveProvider>
    </div>
  );
}

/** Where the page will stand, while it is fetched. */
function Waiting() {
  const { t } = useTranslation('shell');
  return (
    <div className={classes.waiting}>
      <Spinner aria-label={t('loading')} data-size="lg" />
    </div>
  );
}

/**
 * A screen reader hears where it has come: focus goes to the heading of a new page, never of the first. Whoever goes back
 * comes to the place they came from: then nothing is scrolled for the heading.
 */
function useFocusOnNewPage(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef(path);
  const { history } = useRouter();
  const isStepInHistory = useRef(false);
  useEffect(
    () =>
      history.subscribe(({ action: { type } }) => {
        isStepInHistory.current = type !== 'PUSH' && type !== 'REPLACE';
      }),
    [history],
  );
  useEffect(() => {
    if (last.current !== undefined && path !== last.current) {
      const heading = document.querySelector<HTMLElement>('main h1');
      if (heading) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: isStepInHistory.current });
      } else document.getElementById('content')?.focus({ preventScroll: isStepInHistory.current });
    }
    last.current = path;
  }, [path]);
}
