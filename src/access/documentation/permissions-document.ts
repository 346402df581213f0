import { eventPermissions, eventsWithoutContent, RELATIONS } from '../event-permissions.js';
import { permissionTable, ROLES } from '../permissions.js';

/** docs/generated/permissions.md: both tables, as they stand in the code. */
export function document(): string {
  return `${[
    '# Who may do what',
    'Generated from `src/access`; do not edit.',
    '## What a role opens',
    'A role opens the door to a route. Which cases are behind it is decided by the relation to each case.',
    matrix('permission', ROLES, permissionRows()),
    '## Which events a relation may send',
    'A name in place of ✓ is a condition on what the event says (`src/access/event-conditions.ts`). Whether the event can be taken now is decided by the model (`case-machine.md`).',
    matrix('event', RELATIONS, eventRows()),
    '## When the basis is gone',
    'A relation that opens the content counts only while it does. What is left without it:',
    Object.entries(eventsWithoutContent())
      .map(([relation, events]) => `- ${relation}: ${events.map((event) => `\`${event}\``).join(', ')}`)
      .join('\n'),
  ].join('\n\n')}\n`;
}

type Row = readonly [name: string, cells: readonly string[]];

function permissionRows(): Row[] {
  const table = permissionTable();
  const all = [...new Set(ROLES.flatMap((role) => table[role]))].sort();
  return all.map((permission) => [
    permission,
    ROLES.map((role) => ((table[role] as readonly string[]).includes(permission) ? '✓' : '')),
  ]);
}

function eventRows(): Row[] {
  return Object.entries(eventPermissions()).map(([event, row]) => [
    event,
    RELATIONS.map((relation) => {
      const rule = row[relation];
      return rule === true ? '✓' : (rule ?? '');
    }),
  ]);
}

/** Padded as the formatter would have it. */
function matrix(what: string, columns: readonly string[], rows: readonly Row[]): string {
  const cells = [[what, ...columns], ...rows.map(([name, marks]) => [`\`${name}\``, ...marks])];
  const widths = cells[0]!.map((_, at) => Math.max(3, ...cells.map((row) => row[at]!.length)));
  const lines = cells.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
