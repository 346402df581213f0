import type { Page } from 'playwright-core';
import { address } from './visit.js';

interface Entry {
  number: number;
  type: string;
  texts?: Record<string, string>;
}

/** Asks the API as whoever is logged in in the page, as another tab of theirs would. */
export async function asks<Answer>(page: Page, path: string): Promise<Answer> {
  return page.evaluate(async (url) => (await fetch(url)).json(), path) as Promise<Answer>;
}

interface Sent {
  method?: 'POST' | 'PUT';
  path: string;
  body: object;
  /** The version of what is changed. */
  tag?: string;
}

/** Sends something to the API as whoever is logged in in the page, with another key each time. */
function sent(
  page: Page,
  { method = 'POST', path, body, tag }: Sent,
): Promise<{ status: number; text: string }> {
  return page.evaluate(
    async ([how, url, json, version]) => {
      const { csrfToken } = await (await fetch('/api/v1/session')).json();
      const headers = {
        'content-type': 'application/json',
        'x-csrf-token': csrfToken,
        'idempotency-key': crypto.randomUUID(),
        ...(version && { 'if-match': version }),
      };
      const answer = await fetch(url, { method: how, headers, body: json });
      return { status: answer.status, text: await answer.text() };
    },
    [method, path, JSON.stringify(body), tag] as const,
  );
}

/** @throws what was refused, as it was answered */
export async function sends<Answer>(page: Page, what: Sent): Promise<Answer> {
  const { status, text } = await sent(page, what);
  if (status >= 300) throw new Error(`${what.path} answered ${status}: ${text}`);
  return (text ? JSON.parse(text) : undefined) as Answer;
}

const newestTag = (page: Page, caseId: string): Promise<string> =>
  page.evaluate(async (id) => (await fetch(`/api/v1/cases/${id}`)).headers.get('etag') ?? '', caseId);

/** Records events on the newest version, from elsewhere. @returns the status */
export async function recordsElsewhere(page: Page, caseId: string, events: object[]): Promise<number> {
  const tag = await newestTag(page, caseId);
  return (await sent(page, { path: `/api/v1/cases/${caseId}/events`, body: { events }, tag })).status;
}

/** As {@link recordsElsewhere}. @throws what was refused */
export async function records(page: Page, caseId: string, ...events: object[]): Promise<void> {
  const tag = await newestTag(page, caseId);
  await sends(page, { path: `/api/v1/cases/${caseId}/events`, body: { events }, tag });
}

/** What stands in the log with this text. */
export async function entriesWith(page: Page, caseId: string, text: string): Promise<Entry[]> {
  const { items } = await asks<{ items: Entry[] }>(page, `/api/v1/cases/${caseId}/history?limit=500`);
  return items.filter(({ texts }) => Object.values(texts ?? {}).includes(text));
}

/** Opens the form of an event on the page of the case. */
export async function opensForm(page: Page, caseId: string, event: string): Promise<void> {
  await page.goto(address(`/cases/${caseId}?do=${event}`));
  await page.locator('main form button[type=submit]').waitFor();
}
