import { Injectable } from '@nestjs/common';
import { osloDateOf } from '../../common/clock.js';
import type { Transaction } from '../../database/database.js';
import { PersonSealing } from '../../database/sealing/person-sealing.js';
import { DirectoryService } from '../../directory/directory.service.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { KEEP, NAMES_LOOKED_AT } from './rules.js';

interface NameLookedAt {
  actor: string;
  serviceId: string | null;
  caseId: string;
  at: Date;
  looks: number;
  writtenBy: string;
  /** Keyed hashes of the parts of the name, as hexadecimal. */
  parts: string[];
}

/** The keyed hashes of the parts of a name, as the service `writtenBy` has them. */
type Hashed = (writtenBy: string, name: string) => readonly string[];

/**
 * Names of the family are sealed, and only the keyed hashes of their parts can be compared: with the surname of who
 * looked, and with the whole names of those who work in the same service. No name is opened for it.
 */
@Injectable()
export class NamesakesService {
  constructor(
    private readonly sealing: PersonSealing,
    private readonly directory: DirectoryService,
  ) {}

  /** @returns how many findings were new */
  async find(transaction: Transaction, { since, until }: { since: Date; until: Date }): Promise<number> {
    const { client, ctx } = transaction;
    const values = [ctx.municipalityId, since, until];
    const { rows } = await client.query<NameLookedAt>(NAMES_LOOKED_AT, values);
    if (rows.length === 0) return 0;
    const directory = await this.directory.view(ctx);
    const hashed = this.hashedOnce();
    const found = rows.flatMap((row) =>
      rulesThatFit(row, directory, hashed).map((rule) => ({
        rule,
        actor: row.actor,
        service_id: row.serviceId,
        case_id: row.caseId,
        period: `${osloDateOf(row.at).slice(0, 7)}-01`,
        at: row.at.toISOString(),
        looks: row.looks,
      })),
    );
    const kept = await client.query(KEEP, [ctx.municipalityId, ctx.clock.now(), JSON.stringify(found)]);
    return kept.rowCount ?? 0;
  }

  /** The same few names are compared with all the others. */
  private hashedOnce(): Hashed {
    const known = new Map<string, string[]>();
    return (writtenBy, name) => {
      const place = `${writtenBy} ${name}`;
      const parts =
        known.get(place) ?? this.sealing.hashNameParts(writtenBy, name).map((part) => part.toString('hex'));
      known.set(place, parts);
      return parts;
    };
  }
}

function rulesThatFit(
  { actor, serviceId, writtenBy, parts }: NameLookedAt,
  directory: DirectoryView,
  hashed: Hashed,
): ('sameSurname' | 'colleaguesChild')[] {
  const staffId = actor.slice('staff:'.length);
  const own = surnameOf(directory.nameOfStaff(staffId));
  const colleagues = serviceId ? directory.staffOf(serviceId) : [];
  const isColleague = colleagues.some(
    ({ id, name }) =>
      id !== staffId &&
      surnameOf(name) !== null &&
      hashed(writtenBy, name).every((part) => parts.includes(part)),
  );
  const isNamesake = own !== null && hashed(writtenBy, own).some((part) => parts.includes(part));
  return [
    ...(isNamesake ? ['sameSurname' as const] : []),
    ...(isColleague ? ['colleaguesChild' as const] : []),
  ];
}

/** The last word of a name that has several. */
function surnameOf(name: string | null): string | null {
  const words = (name ?? '').trim().split(/\s+/);
  return words.length > 1 ? words.at(-1)! : null;
}
