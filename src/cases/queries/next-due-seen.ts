import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { Guide } from '../../../workflows/guide.js';
import { project } from '../../../workflows/project.js';
import { todayInOslo } from '../../common/clock.js';
import type { RequestContext } from '../../common/request-context.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { firstDue } from '../persistence/projection-difference.js';

/** The case's next date; for one of the family without the dates of what is kept from them. */
export function nextDueSeen(
  { clock }: RequestContext,
  stored: string | null,
  { snapshot, seen }: { snapshot: CaseSnapshot; seen: CaseSnapshot },
  { guide, directory }: { guide: Guide; directory: DirectoryView },
): string | null {
  if (seen === snapshot) return stored;
  const calendarOf = (serviceId: string) => directory.calendarOf(serviceId);
  return firstDue({ after: project(seen, guide, todayInOslo(clock)), calendarOf });
}
