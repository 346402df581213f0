import type { Page } from 'playwright-core';

/** Sees to it that what is secret of a child stands on pages only: in no title, address, console or storage. */
export class Watch {
  /** Where a secret was found, a line each; the secret itself is not repeated. */
  readonly leaks: string[] = [];
  private readonly pages: Page[] = [];

  constructor(private readonly secrets: readonly string[]) {}

  over(page: Page): Page {
    this.pages.push(page);
    page.on('request', (request) => this.see('address', decoded(request.url())));
    page.on('console', (message) => this.see('console', message.text()));
    return page;
  }

  /** Looks into what the open pages keep, and what their titles say. */
  async look(): Promise<string[]> {
    for (const page of this.pages) {
      this.see('title', await page.title());
      this.see('address', decoded(page.url()));
      this.see('storage', await page.evaluate(kept));
    }
    return this.leaks;
  }

  private see(where: string, text: string): void {
    if (this.tells(text)) this.leaks.push(where);
  }

  tells(text: string): boolean {
    return this.secrets.some((secret) => text.includes(secret));
  }
}

const decoded = (url: string): string => decodeURIComponent(url.replaceAll('+', ' '));

async function kept(): Promise<string> {
  const databases = await indexedDB.databases();
  return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, document.cookie]);
}
