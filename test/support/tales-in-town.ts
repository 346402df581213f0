import type { CaseSnapshot } from '../../workflows/case-context.js';
import { EVENTS, type At, type EventType } from '../../workflows/events.js';
import type { Guide } from '../../workflows/guide.js';
import { allowedEvents } from '../../workflows/step.js';
import type { Outcome } from '../../src/cases/apply-event/command.js';
import { todayInOslo } from '../../src/common/clock.js';
import { newId } from '../../src/common/ids.js';
import { systemContext, type RequestContext } from '../../src/common/request-context.js';
import { BAERUM } from '../workflows/support/guides.js';
import * as people from '../workflows/support/people.js';
import { usualFacts } from '../workflows/support/usual-facts.js';
import type { Town } from './town.js';

const SERVICES = [
  [people.SCHOOL, 'school', false],
  [people.PPT, 'ppt', false],
  [people.MENTAL_HEALTH_TEAM, 'mentalHealthTeam', false],
  [people.BUP, 'bup', true],
  [people.COORDINATING_UNIT, 'coordinatingUnit', false],
] as const;

const LEADER = { staffId: people.newId(900), serviceId: people.SCHOOL };
const STAFF = [
  [people.TEACHER, 'practitioner'],
  [people.SOCIAL_TEACHER, 'practitioner'],
  [people.PPT_ADVISER, 'practitioner'],
  [people.PSYCHOLOGIST, 'practitioner'],
  [people.COORDINATOR, 'coordinatingUnit'],
  [LEADER, 'leader'],
] as const;

/** The people and services of the tales of test/workflows, living in a town with a database. */
export class TalesInTown {
  private constructor(
    private readonly town: Town,
    private readonly cast: readonly RequestContext[],
    private readonly guide: Guide,
  ) {}

  /** @param guide the one that the town goes by */
  static async move(town: Town, guide: Guide = BAERUM): Promise<TalesInTown> {
    const { superuser, id: municipality } = town;
    for (const [id, kind, outside] of SERVICES)
      await superuser.query(
        'insert into service (id, municipality_id, kind, name, outside) values ($1, $2, $3, $3, $4)',
        [id, municipality, kind, outside],
      );
    for (const [{ staffId, serviceId }, role] of STAFF) {
      await superuser.query(
        'insert into staff (id, municipality_id, login_subject, name) values ($1::uuid, $2, $1::text, $1::text)',
        [staffId, municipality],
      );
      await superuser.query(
        `insert into role_assignment (id, municipality_id, staff_id, service_id, role, valid_from)
         values ($1, $2, $3, $4, $5, '2020-01-01')`,
        [newId(), municipality, staffId, serviceId, role],
      );
    }
    for (const id of [people.MOTHER, people.FATHER])
      await superuser.query(
        `insert into person (id, municipality_id, kind, birth_date) values ($1, $2, 'noNationalId', '1985-01-01')`,
        [id, municipality],
      );
    const cast = STAFF.map(([{ staffId, serviceId }, role]) => ({
      ...systemContext(municipality, 'test', { clock: town.clock }),
      actor: { kind: 'staff' as const, id: staffId },
      roles: [{ role, serviceId }],
    }));
    return new TalesInTown(town, cast, guide);
  }

  /** A boy of nine with two guardians, whom his teacher wonders about. @returns the id of the case */
  async begin(): Promise<string> {
    const { superuser, id: municipality, cases } = this.town;
    const childId = newId();
    await superuser.query(
      `insert into person (id, municipality_id, kind, birth_date) values ($1, $2, 'noNationalId', '2017-03-01')`,
      [childId, municipality],
    );
    const logged = { type: 'CONCERN_LOGGED', facts: { serviceId: people.SCHOOL }, texts: {} };
    const outcome = await cases.startCase(
      this.cast[0]!,
      { events: [logged] },
      { child: childId, idempotencyKey: newId() },
    );
    if (outcome.outcome !== 'applied') throw new Error(JSON.stringify(outcome));
    for (const id of [people.MOTHER, people.FATHER])
      await superuser.query(
        `insert into guardian_relation (municipality_id, case_id, person_id, relation) values ($1, $2, $3, 'guardian')`,
        [municipality, outcome.caseId, id],
      );
    return outcome.caseId;
  }

  /** What could happen now and lacks nothing, what the system records at due times included. */
  async ready(caseId: string): Promise<{ snapshot: CaseSnapshot; at: At; types: EventType[] }> {
    const { rows } = await this.town.superuser.query<{ snapshot: CaseSnapshot; version: number }>(
      'select snapshot, version from bti_case where id = $1',
      [caseId],
    );
    const { snapshot, version } = rows[0]!;
    const actor = { kind: 'staff' as const, id: snapshot.context.offer?.staffId ?? people.TEACHER.staffId };
    const at: At = {
      now: this.town.clock.now().toISOString(),
      today: todayInOslo(this.town.clock),
      number: version + 1,
      actor,
      subject: { kind: 'child', age: 9, inCare: false, guardians: 2 },
    };
    const types = allowedEvents(snapshot, at, this.guide)
      .filter(({ type, missing }) => missing.length === 0 && !NOT_BY_CHANCE.includes(type))
      .map(({ type }) => type);
    return { snapshot, at, types };
  }

  /** The event as it usually is, by the first of the cast who may send it. */
  async happens(caseId: string, type: EventType): Promise<Outcome> {
    const { snapshot, at } = await this.ready(caseId);
    const now = { context: snapshot.context, at, guide: this.guide, today: at.today };
    const { filledIn, texts, by } = EVENTS[type];
    const usual = Object.entries(usualFacts(type, now)).filter(
      ([name]) => !(filledIn as readonly string[]).includes(name),
    );
    const words = Object.fromEntries(Object.keys(texts).map((name) => [name, `${name} av ${type}`]));
    const isAnswer = by === 'measurement';
    const event = { type, facts: Object.fromEntries(usual), texts: words, ...(isAnswer && { by }) };
    const command = { events: [event] };
    const door = isAnswer ? 'people' : by;
    let outcome: Outcome = { outcome: 'unknown' };
    for (const ctx of this.cast) {
      outcome = await this.town.cases.applyEvent(ctx, caseId, command, {
        idempotencyKey: newId(),
        by: door,
      });
      const mayNot =
        outcome.outcome === 'unknown' ||
        (outcome.outcome === 'refused' && outcome.code === 'CASE.EVENT_NOT_YOURS');
      if (!mayNot) return outcome;
    }
    return outcome;
  }
}

/** Recorded by their own routes, with something that is not there in a tale. */
const NOT_BY_CHANCE: readonly EventType[] = [
  'LOG_OPENED',
  'FAMILY_CHANGED',
  'OPEN_REPORT_RECORDED',
  'GUIDE_MOVED',
];
