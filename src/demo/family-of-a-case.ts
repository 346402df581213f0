import type { RequestContext } from '../common/request-context.js';
import type { Database } from '../database/database.js';
import type { Child } from './people.js';

/** Who is family in the case, as its author states it right after the concern is logged. */
export function stateFamily(
  database: Database,
  ctx: RequestContext,
  caseId: string,
  { id, kind, inCare, guardians }: Child,
): Promise<void> {
  return database.runInTransaction(ctx, async ({ client }) => {
    await client.query(
      `insert into guardian_relation (municipality_id, case_id, person_id, relation, is_pregnant)
       select $1, $2, g.id, 'guardian', $4 and g.place = 1 from unnest($3::uuid[]) with ordinality g(id, place)`,
      [ctx.municipalityId, caseId, guardians.map((guardian) => guardian.id), kind === 'unborn'],
    );
    if (inCare)
      await client.query(
        `insert into guardian_relation (municipality_id, case_id, person_id, relation, in_care)
         values ($1, $2, $3, 'child', true)`,
        [ctx.municipalityId, caseId, id],
      );
  });
}
