import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { GuideVersion } from './guide-version.entity.js';

export interface NewestVersion {
  guide: string;
  version: number;
  serviceKinds: string[];
  publishedAt: Date;
}

const NEWEST = `
  select distinct on (guide_id) guide_id as guide, version, parsed -> 'serviceKinds' as "serviceKinds",
    published_at as "publishedAt"
  from guide_version order by guide_id, version desc`;

const PUBLISHED = `
  select version, published_at as "publishedAt" from guide_version where guide_id = $1 order by version desc`;

const KINDS = 'select distinct kind from service order by kind';

const UNIQUE_VIOLATION = '23505';

/** Rows of `guide_version`, within the municipality of the one who asks (row security). */
@Injectable()
export class GuideVersionsRepository {
  constructor(private readonly database: Database) {}

  /** The newest version of each guide of the municipality, without its content. */
  newest(ctx: RequestContext): Promise<NewestVersion[]> {
    return this.database.runInTransaction(ctx, async ({ client }) => (await client.query(NEWEST)).rows);
  }

  /** When each version of a guide was published, the newest first. */
  published(ctx: RequestContext, guide: string): Promise<{ version: number; publishedAt: Date }[]> {
    return this.database.runInTransaction(
      ctx,
      async ({ client }) => (await client.query(PUBLISHED, [guide])).rows,
    );
  }

  /** The kinds of services that the municipality has. */
  kindsOfServices(ctx: RequestContext): Promise<string[]> {
    return this.database.runInTransaction(ctx, async ({ client }) =>
      (await client.query<{ kind: string }>(KINDS)).rows.map(({ kind }) => kind),
    );
  }

  find(ctx: RequestContext, guide: string, version: number): Promise<GuideVersion | null> {
    const { municipalityId } = ctx;
    return this.database.runInTransaction(ctx, ({ manager }) =>
      manager.findOneBy(GuideVersion, { municipalityId, guide, version }),
    );
  }

  /** @returns false when that version has been published in the meantime */
  async insert(ctx: RequestContext, row: GuideVersion): Promise<boolean> {
    try {
      await this.database.runInTransaction(ctx, ({ manager }) =>
        manager.insert(GuideVersion, { ...row, parsed: row.parsed as object }),
      );
      return true;
    } catch (error) {
      if (error instanceof QueryFailedError && codeOf(error) === UNIQUE_VIOLATION) return false;
      throw error;
    }
  }
}

function codeOf(error: QueryFailedError): string | undefined {
  return (error.driverError as { code?: string }).code;
}
