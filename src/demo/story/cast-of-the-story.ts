import { Temporal } from 'temporal-polyfill';
import { newId } from '../../common/ids.js';
import { syntheticNationalId } from '../national-id.js';
import { Character, type CaseSeen, type StoryEvent, type Storyteller } from './storyteller.js';

/** Who is in the story, and what they come to share. */
export interface StoryCast {
  teller: Storyteller;
  nurse: Character;
  leader: Character;
  ppt: Character;
  psychologist: Character;
  coordinator: Character;
  manager: Character;
  guardian: Character;
  child: { name: string; nationalId: string };
  caseId: string;
  goals: { school: string; sleep: string };
  interventions: { welcome: string; conversation: string; evening: string };
}

export async function gather(teller: Storyteller, today: string): Promise<StoryCast> {
  const logIn = (who: string) => Character.logIn(teller, who);
  return {
    teller,
    nurse: await logIn('nurse'),
    leader: await logIn('leader'),
    ppt: await logIn('ppt'),
    psychologist: await logIn('psychologist'),
    coordinator: await logIn('coordinator'),
    manager: await logIn('manager'),
    guardian: await logIn('guardian'),
    child: { name: 'Ayaan Månestråle', nationalId: newChildOfTen(today) },
    caseId: '',
    goals: { school: newId(), sleep: newId() },
    interventions: { welcome: newId(), conversation: newId(), evening: newId() },
  };
}

/** Another child each time the story is told: a child can have but one open log. Synthetic (month + 80). */
function newChildOfTen(today: string): string {
  const [days, place] = crypto.getRandomValues(new Uint8Array(2));
  const birthDate = Temporal.PlainDate.from(today)
    .subtract({ years: 10, days: 1 + days! })
    .toString();
  return syntheticNationalId(birthDate, 'female', 40 + (place! % 100));
}

/** So many days from today; the story happens today, and agrees on what comes. */
export function inDays(days: number, today = todayInNorway()): string {
  return Temporal.PlainDate.from(today).add({ days }).toString();
}

export function todayInNorway(): string {
  return Temporal.Now.plainDateISO('Europe/Oslo').toString();
}

/** Where the case stands, in the guide's own Norwegian words. */
export async function tellWhere({ teller, caseId }: StoryCast, reader: Character): Promise<CaseSeen> {
  const seen = await reader.get<CaseSeen>(`/cases/${caseId}`);
  const step = seen.guide?.steps.find(({ now }) => now)?.name.nb;
  const holder = seen.holder?.name ? `, stafettholder ${seen.holder.name}` : '';
  teller.tell(`  → level ${seen.level.mark} «${seen.level.name.nb}»${step ? `, «${step}»` : ''}${holder}`);
  return seen;
}

/** The holder evaluates everything that runs, and asks the child first. */
export function evaluation(
  interventions: readonly string[],
  helped: 'yes' | 'some' | 'no',
  words: { conclusion: string; childSaid: string },
): StoryEvent[] {
  return [
    { type: 'EVALUATION_STARTED' },
    ...interventions.map((interventionId) => ({
      type: 'INTERVENTION_EVALUATED',
      facts: { interventionId, done: 'yes', helped, next: 'continue', evaluateBy: inDays(56) },
    })),
    { type: 'EVALUATION_RECORDED', facts: { childVoice: { kind: 'said' } }, texts: words },
  ];
}
