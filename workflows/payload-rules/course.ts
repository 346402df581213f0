import { isFamilyPresent } from '../event-fields.js';
import type { At } from '../events.js';
import { guideStepsOf } from '../guide.js';
import { isNew, known, mustHave, notFuture, notPast, problem, type PayloadRules } from './problems.js';

/** Invariant 4: what the child said, who will ask by when, or why it could not be asked. */
function childsVoice(voice: { kind: string; askBy?: string }, texts: readonly string[], today: string) {
  return [
    ...mustHave(texts, 'childSaid', voice.kind === 'said'),
    ...mustHave(texts, 'whyNotAsked', voice.kind === 'couldNotBeAsked'),
    ...notPast('facts.childVoice.askBy', voice.askBy, today),
  ];
}

function acuteRise({ facts, at }: { facts: { evaluateBy: string }; at: At }) {
  return notPast('facts.evaluateBy', facts.evaluateBy, at.today);
}

/** Payload rules of the concern, the steps of a level and the movements between levels. */
export const courseRules = {
  CONCERN_DEFINED: ({ facts, at }) => notFuture('facts.since', facts.since, at.today),
  CONCERN_SHARED: ({ context, facts, guide }) => {
    const first = guide.shareFirstWith;
    const withFamily = facts.with === 'guardians' || facts.with === 'child';
    const enough: Record<typeof first, string[]> = {
      nobody: [],
      colleague: ['colleague', 'leader'],
      leader: ['leader'],
    };
    const early = first !== 'nobody' && !enough[first].some((who) => context.sharedWith.includes(who));
    return problem(withFamily && early, 'facts.with', 'CONCERN.SHARE_FIRST_WITH', enough[first]);
  },
  LEVEL_1_STARTED_ACUTELY: acuteRise,
  LEVEL_2_STARTED_ACUTELY: acuteRise,
  LEVEL_3_STARTED_ACUTELY: acuteRise,
  ACUTE_RISE_EVALUATED: ({ facts, texts, at }) => childsVoice(facts.childVoice, texts, at.today),
  EVALUATION_RECORDED: ({ facts, texts, at }) => childsVoice(facts.childVoice, texts, at.today),
  CHILD_VOICE_RECORDED: ({ facts, texts, at }) => childsVoice(facts, texts, at.today),
  GUIDE_STEP_COMPLETED: ({ context, facts, guide }) => {
    const open = guideStepsOf(guide, context.level, context.step)
      .map((step) => step.id)
      .filter((step) => !context.guideStepsDone.includes(step));
    return problem(!open.includes(facts.guideStep), 'facts.guideStep', 'GUIDE.UNKNOWN_STEP', open);
  },
  MEETING_HELD: ({ facts, texts, at }) => [
    ...notFuture('facts.on', facts.on, at.today),
    ...mustHave(texts, 'whyWithoutFamily', !isFamilyPresent(facts.present)),
  ],
  CONTACT_RECORDED: ({ facts, at }) => notFuture('facts.on', facts.on, at.today),
  NEXT_DATE_SET: ({ facts, at }) => notPast('facts.date', facts.date, at.today),
  CASE_CLOSED: ({ context, facts, texts, guide }) => {
    const reasons = guide.closing.reasons.map((reason) => reason.id);
    const written = (guide.closing.writtenReasonAt as number[]).includes(context.level);
    return [
      ...problem(!reasons.includes(facts.reason), 'facts.reason', 'GUIDE.UNKNOWN_REASON', reasons),
      ...mustHave(texts, 'reason', written),
    ];
  },
  ENTRY_CORRECTED: ({ context, facts, at }) => [
    ...problem(facts.entry >= at.number, 'facts.entry', 'REFERENCE.UNKNOWN', { from: 1, to: at.number - 1 }),
    ...problem(context.restricted.includes(facts.entry), 'facts.entry', 'ENTRY.RESTRICTED', {
      from: 1,
      to: at.number - 1,
      not: context.restricted,
    }),
  ],
  ACCESS_REQUESTED: ({ context, facts }) =>
    isNew(context.accessRequests ?? {}, facts.requestId, 'facts.requestId'),
  ACCESS_EXTENDED: ({ context, facts }) =>
    known(context.accessRequests ?? {}, facts.requestId, 'facts.requestId'),
  ACCESS_ANSWERED: ({ context, facts }) =>
    known(context.accessRequests ?? {}, facts.requestId, 'facts.requestId'),
  ENTRY_RESTRICTED: ({ context, facts, at }) => {
    const entries = [facts.entry, ...(facts.alsoEntries ?? [])];
    const accounts = entries.filter(
      (entry) => context.asides?.includes(entry) && !context.emergencyNotes?.includes(entry),
    );
    return [
      ...problem(
        entries.some((entry) => entry >= at.number),
        'facts.entry',
        'REFERENCE.UNKNOWN',
        { from: 1, to: at.number - 1 },
      ),
      // That somebody looked is true of whatever child the rest is about.
      ...problem(
        accounts.length > 0,
        'facts.entry',
        'ENTRY.IS_AN_ACCOUNT',
        // Which others there are is not for everybody to know.
        { from: 1, to: at.number - 1, not: accounts },
      ),
    ];
  },
  ENTRY_ERASED: ({ context, facts }) =>
    problem(
      !context.restricted.includes(facts.entry),
      'facts.entry',
      'ENTRY.NOT_RESTRICTED',
      context.restricted,
    ),
} satisfies PayloadRules;
