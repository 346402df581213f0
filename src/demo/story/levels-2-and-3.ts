import { newId } from '../../common/ids.js';
import { evaluation, inDays, type StoryCast, tellWhere } from './cast-of-the-story.js';
import type { Character } from './storyteller.js';

/** The mother says yes to more services, in her own name. */
async function consentFor({ guardian, caseId }: StoryCast, ...services: string[]): Promise<void> {
  await guardian.records(caseId, [
    {
      type: 'CONSENT_GIVEN',
      facts: {
        consentId: newId(),
        services,
        kinds: ['school', 'health', 'family'],
        givenBy: [{ role: 'guardian', personId: guardian.id }],
        how: 'idPorten',
        validFrom: inDays(0),
      },
    },
  ]);
}

/** One service asks another by name; the other sees only the question until it has said yes. */
async function refer(cast: StoryCast, by: Character, to: Character, question: string): Promise<void> {
  const { caseId } = cast;
  const referralId = newId();
  const facts = { referralId, serviceId: to.serviceId, named: true, kinds: ['school', 'health'] };
  await by.records(caseId, [{ type: 'REFERRAL_SENT', facts, texts: { question } }]);
  await to.records(caseId, [
    { type: 'REFERRAL_ACCEPTED', facts: { referralId, staffId: to.id }, texts: { message: 'Vi er med.' } },
  ]);
}

/** Level 2: a second service, asked by name, with the family's yes first. */
export async function twoServices(cast: StoryCast): Promise<void> {
  const { teller, nurse, ppt, caseId, goals, interventions } = cast;
  teller.chapter('3. Two services');
  teller.tell(
    `${nurse.name} wants to ask PPT by name. Without the family’s yes to that very service she cannot.`,
  );
  const facts = { referralId: newId(), serviceId: ppt.serviceId, named: true, kinds: ['school'] };
  const unasked = { type: 'REFERRAL_SENT', facts, texts: { question: 'Kan dere hjelpe?' } };
  await nurse.isRefused(caseId, [unasked], 'SHARING.NO_BASIS');
  teller.tell('The mother logs in at home and says yes to PPT.');
  await consentFor(cast, ppt.serviceId);
  teller.tell(`${ppt.name} at PPT is asked, and says yes. Now he reads the log.`);
  await ppt.get(`/cases/${caseId}`, 404);
  await refer(cast, nurse, ppt, 'Hva kan gjøre lesingen tryggere?');
  const seen = await ppt.get<{ content: boolean }>(`/cases/${caseId}`);
  if (!seen.content) throw new Error('who takes part reads the content');
  await nurse.records(caseId, [
    {
      type: 'MEETING_HELD',
      facts: { on: inDays(0), present: ['child', 'guardians', 'ownService', 'otherServices'] },
      texts: { minutes: 'PPT blir med i klassen to timer i uka.' },
    },
    {
      type: 'INTERVENTION_PLANNED',
      facts: {
        interventionId: interventions.conversation,
        goalId: goals.school,
        kind: 'adaptedTeaching',
        responsible: { kind: 'staff', id: ppt.id },
        serviceId: ppt.serviceId,
        from: inDays(0),
        evaluateBy: inDays(56),
      },
      texts: { what: 'Leser sammen med henne og to andre før resten av klassen' },
    },
    { type: 'PLAN_AGREED', texts: { sharedUnderstanding: 'Trygghet i timene først.' } },
  ]);
  await tellWhere(cast, nurse);
  await handOver(cast);
}

/** The baton is an offer: the old holder keeps it until the other has taken it. */
async function handOver(cast: StoryCast): Promise<void> {
  const { teller, nurse, ppt, caseId } = cast;
  teller.tell(
    `PPT is nearest now, so the stafettpinne is offered to ${ppt.name}. ${nurse.name} holds it until he has taken it.`,
  );
  await nurse.records(caseId, [
    {
      type: 'BATON_OFFERED',
      facts: { ...ppt.member, wishAsked: 'both' },
      texts: { message: 'Du er tettest på nå.', wish: 'Familien ønsker det.' },
    },
  ]);
  await tellWhere(cast, nurse);
  await ppt.records(caseId, [{ type: 'BATON_ACCEPTED' }]);
  await tellWhere(cast, ppt);
}

/** Level 3: several services around one table, and a coordinator. */
export async function complexCollaboration(cast: StoryCast): Promise<void> {
  const { teller, ppt, psychologist, coordinator, caseId, interventions } = cast;
  teller.chapter('4. Several services, one coordinator');
  teller.tell(
    'The nights get worse. The two services cannot do it alone, and evaluate before they ask for more.',
  );
  await ppt.records(caseId, [
    ...evaluation(Object.values(interventions), 'some', {
      conclusion: 'Timene går bedre. Nettene går ikke bedre.',
      childSaid: 'Jeg leser høyt nå. Men jeg drømmer så mye.',
    }),
    { type: 'LEVEL_3_DECIDED', texts: { reason: 'Vi trenger Psykisk helseteam, og én som samordner.' } },
  ]);
  await consentFor(cast, ppt.serviceId, psychologist.serviceId, coordinator.serviceId);
  await refer(cast, ppt, psychologist, 'Kan dere hjelpe med nettene?');
  teller.tell(
    `${coordinator.name} in Koordinerende enhet sees that there is a case on level 3, and is appointed to coordinate.`,
  );
  await ppt.records(caseId, [
    { type: 'RIGHTS_ASSESSED', facts: { individualPlan: 'declined', childCoordinator: 'notEntitled' } },
  ]);
  await coordinator.records(caseId, [
    {
      type: 'COORDINATOR_APPOINTED',
      facts: { ...coordinator.member, kind: 'coordinator' },
      texts: { reason: 'Familien ønsker én å forholde seg til.' },
    },
  ]);
  await coordinator.records(caseId, [
    {
      type: 'MEETING_HELD',
      facts: {
        on: inDays(0),
        present: ['child', 'guardians', 'ownService', 'otherServices', 'coordinatingUnit'],
      },
      texts: { minutes: 'Alle rundt samme bord. Én plan, én å ringe.' },
    },
    { type: 'PLAN_AGREED', texts: { sharedUnderstanding: 'Nettene først. Skolen fortsetter som nå.' } },
  ]);
  await tellWhere(cast, coordinator);
}
