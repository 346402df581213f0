import type { Words } from '../../words/said';
import type { Plan } from './case-queries';
import type { Instrument } from './measured';
import type { Entry } from './timeline-queries';

type About = Pick<Entry, 'type' | 'facts' | 'texts'>;

/** Where the words of what an entry is about are. */
export interface AboutSources {
  plan?: Plan;
  services?: readonly { id: string; name: string | null }[];
  instruments?: readonly Instrument[];
}

export interface AboutWords {
  say(words: Words | undefined): string;
  /** An instrument and who answered it. */
  measured(name: string, respondent: string): string;
}

/** What an entry is about where its own words do not say it. */
export function aboutOf({ type, facts = {}, texts = {} }: About): keyof AboutSources | null {
  if (type === 'MEASUREMENT_RECORDED') return 'instruments';
  if (type === 'REFERRAL_SENT') return 'services';
  if (texts.what ?? texts.goal) return null;
  return facts.interventionId === undefined && facts.goalId === undefined ? null : 'plan';
}

/** Which intervention, goal, measurement or service, in words; nothing where the entry says it itself. */
export function saidAbout(
  entry: About,
  { plan, services = [], instruments = [] }: AboutSources,
  { say, measured }: AboutWords,
): string | undefined {
  const { instrument, respondent, serviceId, interventionId, goalId } = entry.facts ?? {};
  switch (aboutOf(entry)) {
    case 'instruments': {
      const name = say(instruments.find(({ id }) => id === instrument)?.name);
      return name && measured(name, String(respondent));
    }
    case 'services':
      return services.find(({ id }) => id === serviceId)?.name ?? undefined;
    case 'plan': {
      const intervention = plan?.interventions.find((one) => one.interventionId === interventionId);
      return intervention
        ? intervention.texts.what
        : plan?.goals.find((one) => one.goalId === goalId)?.texts.goal;
    }
    default:
      return undefined;
  }
}
