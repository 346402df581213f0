import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { renderToString } from 'react-dom/server';
import { createPageRouter } from '../routes';
import { type Language, textsIn } from '../texts/i18n';
import { type Carried, fill } from './carried';
import { PageRoot } from './page-root';

export { door, firstView, homeFor } from './first-views';

/** React's own mark for a part that was given up, to be drawn by the browser. */
const GIVEN_UP = '<!--$!-->';

const texts = new Map<Language, Promise<i18n>>();

/**
 * A page as HTML, of what the API has answered, drawn by the components that go on with it in the browser. Nothing of
 * one person is kept here for the next: what is kept is words.
 * @throws when it cannot be drawn whole
 */
export async function draw(path: string, carried: Carried): Promise<string> {
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  fill(queryClient, carried);
  const router = createPageRouter(queryClient, createMemoryHistory({ initialEntries: [path] }));
  const words = texts.get(carried.language) ?? textsIn(carried.language);
  texts.set(carried.language, words);
  const [i18n] = await Promise.all([words, router.load()]);
  await i18n.loadNamespaces(carried.area);
  const html = renderToString(<PageRoot {...{ router, queryClient, i18n, carried }} />);
  queryClient.clear();
  if (html.includes(GIVEN_UP) || router.state.matches.some(({ status }) => status !== 'success'))
    throw new Error('A part of the page could not be drawn');
  return html;
}
