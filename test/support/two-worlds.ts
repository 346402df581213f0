import { ACTIONS } from '../../src/access/policy-actions.js';
import { type Client, HttpTown } from './http-town.js';
import { openFamilyLog, type OpenFamilyLog } from './open-family-log.js';
import { textOfPdf } from './text-of-pdf.js';

/** A town where something is told, or the same town where it is not. */
export interface World {
  town: HttpTown;
  log: OpenFamilyLog;
  isTold: boolean;
}

/** The same arranged twice, each on a database of its own. */
export async function twoWorlds(): Promise<[told: World, untold: World]> {
  const world = async (isTold: boolean): Promise<World> => {
    const town = await HttpTown.open();
    return { town, log: await inOrder(town), isTold };
  };
  return [await world(true), await world(false)];
}

/** Ids are made at random, and lists of people are in their order: it must be the same in both worlds. */
async function inOrder(town: HttpTown): Promise<OpenFamilyLog> {
  const log = await openFamilyLog(town);
  const { child, mother, father } = log;
  return child < mother && mother < father ? log : inOrder(town);
}

/** Every route that shows somebody of the family something, by the policy: a new one is asked by itself, or fails here. */
export const FAMILYS_ROUTES = Object.values(ACTIONS)
  .filter(({ who }) =>
    (who as readonly string[]).some((role) => role === 'guardian' || role === 'youngPerson'),
  )
  .flatMap(({ routes }): readonly string[] => routes)
  .filter((route) => route.startsWith('GET '))
  .map((route) => route.replace('GET /api/v1', ''))
  // What is open: read as a stream, and asked for elsewhere. Drafts are the writer's alone.
  .filter((route) => route !== '/live' && route !== '/drafts/:id')
  .sort();

/** What somebody of the family is answered, by what they asked: everything that there is to ask for, paged and whole. */
export async function answersTo({ town, log }: World, person: string): Promise<Record<string, string>> {
  const who = town.as({ person });
  const answers: Record<string, string> = {};
  const documents = (await who.get('/access-requests')).body.mine.flatMap(
    (one: { documents: { id: string }[] }) => one.documents.map(({ id }) => id),
  );
  const files = (await who.get(`/cases/${log.caseId}/history?part=files`)).body.items.map(
    ({ facts }: { facts: { fileId: string } }) => facts.fileId,
  );
  const { etag } = await who.get(`/cases/${log.caseId}/family-page`);
  for (const route of FAMILYS_ROUTES) {
    const urls = urlsOf(route, log, { documents, files, etag });
    for (const [name, url] of Object.entries(urls)) answers[`${route} ${name}`] = await answerTo(who, url);
  }
  for (const [route, more] of PAGED) {
    const url = route.replace(':id', log.caseId);
    answers[`${route} ${more}, page by page`] = await pageByPage(who, url, more);
  }
  return answers;
}

const PAGED = [
  ['/cases', 'limit=1'],
  ['/cases/:id/history', 'limit=2'],
  ['/cases/:id/history', 'limit=2&first=newest'],
  ['/cases/:id/looks', 'limit=2'],
] as const;

/** Whatever a list can be narrowed by: what is left out tells as much as what is shown. */
const NARROWED = [
  ...['level=0', 'level=1', 'level=2', 'level=3'],
  ...['status=open', 'status=closed', 'status=all'],
  ...['stuck=true', 'stuck=false', 'overdue=true', 'overdue=false'],
];

function urlsOf(
  route: string,
  { caseId, child, mother, father }: OpenFamilyLog,
  found: { documents: string[]; files: string[]; etag: string },
): Record<string, string> {
  const urls = (values: readonly string[], into: (value: string) => string) =>
    Object.fromEntries(values.map((value, at) => [String(at), into(value)]));
  const ofCase = route.replace('/cases/:id', `/cases/${caseId}`);
  if (route === '/cases') return { all: '/cases', ...urls(NARROWED, (narrowed) => `/cases?${narrowed}`) };
  if (route === '/people/:id') return urls([child, mother, father], (id) => `/people/${id}`);
  if (route.startsWith('/access-documents/:id'))
    return urls(found.documents, (id) => route.replace(':id', id));
  if (route.endsWith('/files/:fileId')) return urls(found.files, (id) => ofCase.replace(':fileId', id));
  if (route.endsWith('/changes')) return { now: `${ofCase}?since=${encodeURIComponent(found.etag)}` };
  if (route === '/consent-texts/:text') return { sharing: '/consent-texts/sharing?language=nb' };
  if (route.endsWith('/history'))
    return { all: `${ofCase}?limit=500`, back: `${ofCase}?limit=500&first=newest`, few: `${ofCase}?limit=1` };
  if (ofCase.includes(':')) throw new Error(`nobody says how ${route} is asked`);
  return { '': ofCase };
}

async function answerTo(who: Client, url: string): Promise<string> {
  const answer = await who.get(url);
  const { etag, 'content-type': type, 'content-length': length } = answer.headers;
  const isPdf = url.endsWith('/pdf');
  const text = isPdf ? await textOfPdf(answer.bytes) : answer.text;
  return JSON.stringify({ status: answer.status, type, etag, ...(!isPdf && { length }), text }, null, 1);
}

async function pageByPage(who: Client, url: string, more: string): Promise<string> {
  const pages: string[] = [];
  let next: unknown = null;
  do {
    const { body, text } = await who.get(`${url}?${more}${next === null ? '' : `&after=${String(next)}`}`);
    pages.push(text);
    next = body.next ?? null;
  } while (next !== null && pages.length < 100);
  return pages.join('\n');
}

/** What is made at random, and so differs between any two worlds; by the order in which it comes, so that order is compared. */
const AT_RANDOM = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9_-]{22,}/g;

export function withoutIds(answers: Record<string, string>): Record<string, string> {
  const known = new Map<string, string>();
  const named = (id: string) => {
    if (!known.has(id)) known.set(id, `<${known.size}>`);
    return known.get(id)!;
  };
  return Object.fromEntries(
    Object.entries(answers).map(([asked, text]) => [asked, text.replace(AT_RANDOM, named)]),
  );
}
