import type { Look } from './family-queries';

/** Each of the others once, by when they looked last; the looks come newest first. */
export function lastOfEach(looks: readonly Look[]): Look[] {
  const others = looks.filter(({ who }) => who.kind !== 'you');
  const key = ({ who }: Look) => `${who.kind} ${who.name} ${who.service}`;
  return [...new Map(others.toReversed().map((look) => [key(look), look])).values()].sort((one, other) =>
    other.at.localeCompare(one.at),
  );
}
