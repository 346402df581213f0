import type { Announcement } from '../outbox/announcement.js';

export type Change = Announcement['changed'][number];

/** More than this in one breath is told as «ask anew», so that a flood stays small. */
const MOST_WAITING = 2_000;

/** What has been announced and not told yet; the same case several times is one change. */
export class LiveChanges {
  private cases = new Map<string, Map<string, Change>>();
  private notices = new Map<string, Set<string>>();
  private roles = new Map<string, Set<string>>();
  private count = 0;
  private isFlood = false;

  add({ municipalityId, changed, noticed, roles }: Announcement): void {
    const of = upsert(this.cases, municipalityId, () => new Map<string, Change>());
    for (const change of changed) of.set(change.caseId, together(of.get(change.caseId), change));
    const told = upsert(this.notices, municipalityId, () => new Set<string>());
    for (const principal of noticed) told.add(principal);
    const others = upsert(this.roles, municipalityId, () => new Set<string>());
    for (const principal of roles) others.add(principal);
    this.count += changed.length + noticed.length + roles.length;
    if (this.count > MOST_WAITING) this.isFlood = true;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** Everything there is, and nothing is left. `flood`: too much to be told one by one. */
  take(): {
    flood: boolean;
    byMunicipality: { municipalityId: string; cases: Change[]; notices: string[]; roles: string[] }[];
  } {
    const taken = {
      flood: this.isFlood,
      byMunicipality: [...this.cases].map(([municipalityId, cases]) => ({
        municipalityId,
        cases: [...cases.values()],
        notices: [...(this.notices.get(municipalityId) ?? [])],
        roles: [...(this.roles.get(municipalityId) ?? [])],
      })),
    };
    this.cases = new Map();
    this.notices = new Map();
    this.roles = new Map();
    this.count = 0;
    this.isFlood = false;
    return taken;
  }
}

function together(one: Change | undefined, other: Change): Change {
  if (!one) return other;
  const both = (these: readonly string[], those: readonly string[]) => [...new Set([...these, ...those])];
  const principals = one.principals && other.principals && both(one.principals, other.principals);
  return {
    caseId: one.caseId,
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
    principals,
    lost: both(one.lost, other.lost),
  };
}

function upsert<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
