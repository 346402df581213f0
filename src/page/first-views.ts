import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Language, LANGUAGES, languageOf } from '../common/language.js';
import { sessionTokenOf } from '../identity/session-cookie.js';
import { type Carried, type Drawing, drawnDocument } from './drawn-document.js';

/** What was built of the page for the server: web/src/first-view/draw.tsx. */
interface Page {
  firstView(
    path: string,
  ): { source: string; asks: readonly { key: readonly string[]; address: string }[] } | undefined;
  firstViewOf(session: unknown): string | undefined;
  draw(path: string, carried: Carried): Promise<string>;
}

type FirstView = NonNullable<ReturnType<Page['firstView']>>;

const HOME = '/';

/**
 * What people begin with, drawn before it is sent: what the page would ask the API for is asked for here, by the same
 * requests with the cookie of whoever asks, so that the same guards, limits and logs hold. Whatever is in the way, the
 * bare page is sent, which asks for itself and says what is wrong.
 */
export class FirstViews {
  private readonly log = new Logger(FirstViews.name);
  private page: Promise<Page> | undefined;
  private drawing: Promise<Drawing> | undefined;

  constructor(
    private readonly server: FastifyInstance,
    private readonly folder: string,
  ) {}

  /** Null for a page that is not drawn here, and for whom nothing may be drawn. */
  async of(request: FastifyRequest): Promise<{ document: string } | { home: string } | null> {
    if (sessionTokenOf(request) === undefined || !isOpenedByPerson(request)) return null;
    try {
      const page = await (this.page ??= this.load());
      if (request.url === HOME) return await this.home(request, page);
      const view = page.firstView(request.url);
      return view ? await this.drawn(request, page, view) : null;
    } catch (error) {
      // Its message may hold what was to be drawn.
      const at = error instanceof Error ? (error.stack ?? '').split('\n').filter(isPlace) : [];
      this.log.warn(`A first view was not drawn${at.slice(0, 3).join('')}`);
      return null;
    }
  }

  private async home(request: FastifyRequest, page: Page): Promise<{ home: string } | null> {
    const session = await this.ask(request, '/api/v1/session');
    const home = session === null ? undefined : page.firstViewOf(session);
    return home === undefined ? null : { home };
  }

  private async drawn(
    request: FastifyRequest,
    page: Page,
    { source, asks }: FirstView,
  ): Promise<{ document: string } | null> {
    const answers = await Promise.all(
      asks.map(async ({ key, address }) => [key, await this.ask(request, address)] as const),
    );
    if (answers.some(([, answer]) => answer === null)) return null;
    const carried: Carried = {
      language: languageFor(request),
      onPhone: isOnPhone(request),
      at: new Date().toISOString(),
      answers,
    };
    const html = await page.draw(request.url, carried);
    const drawing = await (this.drawing ??= this.read());
    const scheme = request.cookies['stafett-scheme'];
    return { document: drawnDocument(drawing, { html, carried, source, scheme }) };
  }

  /** The answer of the API; null for any other than success. */
  private async ask(request: FastifyRequest, url: string): Promise<unknown> {
    const { cookie, host, 'user-agent': agent } = request.headers;
    const { statusCode, body } = await this.server.inject({
      url,
      remoteAddress: request.ip,
      headers: { cookie, host, 'user-agent': agent, 'accept-language': languageFor(request) },
    });
    return statusCode === 200 ? (JSON.parse(body) as unknown) : null;
  }

  private get onServer(): string {
    return join(this.folder, '../page-on-server');
  }

  /** At the first visit: a process that nobody visits does not hold it in memory. */
  private async load(): Promise<Page> {
    return (await import(pathToFileURL(join(this.onServer, 'draw.js')).href)) as Page;
  }

  private async read(): Promise<Drawing> {
    const [document, manifest] = await Promise.all([
      readFile(join(this.folder, 'index.html'), 'utf8'),
      readFile(join(this.onServer, 'manifest.json'), 'utf8'),
    ]);
    return { document, manifest: JSON.parse(manifest) as Drawing['manifest'] };
  }
}

const isPlace = (line: string): boolean => line.startsWith('    at ');

/** Not what a browser fetches in advance, for nobody has looked at that, nor a script of the page. */
function isOpenedByPerson({ headers }: FastifyRequest): boolean {
  const { 'sec-fetch-dest': destination = 'document', 'sec-purpose': purpose } = headers;
  return destination === 'document' && purpose === undefined;
}

/** Chosen before, else the best of the browser's. */
function languageFor({ cookies, headers }: FastifyRequest): Language {
  return (
    LANGUAGES.find((language) => language === cookies['stafett-language']) ??
    languageOf(headers['accept-language'])
  );
}

function isOnPhone({ headers }: FastifyRequest): boolean {
  return headers['sec-ch-ua-mobile'] === '?1' || /\bMobi/.test(headers['user-agent'] ?? '');
}
