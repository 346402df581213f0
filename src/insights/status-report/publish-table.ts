import { suppressSmallCells } from '../suppression.js';
import type { Counted } from './count-children.js';
import type { Published, StatusTable, TableId } from './status-figures.js';

/** What stands in each table, in order; services are whatever there is. */
const SHAPES: Record<TableId, { rows?: readonly string[]; columns: readonly string[] }> = {
  time: {
    rows: ['toDecision', 'toConsent', 'toIntervention'],
    columns: ['twoWeeks', 'oneMonth', 'threeMonths', 'longer'],
  },
  escalated: {
    rows: [
      ...['concern.decide', 'meeting.call', 'log.open', 'baton.answer', 'referral.answer', 'contact.make'],
      ...['evaluation.hold', 'intervention.evaluate', 'coordinatingUnit.advise'],
    ],
    columns: ['inTime', 'toLeader', 'toUnit'],
  },
  load: { columns: ['level0', 'level1', 'level2', 'level3'] },
  consents: {
    rows: ['CONSENT_GIVEN', 'CONSENT_EXTENDED', 'CONSENT_REFUSED', 'CONSENT_WITHDRAWN', 'CONSENT_EXPIRED'],
    columns: ['children'],
  },
  voice: { rows: ['said', 'willBeAsked', 'couldNotBeAsked'], columns: ['children'] },
  closing: { rows: ['agrees', 'disagrees', 'notReached'], columns: ['children'] },
};

const ROUNDED_TO = 5;

/**
 * A table for publishing: small numbers hidden, with as many more as one could work them out from, and the rest rounded to
 * five. These numbers overlap with those of other pages; rounded, they cannot be set against them to a child.
 */
export function publishTable(id: TableId, counted: readonly Counted[], threshold: number): StatusTable {
  const { columns, rows: fixed } = SHAPES[id];
  const named = new Map(counted.map(({ row, name }) => [row, name]));
  const rows =
    fixed ??
    [...named.keys()].toSorted((one, other) =>
      (named.get(one) ?? one).localeCompare(named.get(other) ?? other, 'nb'),
    );
  const count = (row: string, column: string) =>
    counted.find((one) => one.row === row && one.column === column)?.children ?? 0;
  const counts = rows.map((row) => columns.map((column) => count(row, column)));
  // A single column is its own total.
  const isTotalled = columns.length > 1;
  const heads = isTotalled ? [...columns, 'total'] : columns;
  if (rows.length === 0) return { id, columns: heads, rows: [] };
  const published = suppressSmallCells({ rows, columns, counts }, { threshold, totals: 'rows' });
  return {
    id,
    columns: heads,
    rows: rows.map((code, index) => {
      const name = named.get(code);
      const total = isTotalled ? [published.rowTotals[index]!] : [];
      return { code, ...(name && { name }), counts: [...published.counts[index]!, ...total].map(rounded) };
    }),
  };
}

const rounded = (count: Published): Published =>
  count === null ? null : Math.round(count / ROUNDED_TO) * ROUNDED_TO;
