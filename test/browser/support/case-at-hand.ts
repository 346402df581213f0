import type { Page } from 'playwright-core';
import { address, type Visit } from './visit.js';

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

interface Listed {
  id: string;
  status: string;
  relations: string[];
}

interface Me {
  person: { id: string };
  roles: { serviceId: string }[];
}

/** An open case that the page's nurse holds, and in which the leader of the service takes part. */
export async function sharedCase(visit: Visit, nurse: Page): Promise<{ caseId: string; colleague: Page }> {
  const colleague = await visit.as('leader');
  const { person, roles } = await asks<Me>(colleague, '/api/v1/session');
  const { items } = await asks<{ items: Listed[] }>(nurse, '/api/v1/cases?limit=100');
  const statuses: number[] = [];
  for (const { id, relations, status } of items) {
    if (status !== 'open' || !relations.includes('holder')) continue;
    const { content } = await asks<{ content: boolean }>(colleague, `/api/v1/cases/${id}`);
    if (content) return { caseId: id, colleague };
    for (const { serviceId } of roles) {
      const facts = { staffId: person.id, serviceId };
      const joins = await recordsElsewhere(nurse, id, [{ type: 'PARTICIPANT_JOINED', facts }]);
      if (joins === 200) return { caseId: id, colleague };
      statuses.push(joins);
    }
  }
  throw new Error(`the leader takes part in none of the ${items.length} cases: ${statuses.join()}`);
}

/** Opens the form of an event on the page of the case. */
export async function opensForm(page: Page, caseId: string, event: string): Promise<void> {
  await page.goto(address(`/cases/${caseId}?do=${event}`));
  await page.locator('main form button[type=submit]').waitFor();
}
