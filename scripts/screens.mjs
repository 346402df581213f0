// node scripts/screens.mjs [ADDRESS [NAME …]]: pictures of every page from the demo into docs/screens/, as a desktop and as a
// phone; of those that are named where any are. Starts a Stafett of its own unless the address of one with the demo is given.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { buildPage } from './build-page.mjs';
import { findChromium } from './find-chromium.mjs';
import { PICTURES } from './screens/pictures.mjs';
import { reader, tellingCase } from './screens/telling-case.mjs';

const root = dirname(import.meta.dirname);
const screens = join(root, 'docs/screens');
/** Also whatever is written is in the language of whoever writes it. */
const HERE = { locale: 'nb-NO', timezoneId: 'Europe/Oslo' };
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };

const found = await findChromium();
// A day stands in a field as the page's language writes it: a Chromium of a build speaks English alone.
const inThePagesLanguage = '--enable-blink-features=LangAttributeAwareFormControlUI';
const browser = await chromium.launch({ ...found, args: [...found.args, inThePagesLanguage] });
const [given, ...names] = process.argv.slice(2);
const wanted = PICTURES.filter(({ name }) => names.length === 0 || names.includes(name));
const stafett = given ? { url: given, stop: () => undefined } : await ownStafett();
try {
  await mkdir(screens, { recursive: true });
  // What makes a case of its own comes after every other picture of both sizes, in which it would stand too.
  for (const isLast of [false, true])
    for (const size of Object.keys(SIZES))
      await takeAll(
        size,
        wanted.filter(({ last = false }) => last === isLast),
      );
} finally {
  await browser.close();
  await stafett.stop();
}

async function takeAll(size, pictures) {
  const viewport = SIZES[size];
  for (const who of new Set(pictures.map((picture) => picture.who))) {
    const context = await browser.newContext({ viewport, ...HERE });
    const page = await context.newPage();
    if (who) await signIn(page, who);
    for (const picture of pictures.filter(
      (one) => one.who === who && (!one.sizes || one.sizes.includes(size)),
    )) {
      const path = picture.path ?? (await picture.of(await tellingCase(page), reader(page)));
      await page.emulateMedia({
        media: 'screen',
        colorScheme: picture.dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      await page.goto(stafett.url + path);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      if (!(await isReady(picture, page))) continue;
      await page.locator('html').evaluate(drawDaysAnew);
      if (picture.media) await page.emulateMedia({ media: picture.media });
      await takeWhole(page, viewport, join(screens, `${picture.name}-${size}.png`));
      console.log(`${picture.name}-${size}.png`);
      if (picture.top === size)
        await page.screenshot({ path: join(screens, `${picture.name}-${size}-top.png`) });
    }
    await context.close();
  }
}

/** On a screen as high as the page, so that a bar at the bottom of the screen stands at the bottom of the picture. */
async function takeWhole(page, viewport, path) {
  const height = await page.locator('html').evaluate((html) => html.scrollHeight);
  await page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) });
  await page.waitForTimeout(300);
  await page.screenshot({ path, fullPage: true });
  await page.setViewportSize(viewport);
}

/** Whether what is done before the picture could be done; what could not is named, and keeps no other picture away. */
async function isReady({ name, before }, page) {
  page.setDefaultTimeout(10_000);
  try {
    await before?.(page, visitAs);
    return true;
  } catch (error) {
    console.error(`${name} could not be taken: ${error.message.split('\n')[0]}`);
    process.exitCode = 1;
    return false;
  } finally {
    page.setDefaultTimeout(30_000);
  }
}

/** Somebody in a browser of their own, what they send to the API and what they record in a case. */
async function visitAs(who) {
  const page = await (await browser.newContext(HERE)).newPage();
  await signIn(page, who);
  const sends = (path, body, method = 'POST') => page.evaluate(send, { path, body, method });
  const records = (caseId, ...events) =>
    page.evaluate(send, { path: `/cases/${caseId}/events`, body: { events }, tagOf: `/cases/${caseId}` });
  return { read: reader(page), sends, records, leave: () => page.context().close() };
}

/** In the browser. `tagOf`: the path of what is changed. @throws what was refused */
async function send({ path, body, method = 'POST', tagOf }) {
  const { csrfToken } = await (await fetch('/api/v1/session')).json();
  const headers = {
    'content-type': 'application/json',
    'x-csrf-token': csrfToken,
    'idempotency-key': globalThis.crypto.randomUUID(),
    ...(tagOf && { 'if-match': (await fetch(`/api/v1${tagOf}`)).headers.get('etag') }),
  };
  const answer = await fetch(`/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
  return text ? JSON.parse(text) : undefined;
}

/** In the browser: a field that had its day before it stood on the page has not heard the page's language. */
function drawDaysAnew(html) {
  for (const field of html.querySelectorAll('input[type=date], input[type=time]')) {
    const { type } = field;
    field.type = 'text';
    field.type = type;
  }
}

async function signIn(page, who) {
  const people = await (await fetch(`${stafett.url}/api/v1/demo/people`)).json();
  const { kind } = people.find((one) => one.who === who);
  await page.goto(`${stafett.url}/api/v1/login/demo-${kind === 'staff' ? 'staff' : 'family'}`);
  await page.locator(`button[value="${who}"]`).click();
  await page.locator('main h1').first().waitFor();
}

async function ownStafett() {
  await Promise.all([build(), buildPage()]);
  const { startStafett } = await import('../dist/src/embedded/stafett.js');
  const folder = await mkdtemp(join(tmpdir(), 'stafett-screens-'));
  await chmod(folder, 0o755);
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, STAFETT_DATA_DIR: folder, STAFETT_DEMO: '1', PORT: '0' };
  const { signal } = new AbortController();
  const { url, stop } = await startStafett({ dist: join(root, 'dist'), env, say: console.log, signal });
  return { url, stop: () => stop().then(() => rm(folder, { recursive: true, force: true })) };
}
