import type { Capture } from './capture.js';
import { OF_BARRED } from './barred-guardian.js';
import type { Crawl, Visitor } from './crawl.js';
import type { CrawledTown } from './crawled-town.js';
import { MARKED } from './planted-town.js';
import { rightly } from './right-requests.js';

const STAFF = ['nurse', 'teacher', 'leader', 'head', 'coordinator', 'manager', 'administrator', 'auditor'];
const NOBODY: Visitor = { name: 'nobody', headers: {} };

/** Everybody asks everything: in the right form and in wrong ones, of the API and of the pages that the server draws. */
export async function visitEverything(crawled: CrawledTown, capture: Capture): Promise<void> {
  const { planted, town } = crawled;
  const crawl = crawled.crawlInto(capture);
  const { barred, confidential, strict } = planted;
  const [visitors, ofBarred] = [await ordinaryVisitors(crawled), await visitorsOfBarred(crawled)];
  const [ids, barredIds] = [idsOf(crawled), [barred.caseId, barred.child, barred.mother, ...planted.things]];
  const cases = [...ids.slice(0, CASES), barred.caseId];
  await Promise.all([
    ...visitors.map((one) => readEverything(crawl, one, [...ids, barred.caseId], cases)),
    ...ofBarred.map((one) => readEverything(crawl, one, barredIds, cases)),
  ]);
  // Into the protected cases only: what somebody writes into a case that is theirs, they read there.
  const hidden = [confidential.caseId, strict.caseId];
  await Promise.all([
    ...visitors.filter(({ name }) => name !== 'nurse').map((one) => crawl.write(one, hidden, wrong(MARKED))),
    ...ofBarred
      .filter(({ name }) => name === 'barred')
      .map((one) =>
        crawl.write(one, [barred.caseId], wrong({ ...OF_BARRED, strictAddress: OF_BARRED.address })),
      ),
  ]);
  await Promise.all([
    ...visitors.map((one) => rightly(crawl, one, planted, town)),
    ...ofBarred
      .filter(({ name }) => name === 'barred')
      .map((one) => rightly(crawl, one, { ...planted, confidential: barred }, town)),
  ]);
  const calendars = { calendar: planted.calendar, barred: barred.calendar };
  for (const [name, path] of Object.entries(calendars))
    await crawl.ask({ name, headers: {} }, 'GET', '/api/v1/calendar/{file}', path);
  const cookie = { ...NOBODY, headers: { cookie: `x=${MARKED.nationalId}` } };
  await crawl.read(cookie, [MARKED.nationalId, MARKED.name].map(encodeURIComponent));
}

/** Of the ids so many are cases, and first. */
const CASES = 3;

function idsOf({ planted }: CrawledTown): string[] {
  const { confidential, strict, open, archived, things } = planted;
  const cases = [confidential.caseId, strict.caseId, open.caseId];
  return [...cases, confidential.child, strict.child, strict.mother, archived.caseId, ...things];
}

async function ordinaryVisitors(crawled: CrawledTown): Promise<Visitor[]> {
  const { open, confidential, strict } = crawled.planted;
  const family = (['child', 'mother', 'father'] as const).flatMap((relation) => [
    // The father is barred from another log, and sees of it nothing either.
    { name: { child: 'child', mother: 'guardian', father: 'barred' }[relation], person: open[relation] },
    { name: 'hiddenFamily', person: confidential[relation] },
    { name: 'hiddenFamily', person: strict[relation] },
  ]);
  return [
    NOBODY,
    ...(await Promise.all(STAFF.map((who) => crawled.visitor(who, who as 'nurse')))),
    ...(await Promise.all(family.map(({ name, person }) => crawled.visitor(name, { person })))),
  ];
}

async function visitorsOfBarred(crawled: CrawledTown): Promise<Visitor[]> {
  const { child, mother, father, barredReader } = crawled.planted.barred;
  return Promise.all([
    ...[child, mother].map((person) => crawled.visitor('itsFamily', { person })),
    ...[father, barredReader].map((person) => crawled.visitor('barred', { person })),
  ]);
}

async function readEverything(
  crawl: Crawl,
  one: Visitor,
  ids: readonly string[],
  cases: readonly string[],
): Promise<void> {
  await crawl.read(one, ids);
  await crawl.pages(one, cases);
  const route = '/api/v1/people/searches';
  for (const body of [
    ...[MARKED.name, MARKED.strictName, OF_BARRED.name].map((name) => ({ name })),
    ...[MARKED.nationalId, MARKED.strictNationalId, OF_BARRED.nationalId].map((nationalId) => ({
      nationalId,
    })),
  ])
    await crawl.ask(one, 'POST', route, route, body);
}

type Marks = Readonly<Record<'strictAddress' | 'text' | 'name' | 'nationalId', string>>;

/** What is refused must not quote what it refuses. */
const wrong = ({ strictAddress, text, name, nationalId }: Marks): object[] => [
  {},
  { address: strictAddress },
  { events: [{ type: 'NOTE_WRITTEN', texts: { note: text }, facts: { name } }] },
  { child: { kind: 'nationalId', nationalId, name }, events: [] },
];
