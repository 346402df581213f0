import { Injectable } from '@nestjs/common';
import { requestProblem } from '../../common/http/request-problems.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { LongWorkService } from '../../long-work/long-work.service.js';
import type { WorkRow } from '../../long-work/work-row.js';
import { DirectoryService } from '../directory.service.js';
import { importPlan } from './import-plan.js';
import { importProblem } from './import-problems.js';

export const IMPORTS = ['servicesImport', 'staffImport'] as const;

/** Of a file with more, the first are told, and how many there are. */
const MOST_MISTAKES = 500;

/** Longer than the directory is kept in memory. */
const JUST_NOW_MS = 30_000;

export interface FileToImport {
  kind: (typeof IMPORTS)[number];
  bytes: Uint8Array;
  whole: boolean;
}

/** Services and staff from a file: checked at once, shown as what it would change, and taken in by a worker after a yes. */
@Injectable()
export class DirectoryImportsService {
  constructor(
    private readonly database: Database,
    private readonly work: LongWorkService,
    private readonly directory: DirectoryService,
  ) {}

  /** @throws IMPORT.NOT_A_TABLE, IMPORT.MISTAKES with each by line and column; nothing is kept of such a file */
  async check(ctx: RequestContext, { kind, bytes, whole }: FileToImport): Promise<WorkRow> {
    const { outcome, mistakes } = await this.database.runInTransaction(ctx, (transaction) =>
      importPlan(transaction, { kind, bytes, whole, askerId: ctx.actor.id }),
    );
    if (mistakes.length > 0)
      throw importProblem('IMPORT.MISTAKES', {
        fields: mistakes
          .toSorted((one, other) => lineOf(one.path) - lineOf(other.path))
          .slice(0, MOST_MISTAKES),
        extra: { mistakes: mistakes.length },
      });
    const content = Buffer.from(bytes);
    const id = await this.work.keep(ctx, { kind, state: 'checked', settings: { whole }, content, outcome });
    return this.find(ctx, id);
  }

  async list(ctx: RequestContext): Promise<WorkRow[]> {
    const found = await this.work.list(ctx, IMPORTS);
    this.lookAnew(ctx, found);
    return found;
  }

  /** @throws REQUEST.NOT_FOUND */
  async find(ctx: RequestContext, id: string): Promise<WorkRow> {
    const found = await this.work.find(ctx, id, IMPORTS);
    if (!found) throw requestProblem('REQUEST.NOT_FOUND');
    this.lookAnew(ctx, [found]);
    return found;
  }

  /** A worker has written the directory: who is told that it is done must find it so. */
  private lookAnew(ctx: RequestContext, imports: readonly WorkRow[]): void {
    const since = ctx.clock.now().getTime() - JUST_NOW_MS;
    if (imports.some(({ finishedAt }) => finishedAt && finishedAt.getTime() > since))
      this.directory.forget(ctx.municipalityId);
  }

  /** @throws REQUEST.NOT_FOUND, IMPORT.NOT_WAITING */
  async begin(ctx: RequestContext, id: string): Promise<WorkRow> {
    const { state } = await this.find(ctx, id);
    const isBegun = await this.work.begin(ctx, id, IMPORTS);
    if (!isBegun && state === 'checked') throw importProblem('IMPORT.NOT_WAITING');
    return this.find(ctx, id);
  }
}

const lineOf = (path: string): number => Number(/\d+/.exec(path)?.[0] ?? 0);
