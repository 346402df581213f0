import { Injectable } from '@nestjs/common';
import { osloDateOf } from '../../common/clock.js';
import type { Transaction } from '../../database/database.js';
import { PersonSealing } from '../../database/sealing/person-sealing.js';
import { DirectoryService } from '../../directory/directory.service.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { KEEP, NAMES_LOOKED_AT, NAMES_THAT_FIT } from './rules.js';

interface NameLookedAt {
  actor: string;
  serviceId: string | null;
  caseId: string;
  at: Date;
  looks: string;
  personId: string;
  writtenBy: string;
}

/** One way in which a name could be somebody's: all its parts must fit. */
interface Candidate {
  rule: 'sameSurname' | 'colleaguesChild';
  of: NameLookedAt;
  parts: Buffer[];
}

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
    const candidates = rows.flatMap((row) => this.candidatesOf(row, directory));
    const fitting = await thoseThatFit(transaction, candidates);
    const found = fitting.map(({ rule, of }) => ({
      rule,
      actor: of.actor,
      service_id: of.serviceId,
      case_id: of.caseId,
      period: `${osloDateOf(of.at).slice(0, 7)}-01`,
      at: of.at.toISOString(),
      looks: Number(of.looks),
    }));
    const kept = await client.query(KEEP, [ctx.municipalityId, ctx.clock.now(), JSON.stringify(found)]);
    return kept.rowCount ?? 0;
  }

  private candidatesOf(of: NameLookedAt, directory: DirectoryView): Candidate[] {
    const staffId = of.actor.slice('staff:'.length);
    const own = surnameOf(directory.nameOfStaff(staffId));
    const colleagues = of.serviceId ? directory.staffOf(of.serviceId) : [];
    return [
      ...(own ? this.hashes(of, own) : []).map((part) => ({
        rule: 'sameSurname' as const,
        of,
        parts: [part],
      })),
      ...colleagues
        .filter(({ id, name }) => id !== staffId && surnameOf(name) !== null)
        .map(({ name }) => ({ rule: 'colleaguesChild' as const, of, parts: this.hashes(of, name) })),
    ];
  }

  private hashes({ writtenBy }: NameLookedAt, name: string): Buffer[] {
    return this.sealing.hashNameParts(writtenBy, name);
  }
}

/** The last word of a name that has several. */
function surnameOf(name: string | null): string | null {
  const words = (name ?? '').trim().split(/\s+/);
  return words.length > 1 ? words.at(-1)! : null;
}

const AT_ONCE = 5_000;

async function thoseThatFit({ client }: Transaction, candidates: readonly Candidate[]): Promise<Candidate[]> {
  const fitting: Candidate[] = [];
  for (let from = 0; from < candidates.length; from += AT_ONCE) {
    const some = candidates.slice(from, from + AT_ONCE);
    const lines = some.flatMap(({ of, parts }, place) => parts.map((part) => ({ place, of, part })));
    const { rows } = await client.query<{ place: number; fits: number }>(NAMES_THAT_FIT, [
      lines.map(({ place }) => place),
      lines.map(({ of }) => of.personId),
      lines.map(({ of }) => of.writtenBy),
      lines.map(({ part }) => part),
    ]);
    const fits = new Map(rows.map(({ place, fits: parts }) => [place, parts]));
    fitting.push(...some.filter(({ parts }, place) => parts.length > 0 && fits.get(place) === parts.length));
  }
  return fitting;
}
