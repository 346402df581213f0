import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/find-chromium.mjs';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

const SHOWN = Symbol.for('stafett-test:shown-at-failure');
const MOST_SHOWN = 1_500;
const LAST_ANSWERS = 60;

interface Manners {
  viewport?: { width: number; height: number };
  dark?: boolean;
  language?: 'nb-NO' | 'nn-NO' | 'en-GB';
}

interface DemoPerson {
  who: string;
  kind: 'staff' | 'person';
}

/** Where the Stafett of this run is. */
export function address(path = '/'): string {
  return new URL(path, process.env.STAFETT_BROWSER_URL).href;
}

/** A real Chromium, and people of the demo who sit at it. Closed by `leave()`. */
export class Visit {
  private readonly contexts: BrowserContext[] = [];
  /** What the console said that it should not, of any page of the visit. */
  readonly complaints: string[] = [];

  private constructor(private readonly browser: Browser) {
    shownAtFailure().add(this.show);
  }

  static async begin(): Promise<Visit> {
    return new Visit(await chromium.launch(await findChromium()));
  }

  /** A browser of its own, in which nobody is logged in. */
  async stranger({ viewport = DESKTOP, dark = false, language = 'nb-NO' }: Manners = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport,
      colorScheme: dark ? 'dark' : 'light',
      locale: language,
      timezoneId: 'Europe/Oslo',
    });
    context.setDefaultTimeout(30_000);
    this.contexts.push(context);
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    context.on('weberror', (error) => this.complaints.push(String(error.error())));
    return context.newPage();
  }

  /** One of the demo's people (`who` of `GET /api/v1/demo/people`), logged in through the demo's login service. */
  async as(who: string, manners: Manners = {}): Promise<Page> {
    const page = await this.stranger(manners);
    await page.goto(address(`/api/v1/login/${await doorOf(who)}`));
    await page.locator(`button[value="${who}"]`).click();
    await page.locator('main h1').first().waitFor();
    return page;
  }

  /** Somebody of a family who is not one of the demo's people, by the number they log in with. */
  async asRelative(nationalId: string, manners: Manners = {}): Promise<Page> {
    const page = await this.stranger(manners);
    await page.goto(address('/api/v1/login/demo-family'));
    await page.getByLabel('Syntetisk fødselsnummer').fill(nationalId);
    await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
    await page.locator('main h1').first().waitFor();
    return page;
  }

  /** What each page of the visit stands at, for whoever reads why a test failed. */
  private readonly show = async (): Promise<void> => {
    const pages = this.contexts.flatMap((context) => context.pages());
    for (const page of pages) {
      const text = await page.locator('body').innerText({ timeout: 1_000 }).catch(String);
      say(`${page.url()}\n${text.replace(/\s+/g, ' ').slice(0, MOST_SHOWN)}`);
    }
    say(this.complaints.join('\n'));
    say(await lastAnswers());
  };

  async leave(): Promise<void> {
    shownAtFailure().delete(this.show);
    await Promise.all(this.contexts.map((context) => context.close()));
    await this.browser.close();
  }
}

const say = (lines: string): void => void process.stderr.write(`${lines}\n`);

/** Asked by the runner when a test fails (test/support/runner). */
function shownAtFailure(): Set<() => Promise<void>> {
  const kept = globalThis as { [SHOWN]?: Set<() => Promise<void>> };
  return (kept[SHOWN] ??= new Set());
}

/** What the API answered last, when the Stafett is this run's own. */
async function lastAnswers(): Promise<string> {
  const folder = process.env.STAFETT_BROWSER_LOGS;
  if (!folder) return '';
  const lines = (await readFile(join(folder, 'api.log'), 'utf8')).trimEnd().split('\n');
  return lines.slice(-LAST_ANSWERS).join('\n');
}

async function doorOf(who: string): Promise<string> {
  const people = (await (await fetch(address('/api/v1/demo/people'))).json()) as DemoPerson[];
  const person = people.find((one) => one.who === who);
  if (!person) throw new Error(`The demo has no ${who}`);
  return person.kind === 'staff' ? 'demo-staff' : 'demo-family';
}
