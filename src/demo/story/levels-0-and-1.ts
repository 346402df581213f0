import { newId } from '../../common/ids.js';
import { evaluation, inDays, type StoryCast, tellWhere } from './cast-of-the-story.js';
import { measures } from './measures-of-the-story.js';

/** The nurse wonders, and shares it with a colleague and the family. */
export async function concern(cast: StoryCast): Promise<void> {
  const { teller, nurse, child } = cast;
  teller.chapter('1. Undring: a health nurse wonders');
  teller.tell(
    `${nurse.name} has seen a ten-year-old at her office five mornings in a row. She writes down what she has`,
  );
  teller.tell('seen and heard, and, apart from that, what it may mean.');
  const { body } = await nurse.ask<{ caseId: string }>({
    method: 'POST',
    path: '/cases',
    body: {
      child: { kind: 'nationalId', nationalId: child.nationalId, name: child.name },
      events: [
        {
          type: 'CONCERN_LOGGED',
          facts: {
            serviceId: nurse.serviceId,
            groups: ['kindergartenAndSchool', 'mentalHealthAndSubstances'],
          },
        },
        {
          type: 'CONCERN_DEFINED',
          facts: { since: inDays(-30), worry: 3, earlierConcerns: false },
          texts: {
            seenAndHeard:
              'Har vondt i magen før første time. Sier at natta er lang, og at ingen venter på henne.',
            mayMean: 'Kan handle om uro for skoledagen. Jeg vet ikke nok ennå.',
          },
        },
      ],
    },
  });
  cast.caseId = body.caseId;
  await tellWhere(cast, nurse);
  await share(cast);
}

async function share(cast: StoryCast): Promise<void> {
  const { teller, nurse, guardian, caseId } = cast;
  teller.tell(
    'She talks it over with a colleague first, for so says the guide, then with the child and her mother.',
  );
  await nurse.isRefused(
    caseId,
    [{ type: 'CONCERN_SHARED', facts: { with: 'guardians' } }],
    'CONCERN.SHARE_FIRST_WITH',
  );
  await nurse.ask({
    method: 'PUT',
    path: `/cases/${caseId}/family/${guardian.id}`,
    body: { parentalResponsibility: true, barredFromInsight: false },
  });
  await nurse.records(caseId, [
    { type: 'CONCERN_SHARED', facts: { with: 'colleague' }, texts: { whatWasSaid: 'Vi ser det samme.' } },
    { type: 'CONCERN_SHARED', facts: { with: 'child' }, texts: { whatWasSaid: 'Hun vil gjerne ha hjelp.' } },
    {
      type: 'CONCERN_SHARED',
      facts: { with: 'guardians' },
      texts: { whatWasSaid: 'Mor har merket det samme.' },
    },
    { type: 'LEVEL_1_DECIDED', texts: { reason: 'Vi kan hjelpe her, sammen med familien.' } },
  ]);
  await tellWhere(cast, nurse);
}

/** The leader names who holds the baton; the log opens when the family says yes. */
export async function internalAction(cast: StoryCast): Promise<void> {
  const { teller, nurse, leader, guardian, caseId } = cast;
  teller.chapter('2. One service and the family');
  teller.tell(
    `${leader.name} leads the service. He sees that there is a case and at which level, not what it says, and`,
  );
  teller.tell('names who is to hold the stafettpinne.');
  const seen = await leader.get<{ content: boolean }>(`/cases/${caseId}`);
  if (seen.content) throw new Error('a leader who does not take part reads no content');
  await leader.records(caseId, [{ type: 'RELAY_HOLDER_NAMED', facts: nurse.member }]);
  teller.tell('The mother says yes to a stafettlogg. From now on she can read it herself.');
  await guardian.get(`/cases/${caseId}`, 404);
  await nurse.records(caseId, [
    {
      type: 'CONSENT_GIVEN',
      facts: {
        consentId: newId(),
        services: [],
        kinds: ['school', 'health', 'family'],
        givenBy: [{ role: 'guardian', personId: guardian.id }],
        how: 'onPaper',
        validFrom: inDays(0),
      },
    },
    { type: 'LOG_REQUESTED' },
    {
      type: 'MEETING_HELD',
      facts: { on: inDays(0), present: ['child', 'guardians', 'ownService'] },
      texts: { minutes: 'Alle fikk sagt sitt. Vi begynner med morgenen og natta.' },
    },
  ]);
  await guardian.get(`/cases/${caseId}`);
  await plan(cast);
}

async function plan(cast: StoryCast): Promise<void> {
  const { teller, nurse, guardian, caseId, goals, interventions } = cast;
  teller.tell(
    'Together they set two goals, and for each what is done, by whom, and when they look at it again.',
  );
  const evaluateBy = inDays(56);
  await nurse.records(caseId, [
    {
      type: 'GOAL_SET',
      facts: { goalId: goals.school, weight: 2 },
      texts: { goal: 'Glede seg til å komme på skolen' },
    },
    { type: 'GOAL_SET', facts: { goalId: goals.sleep, weight: 1 }, texts: { goal: 'Sove hele natta' } },
    {
      type: 'INTERVENTION_PLANNED',
      facts: {
        interventionId: interventions.welcome,
        goalId: goals.school,
        kind: 'morningWelcome',
        responsible: { kind: 'staff', id: nurse.id },
        serviceId: nurse.serviceId,
        from: inDays(0),
        evaluateBy,
      },
      texts: { what: 'Møter henne ved inngangen hver morgen' },
    },
    {
      type: 'INTERVENTION_PLANNED',
      facts: {
        interventionId: interventions.evening,
        goalId: goals.sleep,
        kind: 'familyRoutine',
        responsible: { kind: 'guardian', id: guardian.id },
        from: inDays(0),
        evaluateBy,
      },
      texts: { what: 'Rolig kveld med bok, og telefonen på kjøkkenet' },
    },
    {
      type: 'PLAN_AGREED',
      texts: { sharedUnderstanding: 'Det har vart en stund. Vi vil gjøre mer av det som virker.' },
    },
  ]);
  await tellWhere(cast, nurse);
  teller.tell(
    'How is it now? The child answers WHO-5, the mother the SDQ at home, and the goals get their starting point.',
  );
  await measures(cast, 'start', {
    wellBeing: [2, 1, 2, 1, 2],
    difficulties: [7, 3, 5, 4, 6],
    attained: [-1, -1],
  });
  await guardian.records(caseId, [
    { type: 'BRIGHT_SPOT_WRITTEN', texts: { brightSpot: 'Hun sang i bilen på vei til skolen i dag.' } },
  ]);
}

/** It helps a little and not enough: evaluated with the child's voice, and raised. */
export async function notEnough(cast: StoryCast): Promise<void> {
  const { teller, nurse, caseId, interventions } = cast;
  teller.tell(
    'It helps a little, but not enough. Nothing is decided before it is evaluated and the child is heard.',
  );
  await nurse.isRefused(caseId, [{ type: 'LEVEL_2_DECIDED' }], 'CASE.EVENT_NOT_ALLOWED');
  await nurse.records(caseId, [
    ...evaluation([interventions.welcome, interventions.evening], 'some', {
      conclusion: 'Morgenene er lettere. Timene er fortsatt tunge.',
      childSaid: 'Det er fint at du står der. Men jeg får ikke til å lese høyt.',
    }),
    { type: 'LEVEL_2_DECIDED', texts: { reason: 'Vi trenger PPT til det som skjer i timene.' } },
  ]);
  await tellWhere(cast, nurse);
}
