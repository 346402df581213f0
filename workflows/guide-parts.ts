import { z } from 'zod';
import { FORMS } from './guide-sayings.js';
import { VISIBLE } from './visible-text.js';

/** The pieces an action guide is written with; docs/guides.md describes each for those who write one. */

export const id = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,59}$/, FORMS.id.en);

/** Text is trimmed away to nothing by nobody: a blank one would be an empty button. */
export const text = z.string().regex(VISIBLE, FORMS.blank.en).max(2000);
export const words = z.strictObject({ nb: text, nn: text, en: text });

export const GUIDE_LANGUAGES = ['nb', 'nn', 'en'] as const;
export type GuideLanguage = (typeof GUIDE_LANGUAGES)[number];

export const deadline = z.strictObject({
  amount: z.int().min(0).max(730),
  unit: z.enum(['calendarDays', 'workingDays', 'weeks', 'months']),
});

const reminderDistance = z.strictObject({
  amount: z.int().min(0).max(365),
  unit: z.enum(['calendarDays', 'workingDays']),
});

/** When somebody is reminded of something due, and when it is taken further. Leave a rung out to skip it. */
export const ladder = z.strictObject({
  before: reminderDistance.optional(),
  onTheDay: z.boolean().default(true),
  leaderAfter: reminderDistance.optional(),
  coordinatingUnitAfter: reminderDistance.optional(),
});

/** Of a page; anything else that a browser would follow, `javascript:` among them, is none. */
const pageAddress = z.url({ protocol: /^https?$/ });

const checklistItem = z.strictObject({
  id,
  what: words,
  how: words.optional(),
  who: words.optional(),
  tools: z.array(z.strictObject({ name: words, address: pageAddress.optional() })).default([]),
});

const canonicalStep = z.enum([
  'define',
  'share',
  'decide',
  'meet',
  'convene',
  'plan',
  'carryOut',
  'evaluate',
]);

const guideStep = z.strictObject({
  id,
  name: words,
  /** The canonical step or steps that this step of the guide carries out. */
  canonical: z
    .union([canonicalStep, z.array(canonicalStep).min(1)])
    .transform((c) => (Array.isArray(c) ? c : [c])),
  /** A required step must be ticked off before the case can leave its canonical step. */
  required: z.boolean().default(false),
  checklist: z.array(checklistItem).default([]),
  deadline: deadline.optional(),
});

/** Who must have said yes before the case leaves *convene* (invariant 7). */
const border = z.strictObject({
  otherServices: z.strictObject({ min: z.int().min(0).max(20), max: z.int().min(0).max(20).optional() }),
  /** Whether services outside the municipality may, must or must not take part at this level. */
  outside: z.enum(['allowed', 'required', 'forbidden']).default('allowed'),
  /** Whether advice without a referral is enough to go on. */
  adviceIsEnough: z.boolean().default(false),
});

export const exit = z.enum(['close', 'plan', 'level1', 'level2', 'level3', 'coordinatingUnit', 'report']);

export const level = z.strictObject({
  level: z.literal([0, 1, 2, 3]),
  /** What the municipality writes on the level mark, e.g. "2" or "A". */
  mark: z.union([z.string().regex(/^\S{1,3}$/, FORMS.mark.en), z.int().min(0).max(999)]).transform(String),
  name: words,
  steps: z.array(guideStep).min(1),
  exits: z.array(exit).min(1),
  border: border.optional(),
  /** Who normally holds the baton here, in the guide's words. */
  holder: words.optional(),
});

export const followUpKind = z.enum([
  'concern.decide',
  'step.finish',
  'meeting.call',
  'log.open',
  'intervention.evaluate',
  'evaluation.hold',
  'evaluation.afterAcuteRise',
  'childVoice.ask',
  'consent.refusedReview',
  'consent.answer',
  'consent.paper',
  'consent.renewAtAge',
  'sharing.tidyUp',
  'sharing.settle',
  'baton.answer',
  'baton.assign',
  'referral.answer',
  'coordinatingUnit.advise',
  'contact.make',
  'nextDate.keep',
  'nextDate.set',
  'measurement.answer',
  'access.answer',
  'family.answer',
  'holder.reconsider',
]);

const age = z.int().min(0).max(23);

/** A question of the municipality's own, answered from 0 to 10. */
export const ownScale = z.strictObject({
  id,
  question: words,
  /** What 0 and 10 mean. */
  lowest: words,
  highest: words,
  better: z.enum(['higher', 'lower']).default('higher'),
  /** From how many points on a change matters, as the municipality sees it. */
  importantChange: z.number().positive().max(10),
});

export const measurement = z.strictObject({
  instrument: id,
  respondents: z.array(id).min(1),
  at: z.array(z.enum(['start', 'middle', 'closing', 'after6Months'])).min(1),
  fromLevel: z.literal([1, 2, 3]).default(1),
  ages: z.strictObject({ from: age, to: age }).optional(),
});

export type GuideLevel = z.infer<typeof level>;
export type GuideStep = GuideLevel['steps'][number];
export type GuideExit = z.infer<typeof exit>;
export type GuideDeadline = z.infer<typeof deadline>;
