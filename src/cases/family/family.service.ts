import { Injectable } from '@nestjs/common';
import type { CaseContext } from '../../../workflows/case-context.js';
import { mayEverSend } from '../../access/event-permissions.js';
import { todayInOslo } from '../../common/clock.js';
import { newId } from '../../common/ids.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database, type Transaction } from '../../database/database.js';
import { ageOn } from '../apply-event/age.js';
import { ApplyEventService } from '../apply-event/apply-event.service.js';
import type { Outcome } from '../apply-event/command.js';
import { familyWithInsight, whoMayGoOnReading } from '../apply-event/fill-in.js';
import type { CaseReading, FamilyMember } from '../persistence/case-reading.js';
import { CaseStore } from '../persistence/case-store.js';

/** What is left out stays as it was stated before. */
export interface Guardian {
  personId: string;
  parentalResponsibility?: boolean;
  barredFromInsight?: boolean;
  isPregnant?: boolean;
}

export type FamilyOutcome =
  | { outcome: 'stated'; members: FamilyMember[] }
  | { outcome: 'unknown' }
  | { outcome: 'notYours' }
  | { outcome: 'noSuchPerson' }
  | { outcome: 'isTheChild' }
  | Exclude<Outcome, { outcome: 'applied' | 'unknown' }>;

const STATE = `
  insert into guardian_relation as g (municipality_id, case_id, person_id, relation, parental_responsibility,
    barred_from_insight, is_pregnant)
  values ($1, $2, $3, 'guardian', coalesce($4, true), coalesce($5, false), coalesce($6, false))
  on conflict (case_id, person_id) do update set relation = 'guardian',
    parental_responsibility = coalesce($4, g.parental_responsibility),
    barred_from_insight = coalesce($5, g.barred_from_insight),
    is_pregnant = coalesce($6, g.is_pregnant)`;
const STATE_CARE = `
  insert into guardian_relation (municipality_id, case_id, person_id, relation, in_care)
  values ($1, $2, $3, 'child', $4)
  on conflict (case_id, person_id) do update set in_care = excluded.in_care`;
const TAKE_BACK = 'delete from guardian_relation where case_id = $1 and person_id = $2';

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
  state(ctx: RequestContext, caseId: string, guardian: Guardian): Promise<FamilyOutcome> {
    const { personId, parentalResponsibility, barredFromInsight, isPregnant } = guardian;
    const stated = [personId, parentalResponsibility, barredFromInsight, isPregnant];
    return this.change(ctx, caseId, personId, ({ client }) =>
      client.query(STATE, [ctx.municipalityId, caseId, ...stated]),
    );
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
    return this.change(ctx, caseId, personId, ({ client }) => client.query(TAKE_BACK, [caseId, personId]));
  }

  private async change(
    ctx: RequestContext,
    caseId: string,
    personId: string,
    work: (transaction: Transaction) => Promise<unknown>,
  ): Promise<FamilyOutcome> {
    const before = await this.store.readCase(ctx, { caseId });
    if (!before.case) return { outcome: 'unknown' };
    if (!mayStateFamily(before)) return { outcome: 'notYours' };
    if (before.case.childId === personId) return { outcome: 'isTheChild' };
    try {
      await this.database.runInTransaction(ctx, work);
    } catch (error) {
      if ((error as { code?: string }).code === FOREIGN_KEY_VIOLATION) return { outcome: 'noSuchPerson' };
      throw error;
    }
    const after = await this.store.readCase(ctx, { caseId, withPeople: true });
    return (await this.tellTheCase(ctx, after)) ?? { outcome: 'stated', members: after.family ?? [] };
  }

  /**
   * The case grants access by what its history says, so what changes that is an entry of it. Whoever has read a log goes
   * on reading it after its end: until this case says otherwise.
   */
  private async tellTheCase(
    ctx: RequestContext,
    { case: stored, subject, family }: CaseReading,
  ): Promise<FamilyOutcome | undefined> {
    if (!stored) return undefined;
    const childId = subject?.kind === 'unborn' ? null : stored.childId;
    const age = subject?.birthDate ? ageOn(subject.birthDate, todayInOslo(ctx.clock)) : null;
    const wanted = whoMayGoOnReading(
      familyWithInsight({ childId, birthDate: subject?.birthDate ?? null, members: family ?? [] }, age),
      stored.snapshot,
    );
    if (isSameFamily(wanted, stored.snapshot.context.family)) return undefined;
    const outcome = await this.cases.applyEvent(
      ctx,
      stored.id,
      { events: [{ type: 'FAMILY_CHANGED', facts: {}, texts: {} }] },
      { idempotencyKey: newId(), by: 'engine' },
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
