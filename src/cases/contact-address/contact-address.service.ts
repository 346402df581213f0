import { Injectable } from '@nestjs/common';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { CaseSealing } from '../../database/sealing/case-sealing.js';
import { CaseStore } from '../persistence/case-store.js';

/** The address is sealed like the text of an entry, in the place before the first one. */
const PLACE = 0;

const FIND = 'select sealed, wrapped_key as "wrappedKey" from contact_address where case_id = $1';
const PUT = `
  insert into contact_address (municipality_id, case_id, sealed, wrapped_key, written_by, written_at)
  values (current_municipality(), $1, $2, $3, current_actor(), $4)
  on conflict (case_id) do update set sealed = excluded.sealed, wrapped_key = excluded.wrapped_key,
    written_by = excluded.written_by, written_at = excluded.written_at`;
const REMOVE = 'delete from contact_address where case_id = $1';
const MAY = 'select may_have_address($1) as reads, acts_in_case($1) as writes';
/** SQLSTATE of a put that a protection came before. */
const STRICTLY_CONFIDENTIAL = 'ST006';

export type AddressOutcome =
  | { outcome: 'done'; address: string | null }
  /** No such case, or no content for the one who asks. */
  | { outcome: 'unknown' }
  /** Reads other kinds of information only, or does not drive the case. */
  | { outcome: 'notYours' }
  /** At a strictly confidential address (code 6) none is stored at all. */
  | { outcome: 'strictlyConfidential' };

/**
 * Where the child of a case lives, for staff who read what is of the family in it; who drives the case writes it down. Row
 * security leaves it to them, and takes none where the address is strictly confidential.
 */
@Injectable()
export class ContactAddressService {
  constructor(
    private readonly database: Database,
    private readonly store: CaseStore,
    private readonly sealing: CaseSealing,
  ) {}

  async find(ctx: RequestContext, caseId: string): Promise<AddressOutcome> {
    const key = await this.keyOf(ctx, caseId);
    if (!key) return { outcome: 'unknown' };
    if (!key.reads && key.protection !== 6) return { outcome: 'notYours' };
    return this.database.runInTransaction(ctx, async ({ client }) => {
      const [found] = (await client.query<{ sealed: Buffer; wrappedKey: Buffer }>(FIND, [caseId])).rows;
      const address = found ? this.sealing.openEntry(key.opened, caseId, PLACE, found).address! : null;
      return { outcome: 'done', address };
    });
  }

  async put(ctx: RequestContext, caseId: string, address: string): Promise<AddressOutcome> {
    const key = await this.keyOf(ctx, caseId);
    if (!key) return { outcome: 'unknown' };
    if (!key.writes) return { outcome: 'notYours' };
    if (key.protection === 6) return { outcome: 'strictlyConfidential' };
    const { sealed, wrappedKey } = this.sealing.sealEntry(key.opened, caseId, PLACE, { address });
    try {
      await this.database.runInTransaction(ctx, ({ client }) =>
        client.query(PUT, [caseId, sealed, wrappedKey, ctx.clock.now()]),
      );
    } catch (error) {
      if ((error as { code?: string }).code !== STRICTLY_CONFIDENTIAL) throw error;
      return { outcome: 'strictlyConfidential' };
    }
    return { outcome: 'done', address };
  }

  async remove(ctx: RequestContext, caseId: string): Promise<AddressOutcome> {
    const key = await this.keyOf(ctx, caseId);
    if (!key) return { outcome: 'unknown' };
    if (!key.writes) return { outcome: 'notYours' };
    await this.database.runInTransaction(ctx, ({ client }) => client.query(REMOVE, [caseId]));
    return { outcome: 'done', address: null };
  }

  /** Of a case that is open to the one who asks, and not disposed of. */
  private async keyOf(ctx: RequestContext, caseId: string) {
    const read = await this.store.readCase(ctx, { caseId });
    const isStaff = principalOf(ctx.actor).startsWith('staff:');
    if (!isStaff || !read.case?.wrappedKey || !read.case.masterKeyId) return null;
    if (!read.relations.some(({ content }) => content)) return null;
    const wrapped = Buffer.from(read.case.wrappedKey, 'base64');
    const [may] = await this.database.runInTransaction(
      ctx,
      async ({ client }) => (await client.query<{ reads: boolean; writes: boolean }>(MAY, [caseId])).rows,
    );
    return {
      ...may!,
      opened: this.sealing.openCaseKey(caseId, { wrapped, masterKeyId: read.case.masterKeyId }),
      protection: read.case.snapshot.context.protection?.code ?? null,
    };
  }
}
