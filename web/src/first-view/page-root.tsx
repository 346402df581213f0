import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n as I18n } from 'i18next';
import { StrictMode, Suspense, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { OnPhone } from '../blocks/use-media';
import type { createPageRouter } from '../routes';
import { NowProvider } from '../words/now';
import type { Carried } from './carried';

interface PageRootProps {
  router: ReturnType<typeof createPageRouter>;
  queryClient: QueryClient;
  i18n: I18n;
  carried: Carried | null;
}

/** Heard by web/begin.js. */
const ANSWERS = 'stafett:answers';

/** The whole page, the same for the server that draws it first and for the browser that goes on with it. */
export function PageRoot({ router, queryClient, i18n, carried }: PageRootProps) {
  useEffect(() => {
    document.dispatchEvent(new Event(ANSWERS));
  }, []);
  return (
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <NowProvider {...(carried && { from: new Date(carried.at) })}>
            <OnPhone value={carried?.onPhone ?? false}>
              <Suspense>
                <RouterProvider router={router} />
              </Suspense>
            </OnPhone>
          </NowProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>
  );
}
