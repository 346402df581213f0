import i18next from 'i18next';
import { createRoot, hydrateRoot } from 'react-dom/client';
import './design/theme.css';
import { keepCsrfToken } from './api/client';
import { queryClient } from './api/queries';
import { sessionQuery } from './api/session';
import { fetchAhead } from './fetch-ahead';
import { fill, takeCarried } from './first-view/carried';
import { PageRoot } from './first-view/page-root';
import { createPageRouter } from './routes';
import { startScheme } from './shell/scheme';
import { startTexts } from './texts/i18n';

// Never awaited here: the files of the pages import this one, and are run when it has been.
void begin();

async function begin(): Promise<void> {
  startScheme();
  const carried = takeCarried();
  const router = createPageRouter(queryClient);
  if (carried) {
    fill(queryClient, carried);
    keepCsrfToken(queryClient.getQueryData(sessionQuery.queryKey)?.csrfToken ?? '');
  }
  fetchAhead(router);
  await startTexts(carried?.language);
  if (carried) await i18next.loadNamespaces(carried.area);

  const place = document.getElementById('page');
  if (!place) throw new Error('index.html has no #page');
  const page = <PageRoot {...{ router, queryClient, i18n: i18next, carried }} />;
  if (!carried) return createRoot(place).render(page);
  // What the router else puts around its pages in a browser would not fit what stands there.
  router.ssr = { manifest: undefined };
  await router.load();
  hydrateRoot(place, page);
}
