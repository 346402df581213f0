import type { OwnRelation } from './case-reading.js';

/** What is somebody else's relation, and this actor's only because they stand in for them. */
export function asDeputy(actor: string): (own: OwnRelation) => OwnRelation {
  return (own) => {
    const [kind, staffId] = own.principal.split(':') as [string, string];
    if (kind !== 'staff' || own.principal === actor) return own;
    return { ...own, relation: 'deputy', insteadOf: { staffId, relation: own.relation } };
  };
}
