import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { SESSION_COOKIE } from '../src/identity/session-cookie.js';
import { keysOf, startApi } from './api.js';
import { makeCases } from './cases.js';
import { fillCases } from './fill-database.js';
import { frameTimes, listenForInteractions, longestInteraction, paintedAt } from './page-timing.js';
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

/**
 * What a nurse with her ordinary cases sees of the built page in a real browser: when, and how it answers; then how the
 * list goes for somebody with 10,000.
 */
export async function measurePage(server: BenchServer, settings: Settings): Promise<Line[]> {
  const town = await makeTown(await server.database('page'), 1);
  const cases = await makeCases(town, ORDINARY);
  const running = await startApi(town, cases, { withWorker: false });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
  try {
    const holder = town.practitioners[0]!;
    const proof = (await proofsOf(town, await keysOf(town), [holder])).get(holder)!;
    const token = proof.cookie!.slice(SESSION_COOKIE.length + 1);
    const reader = { browser, url: running.api.url!, token };
    const lines = await firstView(reader, settings);
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
  const answered: number[] = [];
  let script = 0;
  for (let round = 0; round < rounds; round += 1) {
    const page = await newcomer(reader);
    await page.goto(`${reader.url}${FIRST_VIEW}`);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    painted.push(await paintedAt(page));
    script = await gzippedScript(page);
    await listenForInteractions(page);
    await page.locator('header button[popovertarget]').last().click();
    await page.keyboard.press('Escape');
    await page.locator('main h1').click();
    answered.push(await longestInteraction(page));
    await page.context().close();
  }
  const slowly = `browser slowed ${SLOWED} times`;
  return [
    lineOf(['first view', `largest contentful paint, ${slowly}`, 'ms'], painted, { atMost: 1000 }),
    lineOf(['first view', 'script, gzipped', 'kB'], [script / 1000], { atMost: 200 }),
    lineOf(['first view', `slowest interaction, ${slowly}`, 'ms'], answered, { atMost: 100 }),
  ];
}

/** All of them paged through, and scrolled. */
async function longList(reader: Reader, { rounds, quick }: Settings): Promise<Line[]> {
  const next: number[] = [];
  const frames: number[] = [];
  const page = await newcomer(reader);
  await page.goto(`${reader.url}/my-cases`);
  const more = page.getByRole('button', { name: 'Vis flere' });
  await page.locator('main h1').waitFor();
  for (let time = 0; time < (quick ? 1 : rounds); time += 1) {
    await more.waitFor();
    await listenForInteractions(page);
    const answered = page.waitForResponse((response) => response.url().includes('/api/v1/cases'));
    await more.click();
    await answered;
    await page.waitForLoadState('networkidle');
    next.push(await longestInteraction(page));
    frames.push(...(await frameTimes(page)));
  }
  await page.context().close();
  frames.sort((one, other) => one - other);
  const list = `list of ${CASES.toLocaleString('en')}`;
  return [
    lineOf([list, `next page pressed, browser slowed ${SLOWED} times`, 'ms'], next, { atMost: 100 }),
    lineOf([list, 'frame while scrolling, p95, as slow', 'ms'], [quantile(frames, 0.95)], { atMost: 50 }),
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
