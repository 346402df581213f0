import { newId } from '../../src/common/ids.js';
import { textOfPdf } from '../support/text-of-pdf.js';
import type { Capture } from './capture.js';

interface Operation {
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: unknown;
}
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
}

/** What an audience is, and what it asks with. */
export interface Visitor {
  name: string;
  headers: Record<string, string>;
}

/** Values for the parameters of a path; every path is asked with each of them. */
export type Ids = readonly string[];

const READING = ['get', 'head'] as const;
const WRITING = ['post', 'put', 'patch', 'delete'] as const;
/** These end the visitor's own session, and with it the visit. */
const ENDS_THE_VISIT = /\/sessions?(\/|$)|sign-?out|logout|\/callback|\/login/;

/** Asks everything that the API document names, as one visitor, and keeps all that comes back. */
export class Crawl {
  constructor(
    private readonly url: string,
    private readonly document: OpenApi,
    private readonly capture: Capture,
  ) {}

  /** Every reading route, with each id in each place. */
  async read(visitor: Visitor, ids: Ids): Promise<void> {
    for (const { path, operation } of this.operations(READING))
      for (const [at, filled] of filledIn(path, ids).entries()) {
        await this.ask(visitor, 'GET', path, filled);
        if (at >= CASES_FIRST) continue;
        for (const query of queriesOf(operation, ids))
          await this.ask(visitor, 'GET', path, `${filled}?${query}`);
      }
  }

  /** Every writing route, with bodies that are mostly wrong: what is refused must not quote what it refuses. */
  async write(visitor: Visitor, ids: Ids, bodies: readonly object[]): Promise<void> {
    for (const { path, method } of this.operations(WRITING)) {
      if (ENDS_THE_VISIT.test(path)) continue;
      for (const filled of filledIn(path, ids))
        for (const body of bodies) await this.ask(visitor, method.toUpperCase(), path, filled, body);
    }
  }

  /** What the server draws of the page, and of what it does not draw some: there it sends the same to everybody. */
  async pages(visitor: Visitor, caseIds: Ids): Promise<void> {
    const ofCases = caseIds.flatMap((id) =>
      ['/family/', '/cases/'].map((path) => [`${path}{id}`, path + id] as const),
    );
    const begun = ['/', '/my-day', '/family', '/sign-in'].map((path) => [path, path] as const);
    for (const [route, filled] of [...begun, ...ofCases])
      await this.ask(visitor, 'GET', `page ${route}`, filled);
  }

  async ask(
    visitor: Visitor,
    method: string,
    route: string,
    filled: string,
    body?: object,
    more: Record<string, string> = {},
  ): Promise<string> {
    const answer = await fetch(`${this.url}${filled}`, {
      method,
      redirect: 'manual',
      headers: {
        ...visitor.headers,
        ...more,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': newId() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const bytes = await bytesOf(answer);
    const isPdf = answer.headers.get('content-type')?.includes('pdf') ?? false;
    const plain = Buffer.from(bytes).toString('utf8');
    // What somebody has added as a PDF need not be one that can be opened.
    const text = isPdf && bytes.length > 0 ? await textOfPdf(bytes).catch(() => plain) : plain;
    await this.readPrints(visitor, `${method} ${route}`, text);
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    this.capture.add(visitor.name, `${method} ${route}`, `${answer.status}\n${headers}\n\n${text}`);
    return text;
  }

  /** A document that comes within an answer is read as well. */
  private async readPrints({ name }: Visitor, place: string, text: string): Promise<void> {
    for (const [, document] of text.matchAll(/"document":"(JVBER[^"]+)"/g))
      this.capture.add(name, `${place} (printed)`, await textOfPdf(Buffer.from(document!, 'base64')));
  }

  private operations(methods: readonly string[]) {
    return Object.entries(this.document.paths).flatMap(([path, ways]) =>
      methods.flatMap((method) => (ways[method] ? [{ path, method, operation: ways[method] }] : [])),
    );
  }
}

/** Of what goes on for as long as somebody listens, the beginning. */
async function bytesOf(answer: Response): Promise<Uint8Array> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream'))
    return new Uint8Array(await answer.arrayBuffer());
  const reader = answer.body!.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return value ?? new Uint8Array();
}

/** In a path with several places the first is a case's, and so are the first of the ids. */
const CASES_FIRST = 3;

/** The path with every id in every place; one with several places gets each id beside each case. */
function filledIn(path: string, ids: Ids): string[] {
  const places = path.match(/\{[^}]+\}/g) ?? [];
  if (places.length === 0) return [path];
  const fill = (...values: string[]) =>
    places.reduce((filled, place, at) => filled.replace(place, values[at] ?? values.at(-1)!), path);
  if (places.length === 1) return ids.map((id) => fill(id));
  return ids.slice(0, CASES_FIRST).flatMap((first) => ids.map((second) => fill(first, second)));
}

function queriesOf({ parameters = [] }: Operation, ids: Ids): string[] {
  const inQuery = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
  return inQuery.flatMap((name) => {
    if (/scope/i.test(name))
      return ['mine', 'service', 'coordinatingUnit'].map((scope) => `${name}=${scope}`);
    if (/limit/i.test(name)) return [`${name}=100`];
    if (/status/i.test(name)) return [`${name}=all`];
    return /id$|service|case/i.test(name) ? ids.slice(0, 3).map((id) => `${name}=${id}`) : [];
  });
}
