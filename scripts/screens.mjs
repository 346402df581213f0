// node scripts/screens.mjs [ADDRESS]: pictures of every page from the demo into docs/screens/, as a desktop and as a phone.
// Starts a Stafett of its own unless the address of one with the demo is given.
import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { buildPage } from './build-page.mjs';
import { findChromium } from './find-chromium.mjs';

const root = dirname(import.meta.dirname);
const screens = join(root, 'docs/screens');
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };

/**
 * Whom each picture shows the page to; `of` gives its path, for pages of one case, and may `read` in the API for it;
 * `before`: what is done on it first; `top`: at that size also what stands on the screen before anybody scrolls, for the
 * README. What somebody must have done before there is such a page (a review, a report that was sent, an answer to a
 * consent) is looked at in test/browser.
 */
const PICTURES = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'my-day', who: 'nurse', path: '/my-day', top: 'phone' },
  { name: 'notices', who: 'nurse', path: '/my-day', before: openNotices },
  { name: 'my-cases', who: 'nurse', path: '/my-cases' },
  { name: 'log-concern', who: 'nurse', path: '/log-concern', before: describeConcern, top: 'phone' },
  { name: 'report', who: 'nurse', path: '/report' },
  { name: 'services', who: 'nurse', path: '/services' },
  { name: 'guide', who: 'nurse', path: '/guide', top: 'desktop' },
  { name: 'case', who: 'nurse', of: (id) => `/cases/${id}`, top: 'desktop' },
  { name: 'case-dark', who: 'nurse', of: (id) => `/cases/${id}`, dark: true, top: 'desktop' },
  { name: 'evaluate', who: 'nurse', of: (id) => `/cases/${id}/evaluate` },
  { name: 'hand-over', who: 'nurse', of: (id) => `/cases/${id}/hand-over` },
  { name: 'consent', who: 'nurse', of: (id) => `/cases/${id}/consent` },
  { name: 'who-has-access', who: 'nurse', of: (id) => `/cases/${id}/access` },
  { name: 'print', who: 'nurse', of: (id) => `/cases/${id}/print` },
  { name: 'case-family', who: 'nurse', of: (id) => `/cases/${id}/family` },
  { name: 'family-on-paper', who: 'nurse', of: onPaper },
  { name: 'measure', who: 'nurse', of: async (id, read) => `/cases/${id}/measure/${await asked(id, read)}` },
  { name: 'calendar', who: 'nurse', path: '/settings/calendar' },
  { name: 'search', who: 'nurse', path: '/search' },
  { name: 'emergency', who: 'nurse', path: '/emergency' },
  { name: 'long-work', who: 'nurse', path: '/long-work' },
  { name: 'welcome', who: 'nurse', path: '/welcome' },
  { name: 'signed-in', who: 'nurse', path: '/signed-in' },
  { name: 'not-found', who: 'nurse', path: '/no-such-page' },
  { name: 'board', who: 'coordinator', path: '/board', top: 'desktop' },
  { name: 'intake', who: 'coordinator', path: '/intake' },
  { name: 'leader', who: 'leader', path: '/leader', top: 'desktop' },
  { name: 'leader-looks', who: 'leader', path: '/leader/looks' },
  { name: 'sharing-ends', who: 'leader', path: '/sharing-ends' },
  { name: 'disposals', who: 'leader', path: '/disposals' },
  { name: 'effects', who: 'manager', path: '/effects', top: 'desktop' },
  { name: 'status-report', who: 'manager', path: '/effects', before: askForReport },
  { name: 'work-of-a-manager', who: 'manager', path: '/long-work' },
  { name: 'staff', who: 'administrator', path: '/administration/staff' },
  { name: 'staff-member', who: 'administrator', of: aMember },
  { name: 'service-list', who: 'administrator', path: '/administration/services' },
  { name: 'guides', who: 'administrator', path: '/administration/guides' },
  { name: 'guide-versions', who: 'administrator', path: '/administration/guides/baerum' },
  { name: 'new-guide', who: 'administrator', path: '/administration/guides/new' },
  { name: 'guide-mistakes', who: 'administrator', path: '/administration/guides/new', before: breakGuide },
  { name: 'imports', who: 'administrator', path: '/administration/imports' },
  { name: 'import-preview', who: 'administrator', path: '/administration/imports', before: chooseFile },
  { name: 'operation', who: 'administrator', path: '/administration/operation' },
  { name: 'audit', who: 'auditor', path: '/audit' },
  { name: 'audit-changes', who: 'auditor', path: '/audit/changes' },
  { name: 'audit-access', who: 'auditor', path: '/audit/access' },
  { name: 'audit-emergencies', who: 'auditor', path: '/audit/emergencies' },
  { name: 'audit-findings', who: 'auditor', path: '/audit/findings' },
  { name: 'family', who: 'guardian', of: (id) => `/family/${id}`, top: 'phone' },
  { name: 'family-history', who: 'guardian', of: (id) => `/family/${id}/history` },
  { name: 'family-words', who: 'guardian', of: (id) => `/family/${id}/words` },
  { name: 'family-readers', who: 'guardian', of: (id) => `/family/${id}/readers` },
  { name: 'family-answer', who: 'guardian', of: (id) => `/family/${id}/answer/sdq/middle` },
  { name: 'family-let-in', who: 'guardian', of: (id) => `/family/${id}/let-in` },
  { name: 'family-everything', who: 'guardian', of: (id) => `/family/${id}/everything` },
  { name: 'family-complain', who: 'guardian', of: (id) => `/family/${id}/complain` },
  { name: 'young-person', who: 'youngPerson', of: (id) => `/family/${id}`, top: 'phone' },
];

const found = await findChromium();
// A day stands in a field as the page's language writes it: a Chromium of a build speaks English alone.
const inThePagesLanguage = '--enable-blink-features=LangAttributeAwareFormControlUI';
const browser = await chromium.launch({ ...found, args: [...found.args, inThePagesLanguage] });
const stafett = process.argv[2] ? { url: process.argv[2], stop: () => undefined } : await ownStafett();
try {
  await mkdir(screens, { recursive: true });
  for (const [size, viewport] of Object.entries(SIZES)) await takeAll(size, viewport);
} finally {
  await browser.close();
  await stafett.stop();
}

async function takeAll(size, viewport) {
  for (const who of new Set(PICTURES.map((picture) => picture.who))) {
    const context = await browser.newContext({ viewport, locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
    const page = await context.newPage();
    if (who) await signIn(page, who);
    for (const picture of PICTURES.filter((one) => one.who === who)) {
      const path = picture.path ?? (await picture.of(await tellingCase(page), reader(page)));
      await page.emulateMedia({ colorScheme: picture.dark ? 'dark' : 'light', reducedMotion: 'reduce' });
      await page.goto(stafett.url + path);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      if (!(await isReady(picture, page))) continue;
      await page.locator('html').evaluate(drawDaysAnew);
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
    await before?.(page);
    return true;
  } catch (error) {
    console.error(`${name} could not be taken: ${error.message.split('\n')[0]}`);
    process.exitCode = 1;
    return false;
  } finally {
    page.setDefaultTimeout(30_000);
  }
}

/** In the browser: a field that had its day before it stood on the page has not heard the page's language. */
function drawDaysAnew(html) {
  for (const field of html.querySelectorAll('input[type=date], input[type=time]')) {
    const { type } = field;
    field.type = 'text';
    field.type = type;
  }
}

/** Step 2 of 3, half written. */
async function describeConcern(page) {
  await page.getByRole('radio', { name: 'Nei', exact: true }).check();
  await page.getByRole('radio', { name: 'Kan ikke si ennå' }).check();
  await page.getByLabel('Navn, slik dere kjenner barnet').fill('Emma Bjørkelund');
  await page.getByRole('button', { name: 'Neste: Hva' }).click();
  await page
    .getByLabel('Hva har du sett og hørt?')
    .fill(
      'Gråter når mor går, fire av fem dager de siste tre ukene. Sier «jeg vil ikke i garderoben». Leker godt når hun først er i gang.',
    );
  await page
    .getByLabel('Hva tror du det kan bety?')
    .fill('Kan handle om utrygghet i garderoben. Vet ikke om noe er annerledes hjemme.');
  await page.getByRole('radio', { name: 'Siste måneden' }).check();
  await page.getByRole('radio', { name: 'En del' }).check();
  await page.getByText('Kladden er lagret').waitFor();
}

async function openNotices(page) {
  await page.getByRole('button', { name: /^Varsler/ }).click();
  await page.locator('[popover]:popover-open').waitFor();
}

async function askForReport(page) {
  await page.getByRole('button', { name: 'Lag rapport' }).click();
  await page
    .getByText(/^Årsstatus \d{4}$/)
    .first()
    .waitFor();
}

async function breakGuide(page) {
  const guide = await readFile(join(root, 'workflows/guides/baerum.yaml'), 'utf8');
  const wrong = guide.replace(/^version: .*$/m, 'version: to').replace('amount: 14', 'amount: mange');
  await page.locator('main textarea').fill(wrong);
  await page.getByRole('button', { name: 'Sjekk veilederen' }).click();
  await page.waitForLoadState('networkidle');
}

async function chooseFile(page) {
  const buffer = Buffer.from('navn;type\nSolbakken skole;school\n');
  await page.getByLabel('Fil (CSV)').setInputFiles({ name: 'tjenester.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('heading', { name: 'Dette vil skje' }).waitFor();
}

async function signIn(page, who) {
  const people = await (await fetch(`${stafett.url}/api/v1/demo/people`)).json();
  const { kind } = people.find((one) => one.who === who);
  await page.goto(`${stafett.url}/api/v1/login/demo-${kind === 'staff' ? 'staff' : 'family'}`);
  await page.locator(`button[value="${who}"]`).click();
  await page.locator('main h1').first().waitFor();
}

function reader(page) {
  return async (path) => (await page.request.get(`${stafett.url}/api/v1${path}`)).json();
}

/** Somebody of the family who may read what is printed for them. */
async function onPaper(id, read) {
  const { family } = await read(`/cases/${id}`);
  return `/cases/${id}/family/${family[0].personId}`;
}

/** What a teacher has not answered yet, else anybody. */
async function asked(id, read) {
  const { planned } = await read(`/cases/${id}/measurements`);
  const one = planned.find(({ respondent }) => respondent === 'teacher') ?? planned[0];
  return `${one.instrument}/${one.timePoint}/${one.respondent}`;
}

async function aMember(_, read) {
  const [one] = await read('/staff');
  return `/administration/staff/${one.id}`;
}

/** The open case of theirs with the longest way behind it, and of these the first; administrators have none. */
async function tellingCase(page) {
  const read = reader(page);
  const { items = [] } = await read('/cases?status=open&limit=100');
  const cases = await Promise.all(
    items.filter(({ level }) => level.level >= 1).map(({ id }) => read(`/cases/${id}`)),
  );
  const laps = ({ course }) => course?.laps?.length ?? 0;
  return (cases.toSorted((one, other) => laps(other) - laps(one))[0] ?? items[0])?.id;
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
