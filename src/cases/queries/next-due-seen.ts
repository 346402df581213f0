import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { Guide } from '../../../workflows/guide.js';
import { project } from '../../../workflows/project.js';
import { upcast } from '../../../workflows/upcasters/upcast.js';
import { todayInOslo } from '../../common/clock.js';
import type { RequestContext } from '../../common/request-context.js';
import type { Transaction } from '../../database/database.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { calendarNamed } from '../../follow-ups/service-calendars.js';
import { firstDue } from '../persistence/projection-difference.js';
import { asSeenBy } from './reader.js';

/** The case's next date; for one of the family without the dates of what is kept from them. */
export function nextDueSeen(
  { actor, clock }: RequestContext,
  stored: string | null,
  snapshot: CaseSnapshot,
  { guide, directory }: { guide: Guide; directory: DirectoryView },
): string | null {
  const seen = asSeenBy(snapshot, actor);
  if (seen === snapshot) return stored;
  const calendarOf = (serviceId: string) => calendarNamed(directory.service(serviceId)?.calendar ?? null);
  return firstDue({ after: project(seen, guide, todayInOslo(clock)), calendarOf });
}

/** Where the cases stand that somebody of the family lists, by case; they are few. Empty for staff. */
export async function familysSnapshots(
  { actor }: RequestContext,
  { client }: Transaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseSnapshot>> {
  if (actor.kind !== 'person' || caseIds.length === 0) return new Map();
  const { rows } = await client.query<{ id: string; snapshot: unknown; modelVersion: number }>(
    'select id, snapshot, model_version as "modelVersion" from bti_case where id = any ($1)',
    [caseIds],
  );
  const cases = rows.map(({ id, snapshot, modelVersion }) => [id, upcast(snapshot, modelVersion)] as const);
  const told = await withNextDate(client, caseIds);
  return new Map(
    cases.map(([id, snapshot]) => [id, told.has(id) ? snapshot : withoutNextDate(snapshot)] as const),
  );
}

/** The case without a next date that somebody of the family may not read of; the same object for everybody else. */
export async function withNextDateSeen(
  { actor }: RequestContext,
  { client }: Transaction,
  caseId: string,
  snapshot: CaseSnapshot,
): Promise<CaseSnapshot> {
  if (actor.kind !== 'person' || snapshot.context.nextDate === null) return snapshot;
  const told = await withNextDate(client, [caseId]);
  return told.has(caseId) ? snapshot : withoutNextDate(snapshot);
}

async function withNextDate(
  client: Transaction['client'],
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    'select id from unnest($1::uuid[]) id where reads_next_date(id)',
    [caseIds],
  );
  return new Set(rows.map(({ id }) => id));
}

const withoutNextDate = (snapshot: CaseSnapshot): CaseSnapshot => ({
  ...snapshot,
  context: { ...snapshot.context, nextDate: null },
});
