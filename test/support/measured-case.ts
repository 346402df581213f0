import { ApplyEventService } from '../../src/cases/apply-event/apply-event.service.js';
import type { Outcome } from '../../src/cases/apply-event/command.js';
import { newId } from '../../src/common/ids.js';
import { systemContext } from '../../src/common/request-context.js';
import { PeopleService } from '../../src/people/people.service.js';
import type { Answer, Event, HttpTown } from './http-town.js';

export interface MeasuredCase {
  caseId: string;
  childId: string;
  guardianId: string;
  /** The first weighs twice as much as the second. */
  goals: [string, string];
}

const TEXT = 'Skrevet i en test.';
const note = (type: string, facts: object = {}, ...texts: string[]): Event => ({
  type,
  facts: facts as Event['facts'],
  texts: Object.fromEntries(texts.map((name) => [name, TEXT])),
});

/** A case at level 1 with two goals and an agreed plan, so that measurements are planned. Written by the one writer. */
export async function caseWithPlan(
  town: HttpTown,
  { birthDate = '2015-03-01', groups = [] as string[] } = {},
): Promise<MeasuredCase> {
  const { health } = town.services;
  const [today, later] = [inDays(town, 0), inDays(town, 40)];
  const nurse = acting(town, 'nurse', 'practitioner');
  const childId = await nurse.meets(birthDate);
  const guardianId = await nurse.meets('1988-05-05');
  const caseId = await nurse.logs(childId, [
    note('CONCERN_LOGGED', { serviceId: health, groups }),
    note('CONCERN_DEFINED', { worry: 3, earlierConcerns: false }, 'seenAndHeard'),
    note('LEVEL_1_STARTED_ACUTELY', { evaluateBy: later }, 'reason'),
  ]);
  await town.superuser.query(
    `insert into guardian_relation (municipality_id, case_id, person_id, relation) values ($1, $2, $3, 'guardian')`,
    [town.arranged.id, caseId, guardianId],
  );
  const holder = { staffId: town.staff.nurse, serviceId: health };
  await acting(town, 'leader', 'leader').says(caseId, note('RELAY_HOLDER_NAMED', holder));
  const goals: [string, string] = [newId(), newId()];
  await nurse.says(
    caseId,
    note('ACUTE_RISE_EVALUATED', { wasRight: true, childVoice: { kind: 'said' } }, 'conclusion', 'childSaid'),
    note('CONSENT_GIVEN', {
      consentId: newId(),
      services: [],
      kinds: ['school', 'health'],
      givenBy: [{ role: 'guardian', personId: guardianId }],
      how: 'onPaper',
      validFrom: today,
    }),
    note('LOG_REQUESTED'),
  );
  await nurse.says(
    caseId,
    note('MEETING_HELD', { on: today, present: ['child', 'guardians'] }),
    note('GOAL_SET', { goalId: goals[0], weight: 2 }, 'goal'),
    note('GOAL_SET', { goalId: goals[1], baseline: -2 }, 'goal'),
    note(
      'INTERVENTION_PLANNED',
      {
        interventionId: newId(),
        goalId: goals[0],
        kind: 'conversation',
        responsible: { kind: 'staff', id: town.staff.nurse },
        serviceId: health,
        from: today,
        evaluateBy: later,
      },
      'what',
    ),
    note('PLAN_AGREED'),
  );
  return { caseId, childId, guardianId, goals };
}

/** The answer, which must not be a problem. */
export function well(answer: Answer): Answer {
  if (answer.status >= 400) throw new Error(`${answer.status} ${answer.text}`);
  return answer;
}

function acting(town: HttpTown, who: 'nurse' | 'leader', role: string) {
  const { api, arranged, services } = town;
  const cases = api.app.get(ApplyEventService, { strict: false });
  const ctx = {
    ...systemContext(arranged.id, 'test', { clock: api.clock }),
    actor: { kind: 'staff' as const, id: town.staff[who] },
    roles: [{ role, serviceId: services.health }],
  };
  const command = (events: Event[]) => ({
    events: events.map(({ type, facts = {}, texts = {} }) => ({ type, facts, texts })),
  });
  return {
    meets: (birthDate: string): Promise<string> =>
      api.app
        .get(PeopleService, { strict: false })
        .findOrMake(ctx, { kind: 'noNationalId', birthDate, serviceId: services.health }),
    logs: async (childId: string, events: Event[]): Promise<string> => {
      const options = { child: childId, idempotencyKey: newId() };
      return applied(await cases.startCase(ctx, command(events), options)).caseId;
    },
    says: async (caseId: string, ...events: Event[]) =>
      applied(await cases.applyEvent(ctx, caseId, command(events), { idempotencyKey: newId() })),
  };
}

function applied(outcome: Outcome) {
  if (outcome.outcome !== 'applied') throw new Error(`not applied: ${JSON.stringify(outcome)}`);
  return outcome;
}

function inDays({ api }: HttpTown, days: number): string {
  return new Date(api.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
