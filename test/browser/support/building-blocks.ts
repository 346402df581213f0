import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';

const WEB = join(import.meta.dirname, '../../../web');
/** Nobody's, and asked of nobody: all that is fetched from it comes from here. */
const ADDRESS = 'https://blocks.invalid/';
const KINDS: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The files of a page by their addresses. */
type Files = ReadonlyMap<string, string | Buffer>;

/** web/blocks.html, which is no part of the page that is built for people; kept in memory. */
export async function buildBlocks(): Promise<Files> {
  const built = await build({
    configFile: join(WEB, 'vite.config.mjs'),
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      manifest: false,
      minify: false,
      rolldownOptions: { input: join(WEB, 'blocks.html') },
    },
  });
  if (!('output' in built)) throw new Error('Vite built something else than one page');
  return new Map(
    built.output.map((file) => {
      const content = file.type === 'chunk' ? file.code : file.source;
      return [ADDRESS + file.fileName, typeof content === 'string' ? content : Buffer.from(content)];
    }),
  );
}

/** Opens the page of building blocks, and waits until it is drawn. */
export async function opensBlocks(page: Page, files: Files): Promise<void> {
  await page.route(`${ADDRESS}**`, (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const body = files.get(origin + pathname);
    if (body === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ body, contentType: KINDS[extname(pathname)] });
  });
  await page.goto(`${ADDRESS}blocks.html`);
  await page.locator('main h1').waitFor();
}
