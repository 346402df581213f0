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

/** Records events on the newest version, from elsewhere. @returns the status */
export function recordsElsewhere(page: Page, caseId: string, events: object[]): Promise<number> {
  return page.evaluate(
    async ([id, body]) => {
      const { csrfToken } = await (await fetch('/api/v1/session')).json();
      const etag = (await fetch(`/api/v1/cases/${id}`)).headers.get('etag') ?? '';
      const headers = {
        'content-type': 'application/json',
        'x-csrf-token': csrfToken,
        'if-match': etag,
        'idempotency-key': crypto.randomUUID(),
      };
      return (await fetch(`/api/v1/cases/${id}/events`, { method: 'POST', headers, body })).status;
    },
    [caseId, JSON.stringify({ events })] as const,
  );
}

/** What stands in the log with this text. */
export async function entriesWith(page: Page, caseId: string, text: string): Promise<Entry[]> {
  const { items } = await asks<{ items: Entry[] }>(page, `/api/v1/cases/${caseId}/history?limit=500`);
  return items.filter(({ texts }) => Object.values(texts ?? {}).includes(text));
}

/** A case that the page's nurse holds, with somebody else of the demo who reads it too. */
export async function sharedCase(page: Page): Promise<{ caseId: string; colleague: string }> {
  const people = await asks<{ who: string; name: string; kind: string }[]>(page, '/api/v1/demo/people');
  const { person } = await asks<{ person: { name: string } }>(page, '/api/v1/session');
  const { items } = await asks<{ items: { id: string; relations: string[] }[] }>(
    page,
    '/api/v1/cases?limit=100',
  );
  for (const { id, relations } of items) {
    if (!relations.includes('holder')) continue;
    const { participants = [] } = await asks<{ participants?: { name: string }[] }>(
      page,
      `/api/v1/cases/${id}`,
    );
    const colleague = people.find(
      ({ name }) => name !== person.name && participants.some((one) => one.name === name),
    );
    if (colleague) return { caseId: id, colleague: colleague.who };
  }
  throw new Error('the demo has no case that two of its people read');
}

/** Opens the form of an event on the page of the case. */
export async function opensForm(page: Page, caseId: string, event: string): Promise<void> {
  await page.goto(address(`/cases/${caseId}?do=${event}`));
  await page.locator('main form button[type=submit]').waitFor();
}
