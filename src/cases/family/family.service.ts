import { Injectable } from '@nestjs/common';
import type { CaseContext } from '../../../workflows/case-context.js';
import { whoIsInvited } from '../../../workflows/consent-asked.js';
import { mayEverSend } from '../../access/event-permissions.js';
import { todayInOslo } from '../../common/clock.js';
import { newId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { ageOn } from '../apply-event/age.js';
import { ApplyEventService } from '../apply-event/apply-event.service.js';
import type { Outcome, RelationChange } from '../apply-event/command.js';
import { familyWithInsight, whoMayGoOnReading, withRelation } from '../apply-event/fill-in.js';
import { caseProblem } from '../case-problems.js';
import type { CaseReading, FamilyMember } from '../persistence/case-reading.js';
import { CaseStore } from '../persistence/case-store.js';
import { relationAfter, type StatedMember } from './stated-relation.js';

export type FamilyOutcome =
  | { outcome: 'stated'; members: FamilyMember[] }
  | { outcome: 'unknown' }
  | { outcome: 'notYours' }
  | { outcome: 'noSuchPerson' }
  | { outcome: 'isTheChild' }
  | Exclude<Outcome, { outcome: 'applied' | 'unknown' }>;

const STATE_CARE = `
  insert into guardian_relation (municipality_id, case_id, person_id, relation, in_care)
  values ($1, $2, $3, 'child', $4)
  on conflict (case_id, person_id) do update set in_care = excluded.in_care`;
/** Races lost in a row before giving up; each means that somebody else's statement went through. */
const ATTEMPTS = 8;

const FOREIGN_KEY_VIOLATION = '23503';

/** Who is family in a case, as the case states it. From the day its log is open they read it, or stop reading it. */
@Injectable()
export class FamilyService {
  constructor(
    private readonly database: Database,
    private readonly store: CaseStore,
    private readonly cases: ApplyEventService,
  ) {}

  /** Doing it again changes nothing. */
  state(ctx: RequestContext, caseId: string, stated: StatedMember): Promise<FamilyOutcome> {
    return this.change(ctx, caseId, stated.personId, (family) => relationAfter(stated, family));
  }

  /** Child protection has the care of the child, and consents; or has it no longer. Stated in the case, and not of the child. */
  async stateCare(ctx: RequestContext, caseId: string, inCare: boolean): Promise<FamilyOutcome> {
    const read = await this.store.readCase(ctx, { caseId });
    if (!read.case) return { outcome: 'unknown' };
    if (!mayStateFamily(read)) return { outcome: 'notYours' };
    const stated = [ctx.municipalityId, caseId, read.case.childId, inCare];
    await this.database.runInTransaction(ctx, ({ client }) => client.query(STATE_CARE, stated));
    return { outcome: 'stated', members: [] };
  }

  takeBack(ctx: RequestContext, caseId: string, personId: string): Promise<FamilyOutcome> {
    return this.change(ctx, caseId, personId, (family) =>
      family.some((one) => one.personId === personId) ? { personId, remove: true } : undefined,
    );
  }

  /** Decided on the family as it stands, and written with what it changes of who reads, or not at all. */
  private async change(
    ctx: RequestContext,
    caseId: string,
    personId: string,
    changeOf: (family: readonly FamilyMember[]) => RelationChange | undefined,
  ): Promise<FamilyOutcome> {
    for (let tried = 0; tried < ATTEMPTS; tried += 1) {
      const read = await this.store.readCase(ctx, { caseId, withPeople: true });
      if (!read.case) return { outcome: 'unknown' };
      if (!mayStateFamily(read)) return { outcome: 'notYours' };
      if (read.case.childId === personId) return { outcome: 'isTheChild' };
      const family = read.family ?? [];
      const change = changeOf(family);
      if (!change) return { outcome: 'stated', members: family };
      const outcome = await this.write(ctx, read, change);
      if (outcome === 'again') continue;
      if (outcome) return outcome;
      const after = await this.store.readCase(ctx, { caseId, withPeople: true });
      return { outcome: 'stated', members: after.family ?? [] };
    }
    throw caseProblem('CASE.BUSY', { headers: { 'retry-after': '1' } });
  }

  private async write(
    ctx: RequestContext,
    read: CaseReading,
    relation: RelationChange,
  ): Promise<FamilyOutcome | 'again' | undefined> {
    const { id: caseId, version: expectedVersion } = read.case!;
    try {
      if (this.changesWhoReads(ctx, read, relation)) return await this.tellTheCase(ctx, caseId, relation);
      const status = await this.store.stateRelation(ctx, { caseId, expectedVersion, relation });
      if (status === 'written') return undefined;
      return status === 'stale' ? 'again' : { outcome: 'unknown' };
    } catch (error) {
      if ((error as { code?: string }).code === FOREIGN_KEY_VIOLATION) return { outcome: 'noSuchPerson' };
      throw error;
    }
  }

  /**
   * The case grants access by what its history says, so what changes that is an entry of it. Whoever has read a log goes
   * on reading it after its end: until this case says otherwise.
   */
  private changesWhoReads(
    ctx: RequestContext,
    { case: stored, subject, family = [] }: CaseReading,
    relation: RelationChange,
  ): boolean {
    const { snapshot, childId } = stored!;
    const birthDate = subject?.birthDate ?? null;
    const age = birthDate ? ageOn(birthDate, todayInOslo(ctx.clock)) : null;
    const known = { childId: subject?.kind === 'unborn' ? null : childId, birthDate, members: family };
    const wanted = whoMayGoOnReading(familyWithInsight(withRelation(known, relation), age), snapshot);
    const { context } = snapshot;
    const isReader = ({ personId }: Family[number]) =>
      context.log === 'opened' || context.family.some((one) => one.personId === personId);
    return (
      !isSameFamily(wanted.filter(isReader), context.family) ||
      whoIsInvited(context).some((asked) => !wanted.some(({ personId }) => personId === asked))
    );
  }

  private async tellTheCase(
    ctx: RequestContext,
    caseId: string,
    relation: RelationChange,
  ): Promise<FamilyOutcome | undefined> {
    const outcome = await this.cases.applyEvent(
      ctx,
      caseId,
      { events: [{ type: 'FAMILY_CHANGED', facts: {}, texts: {} }] },
      { idempotencyKey: newId(), by: 'engine', relation },
    );
    return outcome.outcome === 'applied' ? undefined : outcome;
  }
}

function mayStateFamily({ relations }: CaseReading): boolean {
  return mayEverSend('FAMILY_CHANGED', relations);
}

type Family = CaseContext['family'];

function isSameFamily(one: Family, other: Family): boolean {
  const keys = (family: Family) =>
    family.map(({ personId, relation, until }) => `${relation} ${personId} ${until}`).sort();
  return keys(one).join() === keys(other).join();
}
