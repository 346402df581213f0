import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../common/clock.js';
import { type Language, LANGUAGES, languageOf } from '../common/language.js';
import { sessionTokenOf } from '../identity/session-cookie.js';
import { type Carried, type Drawing, drawnDocument } from './drawn-document.js';

/** The same as in the page: a body, and its version where it has one. */
interface Answer {
  body: unknown;
  tag: string;
}

/** What was built of the page for the server: web/src/first-view/draw.tsx. */
interface Page {
  firstView(path: string):
    | {
        source: string;
        area: string;
        asks: readonly { key: readonly string[]; address: string; keep(answer: Answer): unknown }[];
      }
    | undefined;
  door(
    path: string,
  ):
    | { asks: readonly { address: string }[]; leadsTo(answers: readonly unknown[]): string | undefined }
    | undefined;
  homeFor(session: unknown): string;
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
    private readonly clock: Clock,
  ) {}

  /** Null for a page that is not drawn here, and for whom nothing may be drawn. */
  async of(request: FastifyRequest): Promise<{ document: string } | { home: string } | null> {
    if (sessionTokenOf(request) === undefined || !isOpenedByPerson(request)) return null;
    try {
      const page = await (this.page ??= this.load());
      const goesTo = await this.leadsTo(request, page);
      if (goesTo !== request.url) return goesTo === null ? null : { home: goesTo };
      const view = page.firstView(request.url);
      return view ? await this.drawn(request, page, view) : null;
    } catch (error) {
      // Its message may hold what was to be drawn.
      const at = error instanceof Error ? (error.stack ?? '').split('\n').filter(isPlace) : [];
      this.log.warn(`A first view was not drawn${at.slice(0, 3).join('')}`);
      return null;
    }
  }

  /** The address itself, another that is begun at from there and is drawn here, or null. */
  private async leadsTo(request: FastifyRequest, page: Page): Promise<string | null> {
    let path = request.url;
    if (path === HOME) {
      const session = await this.ask(request, '/api/v1/session');
      if (!session) return null;
      path = page.homeFor(session.body);
    }
    const door = page.door(path);
    if (door) {
      const answers = await Promise.all(door.asks.map(({ address }) => this.ask(request, address)));
      if (answers.includes(null)) return null;
      path = door.leadsTo(answers.map((answer) => answer?.body)) ?? path;
    }
    return page.firstView(path) ? path : null;
  }

  private async drawn(
    request: FastifyRequest,
    page: Page,
    { source, area, asks }: FirstView,
  ): Promise<{ document: string } | null> {
    const answered = await Promise.all(
      asks.map(async ({ key, address, keep }) => {
        const answer = await this.ask(request, address);
        return answer && ([key, keep(answer)] as const);
      }),
    );
    const answers = answered.filter((answer) => answer !== null);
    if (answers.length < asks.length) return null;
    const carried: Carried = {
      language: languageFor(request),
      area,
      onPhone: isOnPhone(request),
      at: this.clock.now().toISOString(),
      answers,
    };
    const html = await page.draw(request.url, carried);
    const drawing = await (this.drawing ??= this.read());
    const scheme = request.cookies['stafett-scheme'];
    return { document: drawnDocument(drawing, { html, carried, source, scheme }) };
  }

  /** The answer of the API; null for any other than success. */
  private async ask(request: FastifyRequest, url: string): Promise<Answer | null> {
    const { cookie, host, 'user-agent': agent } = request.headers;
    const { statusCode, headers, body } = await this.server.inject({
      url,
      remoteAddress: request.ip,
      headers: { cookie, host, 'user-agent': agent, 'accept-language': languageFor(request) },
    });
    if (statusCode !== 200) return null;
    return { body: JSON.parse(body) as unknown, tag: String(headers.etag ?? '') };
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
