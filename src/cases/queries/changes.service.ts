import { Injectable } from '@nestjs/common';
import type { CaseContext } from '../../../workflows/case-context.js';
import { AccessLog } from '../../access/access-log/access-log.js';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { ChangesSince } from '../apply-event/changes-since.js';
import type { Changed } from '../apply-event/command.js';
import { countedVersion, passedOver } from '../asides.js';
import { CaseTags } from '../case-tag.js';

interface Row {
  version: number;
  context: CaseContext;
}

/** What has happened since somebody looked: who and when, not what was written. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly database: Database,
    private readonly changes: ChangesSince,
    private readonly tags: CaseTags,
    private readonly log: AccessLog,
  ) {}

  /** Null for a case the reader may not know of, and for no case at all. Nothing for a tag that is not theirs of it. */
  async since(
    ctx: RequestContext,
    caseId: string,
    tag: string,
  ): Promise<{ changed: Changed[]; tag: string } | null> {
    const reader = principalOf(ctx.actor);
    const found = await this.database.runInTransaction(ctx, async (transaction) => {
      const { rows } = await transaction.client.query<Row>(
        `select version, snapshot -> 'context' as context from bti_case where id = $1`,
        [caseId],
      );
      const outcome = rows[0] ? 'shown' : 'refused';
      await this.log.look(transaction, { part: 'history', caseId, outcome });
      return rows[0];
    });
    if (!found) return null;
    const { version, context } = found;
    const seen = this.tags.versionOf(tag, caseId, reader);
    return {
      tag: this.tags.tagOf(caseId, countedVersion(version, passedOver(context, ctx.actor)), reader),
      changed: seen === null ? [] : await this.changes.since(ctx, caseId, context, seen),
    };
  }
}
