import type { StoryCast } from './cast-of-the-story.js';

interface Answers {
  /** WHO-5, five items from 0 to 5. */
  wellBeing: number[];
  /** SDQ: emotional, conduct, hyperactivity, peer, prosocial. */
  difficulties: number[];
  /** GAS: the goals in their order, −2 to +2. */
  attained: number[];
}

type TimePoint = 'start' | 'middle' | 'closing';

const SDQ_SCALES = ['emotional', 'conduct', 'hyperactivity', 'peer', 'prosocial'];

/** The nurse writes down what the child and the team say; the mother answers for herself. */
export async function measures(cast: StoryCast, timePoint: TimePoint, answers: Answers): Promise<void> {
  const { nurse, guardian, caseId, goals } = cast;
  const path = `/cases/${caseId}/measurements`;
  const said = (values: number[], names: string[]) =>
    Object.fromEntries(values.map((value, at) => [names[at]!, value]));
  const wellBeing = said(answers.wellBeing, ['1', '2', '3', '4', '5']);
  const attained = said(answers.attained, [goals.school, goals.sleep]);
  const difficulties = said(answers.difficulties, SDQ_SCALES);
  const post = (body: object) => ({ method: 'POST' as const, path, body });
  await nurse.ask(post({ instrument: 'gas', timePoint, respondent: 'team', answers: attained }));
  await nurse.ask(post({ instrument: 'who-5', timePoint, respondent: 'self', answers: wellBeing }));
  await guardian.ask(post({ instrument: 'sdq', timePoint, respondent: 'parent', answers: difficulties }));
}

interface Answered {
  instrument: string;
  timePoint: string;
  respondent: string;
  scores: Record<string, number | null>;
  change: { points: number; outcome: string } | null;
}

const MAIN_SCORE: Record<string, string> = { gas: 't', 'who-5': 'index', sdq: 'total' };

/** What has changed since the start, as the API says it. @throws when the story's child is not better off */
export async function tellEffect({ teller, nurse, caseId }: StoryCast): Promise<void> {
  const { answered } = await nurse.get<{ answered: Answered[] }>(`/cases/${caseId}/measurements`);
  for (const instrument of Object.keys(MAIN_SCORE)) {
    const all = answered.filter((one) => one.instrument === instrument);
    const scores = all.map((one) => Math.round(one.scores[MAIN_SCORE[instrument]!] ?? NaN));
    const last = all.at(-1)?.change;
    teller.tell(
      `  ${instrument.padEnd(6)} ${scores.join(' → ')}: ${last?.outcome ?? 'not measured twice'}` +
        (last ? ` (${last.points > 0 ? '+' : ''}${Math.round(last.points)})` : ''),
    );
    if (last?.outcome !== 'improved') throw new Error(`${instrument} should have improved in this story`);
  }
}
