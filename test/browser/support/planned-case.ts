import type { Page } from 'playwright-core';
import { syntheticNationalId } from '../../../src/demo/national-id.js';
import { asks, records, sends } from './case-at-hand.js';
import { inDays } from './case-page.js';
import type { Visit } from './visit.js';

interface Asked {
  /** The nurse logs it and holds the baton, the leader names her. */
  nurse: Page;
  leader: Page;
  childName?: string;
  /** What was seen, in the concern. */
  seen?: string;
  goal?: string;
  /** What is done for the goal, one an intervention. */
  interventions?: readonly string[];
  /** The step of level 1 it has come to: the plan is agreed, unless it says less. `noLog`: the family has not been asked. */
  at?: 'noLog' | 'meet' | 'plan' | 'do';
}

/** A child of its own at level 1, with a log that is open to a guardian who can log in. */
export interface PlannedCase {
  caseId: string;
  childId: string;
  childNationalId: string;
  guardian: { id: string; name: string; nationalId: string };
}

interface Me {
  person: { id: string };
  roles: { serviceId: string | null }[];
}

const someDays = (most: number): number => Math.floor(Math.random() * most);
/** Nobody's: of the range that is for tests, another each time. */
const idOf = (bornOn: string): string => syntheticNationalId(bornOn, 'female', someDays(150));
const aMinute = (words: string) => ({ conclusion: words, childSaid: 'Det går greit.' });

/** Made by the API as those who would press the buttons: what happens then is what is looked at. */
export async function plannedCase({
  nurse,
  leader,
  childName = 'Vilje Granskog',
  seen = 'Er mye alene i friminuttene.',
  goal = 'Ha noen å være sammen med',
  interventions = ['Fast følgevenn i friminuttene'],
  at = 'do',
}: Asked): Promise<PlannedCase> {
  const { person, roles } = await asks<Me>(nurse, '/api/v1/session');
  const serviceId = roles[0]!.serviceId;
  const childNationalId = idOf(inDays(-3660 - someDays(300)));
  const { caseId } = await sends<{ caseId: string }>(nurse, {
    path: '/api/v1/cases',
    body: {
      child: { kind: 'nationalId', nationalId: childNationalId, name: childName },
      events: [
        { type: 'CONCERN_LOGGED', facts: { serviceId } },
        {
          type: 'CONCERN_DEFINED',
          facts: { worry: 3, earlierConcerns: false },
          texts: { seenAndHeard: seen },
        },
        {
          type: 'LEVEL_1_STARTED_ACUTELY',
          facts: { evaluateBy: inDays(40) },
          texts: { reason: 'Det haster.' },
        },
      ],
    },
  });
  const guardian = await guardianOf(nurse, caseId, serviceId);
  await records(leader, caseId, { type: 'RELAY_HOLDER_NAMED', facts: { staffId: person.id, serviceId } });
  const { child } = await asks<{ child: { id: string } }>(nurse, `/api/v1/cases/${caseId}`);
  const made = { caseId, childId: child.id, childNationalId, guardian };
  if (at === 'noLog') return made;
  const [goalId, consentId] = [crypto.randomUUID(), crypto.randomUUID()];
  await records(
    nurse,
    caseId,
    {
      type: 'ACUTE_RISE_EVALUATED',
      facts: { wasRight: true, childVoice: { kind: 'said' } },
      texts: aMinute('Det var rett å gjøre det med en gang.'),
    },
    {
      type: 'CONSENT_GIVEN',
      facts: {
        consentId,
        services: [],
        kinds: ['school', 'health', 'family'],
        givenBy: [{ role: 'guardian', personId: guardian.id }],
        how: 'onPaper',
        validFrom: inDays(0),
      },
    },
    { type: 'LOG_REQUESTED' },
  );
  const met = { type: 'MEETING_HELD', facts: { on: inDays(0), present: ['child', 'guardians'] } };
  const planned = [
    { type: 'GOAL_SET', facts: { goalId }, texts: { goal } },
    ...interventions.map((what) => ({
      type: 'INTERVENTION_PLANNED',
      facts: {
        interventionId: crypto.randomUUID(),
        goalId,
        kind: 'conversation',
        responsible: { kind: 'staff', id: person.id },
        serviceId,
        from: inDays(0),
        evaluateBy: inDays(56),
      },
      texts: { what },
    })),
    { type: 'PLAN_AGREED' },
  ];
  if (at !== 'meet') await records(nurse, caseId, met, ...(at === 'do' ? planned : []));
  return made;
}

/** A case of its own that the page's nurse holds, and in which the leader of the service takes part. */
export async function sharedCase(visit: Visit, nurse: Page): Promise<{ caseId: string; colleague: Page }> {
  const colleague = await visit.as('leader');
  const { caseId } = await plannedCase({ nurse, leader: colleague });
  const { person, roles } = await asks<Me>(colleague, '/api/v1/session');
  const facts = { staffId: person.id, serviceId: roles[0]!.serviceId };
  await records(nurse, caseId, { type: 'PARTICIPANT_JOINED', facts });
  return { caseId, colleague };
}

/** Another parent of the child, who can log in. */
export async function anotherGuardian(nurse: Page, caseId: string, name: string) {
  const { roles } = await asks<Me>(nurse, '/api/v1/session');
  return guardianOf(nurse, caseId, roles[0]!.serviceId, name);
}

async function guardianOf(nurse: Page, caseId: string, serviceId: string | null, name = 'Maria Granskog') {
  const nationalId = idOf(inDays(-14_000 - someDays(300)));
  const person = { kind: 'nationalId', nationalId, name, serviceId };
  const { id } = await sends<{ id: string }>(nurse, { path: '/api/v1/people', body: person });
  await sends(nurse, { method: 'PUT', path: `/api/v1/cases/${caseId}/family/${id}`, body: {} });
  return { id, name, nationalId };
}
