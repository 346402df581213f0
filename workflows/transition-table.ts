import { caseMachine } from './case.machine.js';
import type { CaseSnapshot } from './case-context.js';
import { EVENT_TYPES, type EventType } from './events.js';
import type { Requirement } from './requirements.js';

/**
 * Which events each state can take and what they require, read once from the statechart. XState's own
 * `getNextTransitions` finds the same anew for every event, and costs more than the transition itself.
 */

/** The ways to take an event: each a list of requirements; one way that is met is enough. */
type Ways = ReadonlyMap<EventType, readonly (readonly Requirement[])[]>;

const REGIONS = ['course', 'consent', 'relay'] as const;
type Region = (typeof REGIONS)[number];

interface Transition {
  guard?: unknown;
}
interface StateNode {
  key: string;
  parent?: StateNode;
  states: Record<string, StateNode>;
  transitions: Map<string, Transition[]>;
}

const regions = caseMachine.states as unknown as Record<Region, StateNode>;

/** The region that decides whether an event can be taken; the others only follow (a closed case ends its consents). */
const DECIDING_REGION: ReadonlyMap<EventType, Region> = new Map(
  EVENT_TYPES.flatMap((type) => {
    const region = REGIONS.find((one) => takes(regions[one], type));
    return region ? [[type, region] as const] : [];
  }),
);

function takes(node: StateNode, type: EventType): boolean {
  return node.transitions.has(type) || Object.values(node.states).some((child) => takes(child, type));
}

const TABLE: Record<Region, ReadonlyMap<string, Ways>> = {
  course: tableOf('course'),
  consent: tableOf('consent'),
  relay: tableOf('relay'),
};

/** For each event that can be taken now, the ways to take it. */
export function* waysOn(value: CaseSnapshot['value']): Generator<[EventType, Ways]> {
  for (const region of regionsAt(value)) {
    const ways = TABLE[region].get(stateName(value[region]));
    if (ways) for (const type of ways.keys()) yield [type, ways];
  }
}

/** The ways to take one event now; undefined when it cannot be taken at all. */
export function waysToTake(value: CaseSnapshot['value'], type: EventType) {
  const region = DECIDING_REGION.get(type);
  if (!region || !regionsAt(value).includes(region)) return undefined;
  return TABLE[region].get(stateName(value[region]))?.get(type);
}

/** What the family allows and who holds the baton is over, too, when the content is gone. */
function regionsAt({ course }: CaseSnapshot['value']): readonly Region[] {
  return course === 'disposed' ? ['course'] : REGIONS;
}

/** `level1.meet` of `{ level1: 'meet' }`; `closed` of `closed`. */
export function stateName(value: string | Record<string, string>): string {
  if (typeof value === 'string') return value;
  for (const level in value) return `${level}.${value[level]}`;
  return '';
}

function tableOf(region: Region): ReadonlyMap<string, Ways> {
  return new Map(leavesOf(regions[region]).map((leaf) => [nameOf(leaf, region), waysOf(leaf, region)]));
}

function leavesOf(node: StateNode): StateNode[] {
  const children = Object.values(node.states);
  return children.length === 0 ? [node] : children.flatMap(leavesOf);
}

function nameOf(leaf: StateNode, region: Region): string {
  return leaf.parent && leaf.parent.key !== region ? `${leaf.parent.key}.${leaf.key}` : leaf.key;
}

function waysOf(leaf: StateNode, region: Region): Ways {
  const ways = new Map<EventType, (readonly Requirement[])[]>();
  for (let node: StateNode | undefined = leaf; node; node = node.parent)
    for (const [name, transitions] of node.transitions) {
      const type = name as EventType;
      if (DECIDING_REGION.get(type) !== region) continue;
      const required = transitions.flatMap(({ guard }) => requirementsOf(guard));
      ways.set(type, [...(ways.get(type) ?? []), ...required]);
    }
  return ways;
}

/** Nothing when the guard only chooses where to go, beside another transition that says what is required. */
function requirementsOf(guard: unknown): (readonly Requirement[])[] {
  if (!guard) return [[]];
  const { type, params } = guard as { type?: string; params?: { all: readonly Requirement[] } };
  return type === 'meets' && params ? [params.all] : [];
}
