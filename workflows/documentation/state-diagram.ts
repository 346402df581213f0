/** Mermaid diagrams and tables of a statechart, from the statechart itself. */

interface Transition {
  eventType: string;
  target?: readonly StateNode[];
  guard?: unknown;
}
export interface StateNode {
  key: string;
  parent?: StateNode;
  initial: { target: readonly StateNode[] };
  states: Record<string, StateNode>;
  transitions: Map<string, Transition[]>;
}

/** What moves a state of `node` somewhere else, as a Mermaid `stateDiagram-v2`. What only stays is in `stayingTable`. */
export function stateDiagram(node: StateNode): string {
  const inside = Object.values(node.states);
  const lines = [
    'stateDiagram-v2',
    `  [*] --> ${inside.find((one) => node.initial.target.includes(one))?.key}`,
  ];
  for (const from of [...inside, node])
    for (const [event, transitions] of from.transitions)
      for (const transition of transitions) {
        const [to] = transition.target ?? [];
        if (to && to !== from)
          lines.push(arrow(from === node ? 'atAnyStep' : from.key, to, event, transition, node));
      }
  if (lines.some((line) => line.startsWith('  atAnyStep'))) lines.push('  atAnyStep : at any step');
  return ['```mermaid', ...lines, '```'].join('\n');
}

function arrow(from: string, to: StateNode, event: string, { guard }: Transition, node: StateNode): string {
  const target = to.parent === node ? to.key : outside(to, node);
  return `  ${from} --> ${target} : ${[event, ...namesOf(guard)].join('<br/>')}`;
}

/** A state of another level is named by its level, and by its step where it is not the first. */
function outside(to: StateNode, node: StateNode): string {
  if (!to.parent || to.parent === node.parent) return to.key;
  const isFirst = to.parent.initial.target.includes(to);
  return isFirst ? to.parent.key : `${to.parent.key}_${to.key}`;
}

/** What may happen without moving anything: at which of the states, and what it requires. */
export function stayingTable(node: StateNode): string {
  const rows = new Map<string, { at: string[]; names: readonly string[] }>();
  for (const from of [node, ...Object.values(node.states)])
    for (const [event, transitions] of from.transitions)
      for (const { target, guard } of transitions) {
        if (target?.[0] && target[0] !== from) continue;
        const names = namesOf(guard);
        const row = rows.get(`${event} ${names.join()}`) ?? { at: [], names };
        row.at.push(from === node ? 'any' : from.key);
        rows.set(`${event} ${names.join()}`, row);
      }
  return table(
    ['event', 'at', 'requires'],
    [...rows].map(([key, { at, names }]) => [`\`${key.split(' ')[0]}\``, at.join(', '), names.join(', ')]),
  );
}

/** The names of the requirements, or of the guard that chooses between ways on. */
function namesOf(guard: unknown): readonly string[] {
  if (!guard) return [];
  if (typeof guard === 'string') return [guard];
  const { type, params } = guard as { type: string; params?: { all?: readonly string[] } };
  return params?.all ?? [type];
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
