import { caseProblem } from '../case-problems.js';

const FIRST: readonly [string, string] = ['-infinity', '00000000-0000-0000-0000-000000000000'];
const SHAPE = /^(infinity|\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where the next page begins: after this case. Opaque, so that nobody counts on what is in it. */
export function cursorOf({ nextDue, id }: { nextDue: string | null; id: string }): string {
  return Buffer.from(`${nextDue ?? 'infinity'} ${id}`).toString('base64url');
}

/** @throws CASE.CURSOR_INVALID */
export function readCursor(cursor: string | undefined): readonly [nextDue: string, caseId: string] {
  if (cursor === undefined) return FIRST;
  const [, nextDue, id] = SHAPE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  const isDate = nextDue === 'infinity' || !Number.isNaN(Date.parse(nextDue ?? ''));
  if (nextDue && id && isDate) return [nextDue, id];
  throw caseProblem('CASE.CURSOR_INVALID', { fields: [{ path: 'after', code: 'CURSOR.INVALID' }] });
}
