import type { CaseContext, CaseSnapshot } from '../../../workflows/case-context.js';
import { EVENTS, type EventType } from '../../../workflows/events.js';
import { type Guide, guideStepsOf } from '../../../workflows/guide.js';
import { allowedEvents } from '../../../workflows/step.js';
import { mayCallerEverSend, seesContent } from '../apply-event/caller.js';
import type { Situation } from '../apply-event/decide.js';
import { choicesIn, factsSchemaIn, textsSchema } from '../event-schemas.js';
import { levelOfEvent, levelWords, wordsOfEvent } from '../event-words.js';
import { doingOf } from '../forms/event-doing.js';
import { formSchema } from '../forms/form-schema.js';
import { missingIn, type Missing } from '../forms/mending.js';
import { REQUIREMENT_WORDS } from '../requirement-words.js';
import type { AllowedEventDto, StepOfEventDto } from './allowed-event.dto.js';
import { levelOf } from './guide-view.js';
import { isWorkOn } from './step-of-event.js';

/** Nothing is shared in a closed case, so that there is nothing to say no to. */
const ONLY_WHILE_OPEN: readonly EventType[] = ['CONSENT_REFUSED', 'GUARDIAN_OBJECTED'];

/** Events that the reader could send, with the schema of each, in the words of the guide and with its tools. */
export function allowedEventsView(snapshot: CaseSnapshot, situation: Situation): AllowedEventDto[] {
  const { at, guide, caller, version } = situation;
  const { context } = snapshot;
  const content = seesContent(caller);
  const allowed = allowedEvents(snapshot, { ...at, number: version + 1 }, guide)
    .filter(({ type }) => mayCallerEverSend(caller, type))
    .filter(({ type }) => context.closed === null || !ONLY_WHILE_OPEN.includes(type));
  const sendable = allowed.map(({ type }) => type);
  const known = { context, guide, today: at.today };
  return allowed.map(({ type, missing }) => {
    const choices = choicesIn(type, guide, context);
    return {
      type,
      ...inWords(type, guide),
      ...doingInWords(type),
      ready: missing.length === 0,
      missing: missing.map((one) => withoutContent(missingIn(one, known, sendable), content)),
      facts: factsSchemaIn(type, choices),
      texts: formSchema(type, textsSchema(type), 'texts'),
      choices,
      // The step where the case stands is content.
      steps: content && context.closed === null ? stepsOf(type, guide, context) : [],
      commutes: EVENTS[type].commutes,
    };
  });
}

function doingInWords(type: EventType) {
  const { group, verb, help } = doingOf(type);
  return { group, verb, help: help ?? null };
}

/** How many interventions there are, and which, is content; so is at which steps the case stands. */
function withoutContent(missing: Missing, content: boolean): Missing {
  if (content) return missing;
  return { ...missing, words: REQUIREMENT_WORDS[missing.requirement], interventions: [], steps: [] };
}

function inWords(type: EventType, guide: Guide): Pick<AllowedEventDto, 'words' | 'leadsTo'> {
  const to = levelOfEvent(type);
  if (!to) return { words: wordsOfEvent(type), leadsTo: null };
  const leadsTo = levelOf(guide, to.level);
  return { words: levelWords(leadsTo, to.acutely), leadsTo };
}

/** The guide's own steps that the event is work on, with their tools. */
function stepsOf(type: EventType, guide: Guide, { level, step }: CaseContext): StepOfEventDto[] {
  if (!isWorkOn(type, step)) return [];
  return guideStepsOf(guide, level, step).map(({ id, name, checklist }) => ({
    id,
    name,
    tools: checklist.flatMap(({ tools }) => tools),
  }));
}
