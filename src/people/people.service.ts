import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { AccessLog } from '../access/access-log/access-log.js';
import { type RequestContext, servicesOf } from '../common/request-context.js';
import { Environment } from '../config/environment.js';
import { askedBy, Database, type Transaction } from '../database/database.js';
import { PersonSealing, type SealedWithKey } from '../database/sealing/person-sealing.js';
import { readNationalId } from './national-id.js';
import { peopleProblem } from './people-problems.js';

/** Somebody to be found or made. A name is kept for the service that wrote it. */
export type NewPerson = { serviceId: string; name?: string } & (
  | { kind: 'nationalId'; nationalId: string }
  | { kind: 'unborn' }
  | { kind: 'noNationalId'; birthDate?: string }
);

/** What somebody who is related to a person's case may know of the person. */
export interface KnownPerson {
  id: string;
  kind: 'identified' | 'unborn' | 'noNationalId';
  /** YYYY-MM-DD; null when not known. */
  birthDate: string | null;
  /** As the service of the case wrote it. */
  name: string | null;
}

interface PersonRow extends Omit<KnownPerson, 'name'> {
  serviceId: string | null;
  sealed: Buffer | null;
  wrapped: Buffer | null;
  masterKeyId: string | null;
}

const PERSON = `
  select p.id, p.kind, p.birth_date as "birthDate", n.service_id as "serviceId", n.sealed, n.wrapped_key as wrapped,
    n.master_key_id as "masterKeyId"
  from person p left join person_name n on n.person_id = p.id`;

/** In one round trip, which a page makes for every list of cases. */
const KNOWN = `
  select id, kind, birth_date as "birthDate", service_id as "serviceId", sealed, wrapped_key as wrapped,
    master_key_id as "masterKeyId"
  from known_people($1::jsonb)`;

/** Children and guardians. Whoever asks learns of a person only through a case they see; row security decides. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly sealing: PersonSealing,
    private readonly environment: Environment,
    private readonly log: AccessLog,
  ) {}

  /**
   * An id that says nothing of whether the person was known before; nor does the time it takes, for known and new alike
   * are written and accounted for.
   * @param options `at`: where the person stands in the request, for problems: `child.`; `looks`: whoever asks does nothing
   *   more with the answer that would be a trace of it
   * @throws PERSON.NATIONAL_ID_WRONG, PERSON.ONLY_SYNTHETIC, PERSON.NOT_YOUR_SERVICE
   */
  async findOrMake(
    ctx: RequestContext,
    person: NewPerson,
    { at = '', looks = false }: { at?: string; looks?: boolean } = {},
  ): Promise<string> {
    if (ctx.actor.kind !== 'system' && !ctx.roles.some(({ serviceId }) => serviceId === person.serviceId))
      throw peopleProblem('PERSON.NOT_YOUR_SERVICE', {
        fields: [{ path: 'serviceId', code: 'SERVICE.NOT_YOURS', allowed: servicesOf(ctx) }],
      });
    const { serviceId, name } = person;
    // Random, and not ordered by time as other ids are: it must not tell that the person is new.
    const newId = randomUUID();
    const identity = this.identityOf(newId, person, at);
    return this.database.runInTransaction(ctx, async (transaction) => {
      const isAskedTwice = name && person.kind === 'nationalId';
      // The name is sealed for whose it is, which only the database knows of a number; asked twice for known and new alike.
      let id = isAskedTwice ? await foundOrMade(transaction, identity) : newId;
      const named = name && { name: this.nameOf(id, serviceId, name) };
      id = await foundOrMade(transaction, { ...identity, ...named });
      if (looks) await this.log.look(transaction, { part: 'person', outcome: 'shown', listed: [id] });
      return id;
    });
  }

  /** Null for somebody the actor may not know of, and for nobody at all. */
  async find(ctx: RequestContext, id: string): Promise<KnownPerson | null> {
    return (await this.findMany(ctx, [id])).get(id) ?? null;
  }

  /** Those of the people that the actor may know of. */
  async findMany(ctx: RequestContext, ids: readonly string[]): Promise<Map<string, KnownPerson>> {
    if (ids.length === 0) return new Map();
    const { rows } = await this.database.pool.query<PersonRow>({
      name: 'people.known',
      text: KNOWN,
      values: [JSON.stringify({ ...askedBy(ctx), now: ctx.clock.now(), ids })],
    });
    return this.opened(rows);
  }

  /** Within the cases one sees. A wrong number finds nobody, like a number of somebody else's child. */
  async findByNationalId(ctx: RequestContext, text: string): Promise<KnownPerson[]> {
    const nationalId = readNationalId(text);
    if (!nationalId) return [];
    const hash = this.sealing.hashNationalId(nationalId.digits);
    return [...(await this.read(ctx, 'where p.id_hash = $1', [hash])).values()];
  }

  /** All parts of the name must fit; among the people of cases that the services one works in have written down. */
  async findByName(ctx: RequestContext, name: string): Promise<KnownPerson[]> {
    const services = [...new Set(ctx.roles.flatMap(({ serviceId }) => serviceId ?? []))];
    const found = new Map<string, KnownPerson>();
    for (const serviceId of services) {
      const parts = this.sealing.hashNameParts(serviceId, name);
      if (parts.length === 0) return [];
      const people = await this.read(ctx, WITH_NAME_PARTS, [serviceId, parts, parts.length]);
      for (const [id, person] of people) found.set(id, person);
    }
    return [...found.values()];
  }

  /** Whom a search has shown; what was searched for is not kept. */
  async noteSearch(ctx: RequestContext, found: readonly { id: string }[]): Promise<void> {
    const listed = found.map(({ id }) => id);
    await this.database.runInTransaction(ctx, (transaction) =>
      this.log.look(transaction, { part: 'search', outcome: 'shown', listed }),
    );
  }

  private async read(
    ctx: RequestContext,
    where: string,
    values: unknown[],
  ): Promise<Map<string, KnownPerson>> {
    return this.database.runInTransaction(ctx, async ({ client }) => {
      const { rows } = await client.query<PersonRow>(`${PERSON} ${where} order by p.id limit 200`, values);
      return this.opened(rows);
    });
  }

  private opened(rows: readonly PersonRow[]): Map<string, KnownPerson> {
    return new Map(rows.map((row) => [row.id, this.open(row)]));
  }

  private open({ id, kind, birthDate, serviceId, sealed, wrapped, masterKeyId }: PersonRow): KnownPerson {
    const isNamed = serviceId && sealed && wrapped && masterKeyId;
    const name = isNamed ? this.sealing.openName(id, serviceId, { sealed, wrapped, masterKeyId }) : null;
    return { id, kind, birthDate, name };
  }

  /**
   * What a national id is looked up by.
   * @throws PERSON.NATIONAL_ID_WRONG
   */
  hashOf(text: string): Buffer {
    const nationalId = readNationalId(text);
    if (nationalId) return this.sealing.hashNationalId(nationalId.digits);
    throw peopleProblem('PERSON.NATIONAL_ID_WRONG', {
      fields: [{ path: 'nationalId', code: 'FIELD.IS_NATIONAL_ID', allowed: [NATIONAL_ID] }],
    });
  }

  private identityOf(id: string, person: NewPerson, at: string) {
    if (person.kind === 'unborn') return { id, kind: 'unborn' };
    if (person.kind === 'noNationalId') return { id, kind: 'noNationalId', birthDate: person.birthDate };
    const nationalId = readNationalId(person.nationalId);
    const wrong = (allowed: object) => ({
      fields: [{ path: `${at}nationalId`, code: 'FIELD.IS_NATIONAL_ID', allowed: [allowed] }],
    });
    if (!nationalId) throw peopleProblem('PERSON.NATIONAL_ID_WRONG', wrong(NATIONAL_ID));
    if (this.environment.STAFETT_DEMO && !nationalId.synthetic)
      throw peopleProblem('PERSON.ONLY_SYNTHETIC', wrong({ ...NATIONAL_ID, monthPlus: [40, 80] }));
    return {
      id,
      kind: 'identified',
      birthDate: nationalId.birthDate,
      idHash: this.sealing.hashNationalId(nationalId.digits).toString('base64'),
      ...inBase64(this.sealing.sealNationalId(id, nationalId.digits)),
    };
  }

  private nameOf(id: string, serviceId: string, name: string) {
    const parts = this.sealing.hashNameParts(serviceId, name).map((part) => part.toString('base64'));
    return { serviceId, ...inBase64(this.sealing.sealName(id, serviceId, name)), parts };
  }
}

async function foundOrMade({ client }: Transaction, row: object): Promise<string> {
  const text = 'select find_or_make_person($1) as id';
  const { rows } = await client.query<{ id: string }>(text, [JSON.stringify(row)]);
  return rows[0]!.id;
}

/** Eleven digits whose last two check the others. */
export const NATIONAL_ID = { pattern: '^[0-9]{11}$', checkDigits: 2 };

const WITH_NAME_PARTS = `where p.id in (
    select person_id from person_name_part where service_id = $1 and part = any ($2::bytea[])
    group by person_id having count(distinct part) = $3)
  and n.service_id = $1`;

function inBase64({ sealed, wrapped, masterKeyId }: SealedWithKey) {
  return { sealed: sealed.toString('base64'), wrappedKey: wrapped.toString('base64'), masterKeyId };
}
