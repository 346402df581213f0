import { Injectable } from '@nestjs/common';
import type { CaseContext } from '../../../workflows/case-context.js';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { countedVersion, passedOver } from '../asides.js';
import { CaseTags } from '../case-tag.js';

/** A change of a case, by the numbers of its last entry before and after. */
interface Change {
  caseId: string;
  from: number;
  to: number;
}

/** The version that there is now, for the reader. */
export interface VersionSeen {
  caseId: string;
  tag: string;
}

/** The parts of a context by which versions are counted; a whole one is up to ten times as large. */
const CONTEXT = `case when $2 then snapshot -> 'context'
  else jsonb_build_object('asides', coalesce(snapshot #> '{context,asides}', '[]')) end`;

/** Which changes somebody would see in the entity tags of their cases, at this moment. */
@Injectable()
export class VersionsSeen {
  constructor(
    private readonly database: Database,
    private readonly tags: CaseTags,
  ) {}

  /** Nothing of a case that the reader may not know of, or of a change that their versions do not count. */
  async of(ctx: RequestContext, changes: readonly Change[]): Promise<VersionSeen[]> {
    const reader = principalOf(ctx.actor);
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<{ id: string; version: number; context: CaseContext }>(
        `select id, version, ${CONTEXT} as context from bti_case where id = any ($1::uuid[])`,
        [changes.map(({ caseId }) => caseId), ctx.actor.kind === 'person'],
      ),
    );
    const seen = new Map(rows.map((row) => [row.id, row]));
    return changes.flatMap((change): VersionSeen[] => {
      const { caseId } = change;
      const found = seen.get(caseId);
      if (!found) return [];
      const over = passedOver(found.context, ctx.actor);
      if (!isCounted(change, over.asides)) return [];
      return [{ caseId, tag: this.tags.tagOf(caseId, countedVersion(found.version, over), reader) }];
    });
  }
}

function isCounted({ from, to }: Change, asides: readonly number[] = []): boolean {
  const passed = asides.filter((number) => number > from && number <= to).length;
  return to - from > passed;
}
