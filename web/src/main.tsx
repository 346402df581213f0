import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import './design/theme.css';
import { queryClient } from './api/queries';
import { fetchAhead } from './fetch-ahead';
import { createPageRouter } from './routes';
import { startScheme } from './shell/scheme';
import { startTexts } from './texts/i18n';
import { NowProvider } from './words/now';

startScheme();
const router = createPageRouter(queryClient);
fetchAhead(router);
await startTexts();

const place = document.getElementById('page');
if (!place) throw new Error('index.html has no #page');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <NowProvider>
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </NowProvider>
    </QueryClientProvider>
  </StrictMode>,
);
