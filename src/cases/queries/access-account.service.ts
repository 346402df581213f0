import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../access/access-log/access-log.js';
import { todayInOslo } from '../../common/clock.js';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { DirectoryService } from '../../directory/directory.service.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { PeopleService } from '../../people/people.service.js';
import { reasonOf, type StoredAccess, type StoredAccount } from './access-account.js';
import type { CaseAccessDto, PrincipalWithAccessDto } from './access-account.dto.js';
import { wordsOfReason } from './access-account-words.js';

/** Who has access to one case, why, since when and until when. */
@Injectable()
export class AccessAccountService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly people: PeopleService,
    private readonly log: AccessLog,
  ) {}

  /** Null for a case the reader may not know of, and for no case at all. */
  async ofCase(ctx: RequestContext, caseId: string): Promise<CaseAccessDto | null> {
    const account = await this.database.runInTransaction(ctx, async (transaction) => {
      const { rows } = await transaction.client.query<{ account: StoredAccount | null }>(
        'select account_of_access($1) as account',
        [caseId],
      );
      const found = rows[0]?.account ?? null;
      await this.log.look(transaction, { part: 'access', caseId, outcome: found ? 'shown' : 'refused' });
      return found;
    });
    if (!account) return null;
    const reader = readerOf(ctx, account);
    const shown = account.rows.filter((row) => holds(row, ctx) && maySee(row, reader, account));
    const directory = await this.directory.view(ctx);
    const names = await this.namesOfFamily(ctx, shown, reader);
    return {
      caseId,
      access: shown.map((row) => viewOf(row, { ctx, account, directory, names, reader })),
      shortened: reader === 'outside',
    };
  }

  private async namesOfFamily(
    ctx: RequestContext,
    rows: readonly StoredAccess[],
    reader: Reader,
  ): Promise<ReadonlyMap<string, string | null>> {
    if (!readsContent(reader)) return new Map();
    const ids = rows.flatMap(({ principal }) => ofFamily(principal) ?? []);
    const known = await this.people.findMany(ctx, ids);
    return new Map([...known].map(([id, { name }]) => [id, name]));
  }
}

/** inside, family: read the content. outside: knows that the case exists. audits: knows no case, and sees all of this but names of families. */
type Reader = 'inside' | 'family' | 'outside' | 'audits';

function readerOf(ctx: RequestContext, { audits, rows }: StoredAccount): Reader {
  if (audits) return 'audits';
  const mine = rows.filter((row) => isMine(row, ctx) && holds(row, ctx));
  if (!mine.some(({ content }) => content)) return 'outside';
  return ctx.actor.kind === 'person' ? 'family' : 'inside';
}

const readsContent = (reader: Reader) => reader === 'inside' || reader === 'family';

function isMine({ principal }: StoredAccess, { actor, roles }: RequestContext): boolean {
  if (principal === principalOf(actor)) return true;
  const [kind, id] = principal.split(':');
  if (kind === 'unit') return roles.some(({ role }) => role === 'coordinatingUnit');
  return kind === 'service' && roles.some(({ serviceId }) => serviceId === id);
}

/** A leader knows who holds the baton, and who of their own service is in it; who else takes part tells what it is about. */
function maySee({ relation, service_id, principal }: StoredAccess, reader: Reader, account: StoredAccount) {
  // Emergency access is told to families by the log of looks, and not in every case.
  if (reader === 'family') return relation !== 'emergency';
  if (reader !== 'outside') return true;
  if (relation === 'holder' || relation === 'author') return true;
  return service_id === account.homeServiceId || principal === `leader:${account.homeServiceId}`;
}

function holds({ until, until_at }: StoredAccess, { clock }: RequestContext): boolean {
  if (until_at && new Date(until_at) <= clock.now()) return false;
  return until === null || until >= todayInOslo(clock);
}

/** The id of somebody of the family, whichever door their access is for. */
const ofFamily = (principal: string): string | undefined => /^(?:person|asked):(.+)$/.exec(principal)?.[1];

interface Shown {
  ctx: RequestContext;
  account: StoredAccount;
  directory: DirectoryView;
  names: ReadonlyMap<string, string | null>;
  reader: Reader;
}

function viewOf(
  row: StoredAccess,
  { ctx, account, directory, names, reader }: Shown,
): PrincipalWithAccessDto {
  const personId = ofFamily(row.principal);
  const [kind = '', id = ''] = personId ? ['person', personId] : row.principal.split(':');
  const { code, since, entry, basis } = reasonOf(row, account);
  const isFamily = kind === 'person';
  const serviceId = row.service_id ?? (kind === 'leader' || kind === 'service' ? id : null);
  return {
    kind,
    id: isFamily && !readsContent(reader) ? null : id,
    name: kind === 'staff' ? directory.nameOfStaff(id) : isFamily ? (names.get(id) ?? null) : null,
    service: serviceId ? (directory.service(serviceId)?.name ?? null) : null,
    relation: row.relation,
    content: row.content,
    // Whose information it is stands behind the kind, as a person's id.
    kinds: row.kinds ? [...new Set(row.kinds.map((kind) => kind.split(':')[0]!))] : null,
    since: new Date(since).toISOString(),
    until: row.until_at ?? row.until,
    reason: {
      code,
      words: wordsOfReason(code, ctx.language),
      // Families see entries by numbers of their own.
      entry: reader === 'outside' || reader === 'family' ? null : entry,
      basis: reader === 'outside' ? null : basis,
    },
  };
}
