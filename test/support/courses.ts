import { newId } from '../../src/common/ids.js';
import { type Colleague, MOTHER, type Said, type Town } from './town.js';

/** Who carries the courses: a nurse and her leader at the health station, a teacher at the school, a coordinator. */
export interface Cast {
  nurse: Colleague;
  stationLeader: Colleague;
  teacher: Colleague;
  principal: Colleague;
  coordinator: Colleague;
}

export async function hire(town: Town): Promise<Cast> {
  const station = await town.arranged.service('Helsestasjonen', 'healthStation');
  const school = await town.arranged.service('Solvik skole', 'school', 'baerum-school');
  const unit = await town.arranged.service('Koordinerende enhet', 'coordinatingUnit');
  return {
    nurse: await town.colleague('nurse', 'practitioner', station),
    stationLeader: await town.colleague('stationLeader', 'leader', station),
    teacher: await town.colleague('teacher', 'practitioner', school),
    principal: await town.colleague('principal', 'leader', school),
    coordinator: await town.colleague('coordinator', 'coordinatingUnit', unit),
  };
}

export const note = (type: string, facts: object = {}, ...texts: string[]): Said => ({
  type,
  facts: facts as Said['facts'],
  texts: Object.fromEntries(texts.map((name) => [name, 'Skrevet i en test.'])),
});

/** Raised at once from a concern: at `level`, nobody holds the baton yet. */
export async function acute(
  town: Town,
  by: Colleague,
  level: 1 | 2 | 3 = 1,
  evaluateBy = inDays(town, 14),
): Promise<string> {
  const caseId = await town.concern(by);
  await town.says(by, caseId, note(`LEVEL_${level}_STARTED_ACUTELY`, { evaluateBy }, 'reason'));
  return caseId;
}

/** The same with a holder: whoever logged it. */
export async function held(
  town: Town,
  by: Colleague,
  leader: Colleague,
  level: 1 | 2 | 3 = 1,
  evaluateBy?: string,
): Promise<string> {
  const caseId = await acute(town, by, level, evaluateBy);
  const { id: staffId, serviceId } = by;
  await town.says(leader, caseId, note('RELAY_HOLDER_NAMED', { staffId, serviceId }));
  return caseId;
}

/** A paper from a guardian that lets the services share until a date, the holder's own among them. */
export const consentUntil = (validUntil: string, validFrom: string, services: string[] = []): Said =>
  note('CONSENT_GIVEN', {
    consentId: newId(),
    services,
    kinds: ['school', 'health'],
    givenBy: [{ role: 'guardian', personId: MOTHER }],
    how: 'onPaper',
    validFrom,
    validUntil,
  });

/** 'YYYY-MM-DD', so many days from the town's today. */
export function inDays({ clock }: Pick<Town, 'clock'>, days: number): string {
  return new Date(clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** A case at level 1 whose log is open after the first meeting, with everything still to be planned. */
export async function met(town: Town, { nurse, stationLeader }: Cast): Promise<string> {
  const caseId = await held(town, nurse, stationLeader);
  const today = inDays(town, 0);
  await town.says(
    nurse,
    caseId,
    note('ACUTE_RISE_EVALUATED', { wasRight: true, childVoice: { kind: 'said' } }, 'conclusion', 'childSaid'),
    consentUntil(inDays(town, 365), today),
    note('LOG_REQUESTED'),
  );
  await town.says(nurse, caseId, note('MEETING_HELD', { on: today, present: ['child', 'guardians'] }));
  return caseId;
}

/** The same with a goal, an intervention and an agreed plan. */
export async function planned(town: Town, cast: Cast): Promise<string> {
  const caseId = await met(town, cast);
  const { nurse } = cast;
  const goalId = newId();
  await town.says(
    nurse,
    caseId,
    note('GOAL_SET', { goalId }, 'goal'),
    note(
      'INTERVENTION_PLANNED',
      {
        interventionId: newId(),
        goalId,
        kind: 'conversation',
        responsible: { kind: 'staff', id: nurse.id },
        serviceId: nurse.serviceId,
        from: inDays(town, 0),
        evaluateBy: inDays(town, 42),
      },
      'what',
    ),
    note('PLAN_AGREED'),
  );
  return caseId;
}
