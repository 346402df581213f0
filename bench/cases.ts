import pg from 'pg';
import { ApplyEventService } from '../src/cases/apply-event/apply-event.service.js';
import type { Applied, CommandEvent, Outcome } from '../src/cases/apply-event/command.js';
import { SystemClock, todayInOslo } from '../src/common/clock.js';
import { newId } from '../src/common/ids.js';
import { eachWithItsOwn } from './each-with-its-own.js';
import { everydayEvent, type WorkedCase } from './everyday.js';
import { plusDays } from './plus-days.js';
import { closedLoop } from './rounds.js';
import { wornIn } from './server.js';
import type { Town } from './town.js';

const AT_ONCE = 8;

/** Cases at level 1 with holder, consent, goal and intervention, each made by its own commands. */
export async function makeCases(town: Town, count: number): Promise<WorkedCase[]> {
  const cases: WorkedCase[] = [];
  const owner = new pg.Pool({ connectionString: town.database.ownerUrl, max: AT_ONCE });
  try {
    const [children, guardians] = [
      await makePeople(owner, town, count),
      await makePeople(owner, town, count),
    ];
    let next = 0;
    const hands = Array.from({ length: AT_ONCE }, async () => {
      for (let place = next++; place < count; place = next++) {
        const family = { childId: children[place]!, guardianId: guardians[place]! };
        cases[place] = await makeCase(town, owner, family, place);
      }
    });
    await Promise.all(hands);
    await owner.query('vacuum analyze');
    await wornIn(town.database.ownerUrl);
  } finally {
    await owner.end();
  }
  return cases;
}

/** Records the next everyday event of a case, and throws when it is not taken. */
export async function applyNext(town: Town, one: WorkedCase): Promise<void> {
  const events = [everydayEvent(one, today())];
  const options = { expectedVersion: one.version, idempotencyKey: newId() };
  const engine = town.engine.get(ApplyEventService, { strict: false });
  const outcome = await engine.applyEvent(town.as(one.holder), one.id, { events }, options);
  one.version = taken(outcome).version;
  one.turn += 1;
}

/** How many everyday events a second the engine records, so many at once. */
export async function engineRate(
  town: Town,
  cases: readonly WorkedCase[],
  { atOnce, seconds }: { atOnce: number; seconds: number },
): Promise<number> {
  const work = eachWithItsOwn(cases, atOnce, (one) => applyNext(town, one));
  return (await closedLoop(atOnce, seconds, work)).perSecond;
}

export function today(): string {
  return todayInOslo(new SystemClock());
}

async function makeCase(
  town: Town,
  owner: pg.Pool,
  { childId, guardianId }: { childId: string; guardianId: string },
  place: number,
): Promise<WorkedCase> {
  const { practitioners, leader, serviceId } = town;
  const holder = practitioners[place % practitioners.length]!;
  const colleague = practitioners[(place + 1) % practitioners.length]!;
  const engine = town.engine.get(ApplyEventService, { strict: false });
  const began = await engine.startCase(
    town.as(holder),
    { events: beginning(serviceId) },
    { child: childId, idempotencyKey: newId() },
  );
  const { caseId } = taken(began);
  await owner.query(
    `insert into guardian_relation (municipality_id, case_id, person_id, relation) values ($1, $2, $3, 'guardian')`,
    [town.municipalityId, caseId, guardianId],
  );
  const send = async (staffId: string, events: CommandEvent[]) =>
    taken(await engine.applyEvent(town.as(staffId), caseId, { events }, { idempotencyKey: newId() }));
  await send(leader, [event('RELAY_HOLDER_NAMED', { staffId: holder, serviceId })]);
  const { version } = await send(holder, plan({ holder, serviceId, guardianId }));
  return { id: caseId, childId, holder, colleague, serviceId, version, turn: 0 };
}

function beginning(serviceId: string): CommandEvent[] {
  return [
    event('CONCERN_LOGGED', { serviceId, groups: ['kindergartenAndSchool'] }),
    event('CONCERN_DEFINED', { worry: 3, earlierConcerns: false }, { seenAndHeard: 'Synthetic.' }),
    event('LEVEL_1_STARTED_ACUTELY', { evaluateBy: plusDays(today(), 14) }, { reason: 'Synthetic.' }),
  ];
}

function plan({
  holder,
  serviceId,
  guardianId,
}: {
  holder: string;
  serviceId: string;
  guardianId: string;
}): CommandEvent[] {
  const goalId = newId();
  const from = today();
  return [
    event('CONSENT_GIVEN', {
      consentId: newId(),
      services: [serviceId],
      kinds: ['health', 'school'],
      givenBy: [{ role: 'guardian', personId: guardianId }],
      how: 'onPaper',
      validFrom: from,
    }),
    event('GOAL_SET', { goalId, weight: 3, baseline: -1 }, { goal: 'Synthetic.' }),
    event(
      'INTERVENTION_PLANNED',
      {
        interventionId: newId(),
        goalId,
        kind: 'conversation',
        responsible: { kind: 'staff', id: holder },
        serviceId,
        from,
        evaluateBy: plusDays(from, 42),
      },
      { what: 'Synthetic.' },
    ),
  ];
}

function event(
  type: string,
  facts: Record<string, unknown>,
  texts: Record<string, string> = {},
): CommandEvent {
  return { type, facts, texts };
}

function taken(outcome: Outcome): Applied {
  if (outcome.outcome !== 'applied') throw new Error(`not taken: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** By the superuser: what they are called costs nothing here. */
async function makePeople(owner: pg.Pool, { municipalityId }: Town, count: number): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into person (municipality_id, kind, birth_date)
     select $1, 'noNationalId', '2016-01-01'::date + n from generate_series(1, $2::integer) n returning id`,
    [municipalityId, count],
  );
  return rows.map(({ id }) => id);
}
