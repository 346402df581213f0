import { evaluation, inDays, type StoryCast, tellWhere } from './cast-of-the-story.js';
import { measures, tellEffect } from './measures-of-the-story.js';

/** Down to level 2: one service has done its part, and the baton goes back to the nurse. */
export async function wayDown(cast: StoryCast): Promise<void> {
  const { teller, nurse, psychologist, coordinator, caseId, interventions } = cast;
  teller.chapter('5. The way down');
  teller.tell(
    'It holds. Fewer people is better now: Psykisk helseteam leaves, and the case goes down to level 2.',
  );
  await coordinator.records(caseId, [
    ...evaluation(Object.values(interventions), 'yes', {
      conclusion: 'Hun sover. Hun leser. Familien kjenner igjen endringen.',
      childSaid: 'Jeg drømte om en hest. Den var snill.',
    }),
    { type: 'LEVEL_2_DECIDED', texts: { reason: 'Det laveste nivået som hjelper.' } },
    { type: 'PARTICIPANT_LEFT', facts: psychologist.member, texts: { reason: 'Har gjort sin del.' } },
    {
      type: 'BATON_OFFERED',
      facts: { ...nurse.member, wishAsked: 'both' },
      texts: { message: 'Tilbake til deg?' },
    },
  ]);
  await nurse.records(caseId, [{ type: 'BATON_ACCEPTED' }]);
  await nurse.records(caseId, [
    {
      type: 'MEETING_HELD',
      facts: { on: inDays(0), present: ['child', 'guardians', 'ownService', 'otherServices'] },
      texts: { minutes: 'Vi fortsetter litt til, og avslutter når sommeren kommer.' },
    },
    { type: 'PLAN_AGREED', texts: { sharedUnderstanding: 'Vi holder det ved like.' } },
  ]);
  await tellWhere(cast, nurse);
}

/** Closed with what was reached and what the family thinks; the effect is measured before and after. */
export async function ending(cast: StoryCast): Promise<void> {
  const { teller, nurse, guardian, caseId, goals, interventions } = cast;
  teller.chapter('6. What came of it');
  await nurse.records(caseId, [
    ...evaluation(Object.values(interventions), 'yes', {
      conclusion: 'Begge målene er nådd.',
      childSaid: 'Nå er det noen som venter på meg. Jeg vil at dere skal spørre igjen etter ferien.',
    }),
    { type: 'GOAL_REACHED', facts: { goalId: goals.school } },
    { type: 'GOAL_REACHED', facts: { goalId: goals.sleep } },
    {
      type: 'CASE_CLOSED',
      facts: { reason: 'goalReached', goalsReached: 'all', familyView: 'agrees' },
      texts: {
        reason: 'Målene er nådd.',
        whatWasReached: 'Hun kommer på skolen, og hun sover.',
        familySaid: 'Det hjalp at det var én å forholde seg til.',
      },
    },
  ]);
  await tellWhere(cast, nurse);
  teller.tell('The same questions as at the start:');
  await measures(cast, 'closing', {
    wellBeing: [4, 4, 3, 4, 4],
    difficulties: [2, 2, 3, 1, 8],
    attained: [1, 0],
  });
  await tellEffect(cast);
  teller.tell(`${guardian.name} reads the whole log at home.`);
  const { items } = await guardian.get<{ items: unknown[] }>(`/cases/${caseId}/history?limit=200`);
  teller.tell(`  ${items.length} entries, every one with who and when.`);
}

/** The manager sees numbers, never a child. */
export async function numbersOnly(cast: StoryCast): Promise<void> {
  const { teller, manager, caseId } = cast;
  teller.chapter('7. What the manager sees');
  teller.tell(
    `${manager.name} asks whether it helps. He gets numbers of many children; of this one nothing.`,
  );
  await manager.get(`/cases/${caseId}`, 403);
  const { effects } = await manager.get<{ effects: Effect[] }>('/insights/effects');
  for (const { instrument, respondent, n, meanChange } of effects) {
    const shown = meanChange
      ? `n ${n}, mean change ${meanChange.mean.toFixed(1)}`
      : 'too few children to show';
    teller.tell(`  ${instrument} (${respondent}): ${shown}`);
  }
  await manager.get('/insights/levels');
}

interface Effect {
  instrument: string;
  respondent: string;
  n: number | null;
  meanChange: { mean: number } | null;
}
