import { CONDITION_WORDS } from '../event-conditions.js';
import { eventPermissions, eventsWithoutContent } from '../event-permissions.js';
import { AUDIENCES } from '../fields/audiences.js';
import { FIELDS, type FieldRule, type Part, ruleOf } from '../fields/field-table.js';
import { ACTIONS, FOR_ANYBODY, type Permission, REACHES } from '../policy-actions.js';
import { RELATION_LINES, RELATIONS } from '../policy-relations.js';
import { ROLE_WORDS, ROLES } from '../policy-roles.js';
import { mayRole } from '../permissions.js';

/** docs/generated/permissions.md: the whole policy, as it stands in the code. */
export function document(): string {
  return `${[
    '# Who may do what',
    'Generated from `src/access/policy-*.ts`, `event-permissions.ts` and `fields/field-table.ts`, which the guards read; do not edit. Row-level security decides the same again in the database, and `test/integration/access` compares both with what bti.md says. Everything that does not stand here is refused.',
    '## Roles',
    'A role opens doors. It shows no case: that takes a relation to the case.',
    table(
      ['role', 'who', 'sees'],
      ROLES.map((role) => [code(role), ROLE_WORDS[role].who, ROLE_WORDS[role].sees]),
    ),
    '## What there is to do, and which role may',
    matrix('action', ROLES, permissionRows()),
    table(['action', 'may', 'how far it reaches', 'rule'], actionRows()),
    `How far:\n\n${Object.entries(REACHES)
      .map(([name, words]) => `- ${code(name)}: ${words}`)
      .join('\n')}`,
    '## Relations to a case',
    'Each begins and ends with its reason, in the same step. Nobody has one in another municipality. With a protected address (code 6 or 7) only whoever drives the case, the leader of its service, the short list and an emergency know of it.',
    table(['relation', 'who', 'begins', 'ends', 'opens', 'levels', 'rule'], relationRows()),
    '## Which events a relation may send',
    'A name in place of ✓ is a condition on what the event says; in words below. Whether the event can be taken now is decided by the model (`case-machine.md`).',
    matrix('event', RELATIONS, eventRows()),
    '### Conditions in words',
    table(
      ['condition', 'it is allowed when'],
      Object.entries(CONDITION_WORDS).map(([name, words]) => [code(name), words]),
    ),
    '### When the basis is gone',
    'A relation that opens the content counts only while it does. What is left without it:',
    Object.entries(eventsWithoutContent())
      .map(([relation, events]) => `- ${relation}: ${events.map(code).join(', ')}`)
      .join('\n'),
    '## Which fields who sees',
    'Of entries, goals and interventions that are read at all: by kind of information, by what is kept from guardians, by whose information it is.',
    ...(Object.keys(FIELDS) as Part[]).map((part) => matrix(part, AUDIENCES, fieldRows(part))),
    '## Routes',
    'Start-up fails on a route that has no line here.',
    table(['route', 'action'], routeRows()),
  ].join('\n\n')}\n`;
}

type Row = readonly [name: string, cells: readonly string[]];

const PERMISSIONS = Object.keys(ACTIONS) as Permission[];
const code = (word: string): string => `\`${word}\``;

function permissionRows(): Row[] {
  return PERMISSIONS.toSorted().map((permission) => [
    permission,
    ROLES.map((role) => (mayRole(role, permission) ? '✓' : '')),
  ]);
}

function actionRows(): string[][] {
  return PERMISSIONS.map((permission) => {
    const { may, reach, why } = ACTIONS[permission];
    return [code(permission), may, code(reach), why];
  });
}

function relationRows(): string[][] {
  return RELATIONS.map((relation) => {
    const { who, begins, ends, opens, levels, why } = RELATION_LINES[relation];
    return [code(relation), who, begins, ends, opens, levels.join(', '), why];
  });
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

const FIELD_MARKS: Readonly<Record<FieldRule, string>> = {
  shown: '✓',
  ownOnly: 'own only',
  countedAnew: 'counted anew',
};

function fieldRows(part: Part): Row[] {
  return Object.keys(FIELDS[part]).map((field) => [
    field,
    AUDIENCES.map((audience) => {
      const rule = ruleOf(part, field, audience);
      return rule ? FIELD_MARKS[rule] : '';
    }),
  ]);
}

function routeRows(): string[][] {
  return [
    ...PERMISSIONS.flatMap((permission) =>
      ACTIONS[permission].routes.map((route) => [code(route), code(permission)]),
    ),
    ...FOR_ANYBODY.map((route) => [code(route), 'anybody']),
  ];
}

function matrix(what: string, columns: readonly string[], rows: readonly Row[]): string {
  return table(
    [what, ...columns],
    rows.map(([name, marks]) => [code(name), ...marks]),
  );
}

/** Padded as the formatter would have it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows];
  const widths = head.map((_, at) => Math.max(3, ...cells.map((row) => row[at]!.length)));
  const lines = cells.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
