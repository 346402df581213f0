import { Injectable } from '@nestjs/common';
import type { Language } from '../common/language.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { CaseForReader, type ReadEntry } from '../cases/queries/case-for-reader.js';
import type { AccessEntry, AccessFile } from './access-file.js';
import { flagsOf } from './third-parties.js';

export interface AskedFor {
  asker: string;
  language: Language;
  askedOn: string;
}

/**
 * Puts together what one case holds for its asker. It is read as the asker and under the asker's row security, so what
 * they may not have is not in it: a barred guardian finds nothing, what is kept from a guardian is left out, and a covert
 * report is in no case.
 */
@Injectable()
export class AskersFile {
  constructor(
    private readonly readers: CaseForReader,
    private readonly database: Database,
  ) {}

  /** Null when the asker may not read the case any more. */
  async of(
    ctx: RequestContext,
    { asker, language, askedOn }: AskedFor,
    { caseId, relation }: { caseId: string; relation: string },
  ): Promise<AccessFile | null> {
    const personId = asker.slice('person:'.length);
    const role = relation === 'child' ? 'youngPerson' : 'guardian';
    const asAsker: RequestContext = {
      ...ctx,
      actor: { kind: 'person', id: personId },
      roles: [{ role, serviceId: null }],
      language,
    };
    const read = await this.readers.read(asAsker, caseId);
    if (!read) return null;
    const { child, family, history, ...more } = read;
    const others = family.flatMap(({ personId: id, relation: as, name }) =>
      id !== personId && as !== 'child' && name ? [name] : [],
    );
    return {
      format: 'stafett.access/1',
      municipality: await this.municipalityOf(ctx),
      caseId,
      asker: { personId, relation },
      askedOn,
      preparedAt: ctx.clock.now().toISOString(),
      child,
      ...more,
      family: family.map(({ relation: as, name }) => ({ relation: as, name })),
      history: history.map((entry) => withFlags(entry, { asker: personId, relation, others })),
    };
  }

  private municipalityOf(ctx: RequestContext): Promise<string> {
    return this.database.runInTransaction(ctx, async ({ client }) => {
      const { rows } = await client.query<{ name: string }>('select name from municipality where id = $1', [
        ctx.municipalityId,
      ]);
      return rows[0]?.name ?? '';
    });
  }
}

function withFlags(entry: ReadEntry, who: Parameters<typeof flagsOf>[1]): AccessEntry {
  const { id: _id, ...by } = entry.by;
  const flags = flagsOf(entry, who);
  return { ...entry, by, ...(flags.length > 0 && { flags }) };
}
