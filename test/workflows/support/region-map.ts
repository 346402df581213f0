import { caseMachine } from '../../../workflows/case.machine.js';
import type { EventType } from '../../../workflows/events.js';
import type { ACase } from './a-case.js';

/** The consent and relay regions, read from the statechart, and a walk through everything that can happen in them. */

export type Region = 'consent' | 'relay';

interface StateNode {
  key: string;
  states: Record<string, StateNode>;
  transitions: Map<string, { target?: readonly StateNode[] }[]>;
}

/** Every transition of a region as `from EVENT → to`. */
export function transitionsOf(region: Region): string[] {
  const node = caseMachine.states[region] as unknown as StateNode;
  const all = Object.values(node.states).flatMap((from) =>
    [...from.transitions].flatMap(([event, ways]) =>
      ways.map(({ target }) => `${from.key} ${event} → ${(target?.[0] ?? from).key}`),
    ),
  );
  return [...new Set(all)].sort();
}

/** Something that may be tried, and by whom it is done. */
export type Choice = (one: ACase) => { type: EventType; facts?: object } | 'timePasses';

/**
 * Tries every choice in every situation of an open case that can be told apart, and tells which transitions of the region
 * were seen. What lacks something is not tried: that it is refused is said elsewhere.
 *
 * @param situationOf what tells two situations apart
 */
export function walk(
  region: Region,
  beginnings: readonly ACase[],
  choicesIn: (one: ACase) => readonly Choice[],
  situationOf: (one: ACase) => string,
): string[] {
  const seen = new Set<string>();
  const known = new Map(beginnings.map((one) => [situationOf(one), one]));
  for (const from of known.values()) {
    if (from.context.closed) continue;
    const ready = new Set(from.allowed().flatMap(({ type, missing }) => (missing.length > 0 ? [] : [type])));
    for (const choice of choicesIn(from)) {
      const one = from.copy();
      const tried = choice(one);
      if (tried !== 'timePasses') {
        const bySame = one.at.actor.id === from.at.actor.id;
        if (bySame && !ready.has(tried.type)) continue;
        if (!one.tries(tried.type, tried.facts).ok) continue;
        seen.add(`${from.snapshot.value[region]} ${tried.type} → ${one.snapshot.value[region]}`);
      }
      const situation = situationOf(one);
      if (!known.has(situation)) known.set(situation, one);
    }
  }
  return [...seen].sort();
}
