import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../support/eventually.js';
import { address } from './visit.js';

/** One case in somebody's browser: what they open, fill in and send. */
export class CasePage {
  constructor(
    readonly page: Page,
    readonly caseId: string,
  ) {}

  get form(): Locator {
    return this.page.locator('main form');
  }

  async open(): Promise<void> {
    await this.page.goto(address(`/cases/${this.caseId}`));
    await this.page.locator('main h1').waitFor();
  }

  /** Opens what can be done by its words, fills it in, sends it, and waits until it is said to be saved. */
  async does(words: string, fillIn: (form: Locator) => Promise<void> = async () => undefined): Promise<void> {
    await this.open();
    const link = this.page.getByRole('link', { name: new RegExp(`(^|: )${escaped(words)}`) }).first();
    const folded = this.page.locator('main details:not([open]) > summary', { hasText: 'du kan gjøre' });
    // The page may be drawn anew meanwhile, with what was folded out folded again.
    await eventually(async () => {
      if (!(await link.isVisible()))
        await folded
          .first()
          .click({ timeout: 2_000 })
          .catch(() => undefined);
      return link.isVisible();
    }, Boolean);
    await link.click();
    await this.form.waitFor();
    await fillIn(this.form);
    await this.form.locator('button[type=submit]').click();
    await this.page.getByText(/^Lagret: /).waitFor();
  }

  /** Presses something on the page of the case, and waits for what it leads to. */
  async presses(name: string | RegExp): Promise<void> {
    await this.open();
    await this.page.getByRole('link', { name }).or(this.page.getByRole('button', { name })).first().click();
  }

  async isAtLevel(mark: number): Promise<void> {
    await this.open();
    await this.page
      .getByText(new RegExp(`nivå ${mark}`, 'i'))
      .first()
      .waitFor({ state: 'attached' });
  }
}

/** A day of the calendar so many days from now, as a date field takes it. */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });

/** Takes the option that says this, once it has come. */
export async function choose(form: Locator, label: string, says: string): Promise<void> {
  const list = form.getByRole('combobox', { name: label });
  const option = list.locator('option', { hasText: says }).first();
  await option.waitFor({ state: 'attached' });
  await list.selectOption((await option.getAttribute('value')) ?? '');
}

export const tick = (form: Locator, group: string | RegExp, option: string | RegExp): Promise<void> =>
  form.getByRole('group', { name: group }).getByLabel(option).check();

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
