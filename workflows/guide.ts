import { z } from 'zod';
import { CANONICAL_STEPS, type CanonicalStep, type Level } from './case-context.js';

/**
 * A municipality's own action guide (handlingsveileder) as data: how its steps, words, deadlines, border rule and
 * consents fill the canonical model. One file a municipality and kind of service; docs/guides.md describes each field.
 */

const id = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9-]{0,59}$/, 'letters, digits and hyphens, starting with a small letter');
const words = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) });

const deadline = z.strictObject({
  amount: z.int().min(0).max(730),
  unit: z.enum(['calendarDays', 'workingDays', 'weeks', 'months']),
});

const reminderDistance = z.strictObject({
  amount: z.int().min(0).max(365),
  unit: z.enum(['calendarDays', 'workingDays']),
});

/** When somebody is reminded of something due, and when it is taken further. Leave a rung out to skip it. */
const ladder = z.strictObject({
  before: reminderDistance.optional(),
  onTheDay: z.boolean().default(true),
  leaderAfter: reminderDistance.optional(),
  coordinatingUnitAfter: reminderDistance.optional(),
});

const checklistItem = z.strictObject({
  id,
  what: words,
  how: words.optional(),
  who: words.optional(),
  tools: z.array(z.strictObject({ name: words, address: z.url().optional() })).default([]),
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

const exit = z.enum(['close', 'plan', 'level1', 'level2', 'level3', 'coordinatingUnit', 'report']);

const level = z.strictObject({
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  /** What the municipality writes on the level mark, e.g. "2" or "A". */
  mark: z.string().min(1).max(3),
  name: words,
  steps: z.array(guideStep).min(1),
  exits: z.array(exit).min(1),
  border: border.optional(),
  /** Who normally holds the baton here, in the guide's words. */
  holder: words.optional(),
});

const followUpKind = z.enum([
  'concern.decide',
  'step.finish',
  'meeting.call',
  'log.open',
  'intervention.evaluate',
  'evaluation.hold',
  'evaluation.afterAcuteRise',
  'childVoice.ask',
  'consent.refusedReview',
  'sharing.settle',
  'baton.answer',
  'baton.assign',
  'referral.answer',
  'coordinatingUnit.advise',
  'contact.make',
  'nextDate.keep',
  'nextDate.set',
  'measurement.answer',
]);

const kindOfInformation = z.enum(['school', 'health', 'childProtection', 'family', 'economy']);

const guideFile = z.strictObject({
  guide: id,
  version: z.int().min(1),
  municipality: z.string().min(1),
  /** Kinds of services that use this guide; empty means every service without a guide of its own. */
  serviceKinds: z.array(id).default([]),
  name: words,
  source: z.string().min(1),
  levels: z.array(level).length(4),
  /** The level at which the relay log opens; below it the case belongs to the service alone. */
  logOpensAt: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  /** Who must have heard of a concern before it is shared with the family, e.g. the nearest leader. */
  shareFirstWith: z.enum(['nobody', 'colleague', 'leader']).default('nobody'),
  deadlines: z.strictObject({
    decideConcern: deadline,
    callMeeting: deadline,
    openLog: deadline,
    holdEvaluation: deadline,
    answerBaton: deadline,
    answerReferral: deadline,
    makeContact: deadline,
    reviewAfterRefusal: deadline,
    settleObjection: deadline,
    adviseWhenStuck: deadline,
    setNextDate: deadline,
  }),
  consent: z.strictObject({
    duration: deadline,
    reminderBefore: deadline,
    /** From which age the young person consents to sharing this kind of information; below it guardians do. */
    ages: z.partialRecord(kindOfInformation, z.int().min(0).max(23)),
    /** From which age the young person must agree beside the guardians; absent means never beside them. */
    youngPersonAlsoFrom: z.int().min(0).max(18).optional(),
    /** Whether every guardian with parental responsibility must agree, or one is enough while no other says no. */
    guardians: z.enum(['one', 'all']).default('one'),
    oneGuardiansNo: z.enum(['stopsSharing', 'isRecorded']).default('stopsSharing'),
    /** A new consent whenever a new service takes part or takes over, even if an earlier one would cover it. */
    anewForEachService: z.boolean().default(false),
  }),
  reminders: z.strictObject({ standard: ladder, special: z.partialRecord(followUpKind, ladder).default({}) }),
  closing: z.strictObject({
    reasons: z.array(z.strictObject({ id, name: words })).min(1),
    /** Levels at which closing needs a written reason. */
    writtenReasonAt: z.array(z.union([z.literal(1), z.literal(2), z.literal(3)])).default([3]),
  }),
  measurements: z
    .array(
      z.strictObject({
        instrument: id,
        respondents: z.array(id).min(1),
        at: z.array(z.enum(['start', 'middle', 'closing', 'after6Months'])).min(1),
        fromLevel: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1),
        ages: z.strictObject({ from: z.int().min(0).max(23), to: z.int().min(0).max(23) }).optional(),
      }),
    )
    .default([]),
});

export const GuideSchema = guideFile.superRefine((guide, issues) => {
  for (const [index, expected] of ([0, 1, 2, 3] as const).entries()) {
    const found = guide.levels[index];
    if (!found) continue;
    if (found.level !== expected)
      issues.addIssue({
        code: 'custom',
        path: ['levels', index, 'level'],
        message: `level ${expected} is expected here`,
      });
    else checkLevel(found, index, issues);
  }
});

export type Guide = z.infer<typeof GuideSchema>;
export type GuideLevel = Guide['levels'][number];
export type GuideStep = GuideLevel['steps'][number];
export type GuideExit = z.infer<typeof exit>;
export type Words = z.infer<typeof words>;
export type GuideDeadline = z.infer<typeof deadline>;
export type KindOfInformation = z.infer<typeof kindOfInformation>;
export const KINDS_OF_INFORMATION = kindOfInformation.options;

type Issues = Parameters<Parameters<typeof guideFile.superRefine>[0]>[1];

function checkLevel(found: GuideLevel, index: number, issues: Issues): void {
  const allowed = CANONICAL_STEPS[found.level];
  const covered = new Set<string>();
  found.steps.forEach((step, at) => {
    for (const canonical of step.canonical) {
      covered.add(canonical);
      if (!allowed.includes(canonical))
        issues.addIssue({
          code: 'custom',
          path: ['levels', index, 'steps', at, 'canonical'],
          message: `level ${found.level} has the canonical steps ${allowed.join(', ')}`,
        });
    }
  });
  for (const missing of allowed.filter((step) => !covered.has(step)))
    issues.addIssue({
      code: 'custom',
      path: ['levels', index, 'steps'],
      message: `no step carries out the canonical step "${missing}"; the level needs ${allowed.join(', ')}`,
    });
  const ids = found.steps.map((step) => step.id);
  const doubled = ids.find((value, at) => ids.indexOf(value) !== at);
  if (doubled)
    issues.addIssue({
      code: 'custom',
      path: ['levels', index, 'steps'],
      message: `the step id "${doubled}" is used twice`,
    });
  const exits = ALLOWED_EXITS[found.level];
  for (const [at, way] of found.exits.entries())
    if (!exits.includes(way))
      issues.addIssue({
        code: 'custom',
        path: ['levels', index, 'exits', at],
        message: `level ${found.level} can only have the exits ${exits.join(', ')}`,
      });
  if (found.level >= 2 && !found.border)
    issues.addIssue({
      code: 'custom',
      path: ['levels', index],
      message: 'levels 2 and 3 need a border rule ("border")',
    });
}

const ALLOWED_EXITS: Record<Level, readonly GuideExit[]> = {
  0: ['close', 'level1', 'level2', 'level3', 'report'],
  1: ['close', 'plan', 'level2', 'level3', 'coordinatingUnit', 'report'],
  2: ['close', 'plan', 'level1', 'level3', 'coordinatingUnit', 'report'],
  3: ['close', 'plan', 'level1', 'level2', 'coordinatingUnit', 'report'],
};

/** The guide's level; every guide has all four. */
export function guideLevel(guide: Guide, at: Level): GuideLevel {
  const found = guide.levels[at];
  if (!found) throw new Error(`guide ${guide.guide} lacks level ${at}`);
  return found;
}

/** The guide's own steps that carry out a canonical step, in the guide's order. */
export function guideStepsOf(guide: Guide, at: Level, canonical: CanonicalStep): GuideStep[] {
  return guideLevel(guide, at).steps.filter((step) =>
    (step.canonical as CanonicalStep[]).includes(canonical),
  );
}
