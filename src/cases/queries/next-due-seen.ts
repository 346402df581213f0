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
  return new Map(rows.map(({ id, snapshot, modelVersion }) => [id, upcast(snapshot, modelVersion)]));
}
