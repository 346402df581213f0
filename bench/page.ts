import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { SESSION_COOKIE } from '../src/identity/session-cookie.js';
import { keysOf, startApi } from './api.js';
import { makeCases } from './cases.js';
import { bringDueDates, fillCases } from './fill-database.js';
import { AT_MOST, measurePresses } from './page-presses.js';
import { frameTimes, noteWhenSeen, paintedAt, pressed, seenAt, titledAt } from './page-timing.js';
import { type Line, lineOf, type Settings } from './report.js';
import { quantile } from './rounds.js';
import type { BenchServer } from './server.js';
import { proofsOf } from './sessions.js';
import { makeTown } from './town.js';

/** As many as a health nurse has open at a time. */
const ORDINARY = 40;
const CASES = 10_000;
/** How much slower than this machine the browser is made, as a shared PC in a school is. */
const SLOWED = 4;
const PAGE = join(import.meta.dirname, '../page');
const FIRST_VIEW = '/my-day';
/** A row of what is to be done, with whose case it is: what a nurse opens the page for. */
const FIRST_ROW = 'main section li';
/** The page's own title, which it has when it answers. */
const ANSWERS = 'Min dag – Stafett';
/** Of scrolling between two presses. */
const SCROLLED_MS = 3_000;
/** Longer than this it is not scrolled. */
const WHOLE_LIST_MS = 120_000;

/**
 * What a nurse with her ordinary cases sees of the built page in a real browser: when, and how it answers; then how the
 * list goes for somebody with 10,000.
 */
export async function measurePage(server: BenchServer, settings: Settings): Promise<Line[]> {
  const town = await makeTown(await server.database('page'), 1);
  const cases = await makeCases(town, ORDINARY);
  await bringDueDates(town);
  const running = await startApi(town, cases, { withWorker: false });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
  try {
    const holder = town.practitioners[0]!;
    const proof = (await proofsOf(town, await keysOf(town), [holder])).get(holder)!;
    const token = proof.cookie!.slice(SESSION_COOKIE.length + 1);
    const reader = { browser, url: running.api.url!, token };
    const lines = [...(await firstView(reader, settings)), ...(await presses(reader, settings))];
    await fillCases(town, settings.quick ? CASES / 100 : CASES);
    return [...lines, ...(await longList(reader, settings))];
  } finally {
    await browser.close();
    await running.close();
    await town.close();
  }
}

interface Reader {
  browser: Browser;
  url: string;
  token: string;
}

/** Each time in a browser that has never been here. */
async function firstView(reader: Reader, { rounds }: Settings): Promise<Line[]> {
  const painted: number[] = [];
  const answers: number[] = [];
  let script = 0;
  for (let round = 0; round < rounds; round += 1) {
    const page = await newcomer(reader);
    await noteWhenSeen(page, FIRST_ROW);
    await page.goto(`${reader.url}${FIRST_VIEW}`);
    await page.locator(FIRST_ROW).first().waitFor();
    // Seen is not enough where it does not answer: what is measured below waits for that too.
    const seen = await seenAt(page);
    answers.push(await titledAt(page, ANSWERS));
    await page.waitForLoadState('networkidle');
    painted.push(Math.max(seen, await paintedAt(page)));
    script = await gzippedScript(page);
    await page.context().close();
  }
  const slowly = `browser slowed ${SLOWED} times`;
  return [
    lineOf(['first view', `first row and largest paint, ${slowly}`, 'ms'], painted, { atMost: 1000 }),
    lineOf(['first view', `answers what is pressed, ${slowly}`, 'ms'], answers),
    lineOf(['first view', 'script, gzipped', 'kB'], [script / 1000], { atMost: 200 }),
  ];
}

async function presses(reader: Reader, settings: Settings): Promise<Line[]> {
  const page = await newcomer(reader);
  const lines = await measurePresses(page, reader.url, settings);
  await page.context().close();
  return lines;
}

/** Scrolled through to its last row, which fetches what comes next by itself, then filtered. */
async function longList(reader: Reader, { quick }: Settings): Promise<Line[]> {
  const page = await newcomer(reader);
  await page.goto(`${reader.url}/my-cases`);
  await page.locator('main li').first().waitFor();
  await page.waitForLoadState('networkidle');
  const frames: number[] = [];
  const rows = quick ? CASES / 100 : CASES;
  const lastRow = page.locator(`main li[aria-posinset="${rows}"]`);
  const begun = performance.now();
  while ((await lastRow.count()) === 0 && performance.now() - begun < WHOLE_LIST_MS)
    frames.push(...(await frameTimes(page, SCROLLED_MS)));
  const took = performance.now() - begun;
  const reached = await page.locator('main li[aria-posinset]').last().getAttribute('aria-posinset');
  const drawn = await page.locator('main li').count();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator('main li[aria-posinset="1"]').waitFor();
  const filtered = await pressed(page, page.getByText('Nivå 1', { exact: true }).first());
  await page.waitForURL('**/my-cases?level=1');
  await page.context().close();
  frames.sort((one, other) => one - other);
  const list = `list of ${CASES.toLocaleString('en')}`;
  const slowly = `browser slowed ${SLOWED} times`;
  return [
    lineOf([list, `scrolled and fetched, ${slowly}`, 's'], [took / 1000]),
    lineOf([list, 'row that was come to then', 'rows'], [Number(reached)], { atLeast: rows }),
    lineOf([list, 'frame meanwhile, p95', 'ms'], [quantile(frames, 0.95)], { atMost: 50 }),
    lineOf([list, 'rows that stand in the page then', 'rows'], [drawn], { atMost: 400 }),
    lineOf([list, `another filter pressed when all of it is there, ${slowly}`, 'ms'], [filtered], AT_MOST),
  ];
}

async function newcomer({ browser, url, token }: Reader): Promise<Page> {
  const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 900 } });
  // A `__Host-` cookie can be planted for a secure address only; Chromium sends it to its own machine over http too.
  const secureUrl = url.replace('http:', 'https:');
  await context.addCookies([
    { name: SESSION_COOKIE, value: token, url: secureUrl, secure: true, httpOnly: true, sameSite: 'Lax' },
  ]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return page;
}

/** Bytes of the scripts that were fetched, as gzip packs them. */
async function gzippedScript(page: Page): Promise<number> {
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
  );
  const files = [...new Set(fetched)].map((url) => join(PAGE, 'assets', `${basename(url)}.gz`));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
