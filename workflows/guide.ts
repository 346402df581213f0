import { z } from 'zod';
import type { CanonicalStep, Level } from './case-context.js';
import { kindOfInformation } from './event-fields.js';
import * as base from './guide-defaults.js';
import {
  deadline,
  GUIDE_LANGUAGES,
  followUpKind,
  id,
  ladder,
  level,
  measurement,
  ownScale,
  words,
  type GuideLevel,
  type GuideStep,
} from './guide-parts.js';
import {
  checkConsent,
  checkLadder,
  checkLevel,
  checkLevels,
  checkMeasurements,
  refuseTwice,
  rule,
} from './guide-rules.js';
import { FORMS } from './guide-sayings.js';
import { VISIBLE } from './visible-text.js';

/**
 * A municipality's own action guide (handlingsveileder) as data: how its steps, words, deadlines, border rule and
 * consents fill the canonical model. One file a municipality and kind of service; docs/guides.md describes each field.
 * What a guide leaves out follows the base guide (guide-defaults.ts), measurements and scales apart.
 */

const deadlines = z.strictObject({
  decideConcern: deadline.default(base.DEADLINES.decideConcern),
  callMeeting: deadline.default(base.DEADLINES.callMeeting),
  openLog: deadline.default(base.DEADLINES.openLog),
  holdEvaluation: deadline.default(base.DEADLINES.holdEvaluation),
  answerBaton: deadline.default(base.DEADLINES.answerBaton),
  answerReferral: deadline.default(base.DEADLINES.answerReferral),
  makeContact: deadline.default(base.DEADLINES.makeContact),
  reviewAfterRefusal: deadline.default(base.DEADLINES.reviewAfterRefusal),
  settleObjection: deadline.default(base.DEADLINES.settleObjection),
  answerConsent: deadline.default(base.DEADLINES.answerConsent),
  attachPaper: deadline.default(base.DEADLINES.attachPaper),
  tidyUpAfterSharing: deadline.default(base.DEADLINES.tidyUpAfterSharing),
  adviseWhenStuck: deadline.default(base.DEADLINES.adviseWhenStuck),
  setNextDate: deadline.default(base.DEADLINES.setNextDate),
  /** Joint intake: what came in to the coordinating unit is clarified. Shown in its intake; nobody is reminded by it. */
  clarifyIntake: deadline.default(base.DEADLINES.clarifyIntake),
});

const ageOf = (kind: keyof typeof base.CONSENT_AGES) =>
  z.int().min(0).max(23).default(base.CONSENT_AGES[kind]);

const consent = z
  .strictObject({
    duration: deadline.default(base.CONSENT_DURATION),
    reminderBefore: deadline.default(base.CONSENT_REMINDER),
    /** From which age the young person consents to sharing this kind of information; below it guardians do. */
    ages: z
      .strictObject({
        school: ageOf('school'),
        health: ageOf('health'),
        childProtection: ageOf('childProtection'),
        family: ageOf('family'),
        economy: ageOf('economy'),
      })
      .prefault({}),
    /** From which age the young person must agree beside the guardians; absent means never beside them. */
    youngPersonAlsoFrom: z.int().min(0).max(18).optional(),
    /** Whether every guardian with parental responsibility must agree, or one is enough while no other says no. */
    guardians: z.enum(['one', 'all']).default('one'),
    oneGuardiansNo: z.enum(['stopsSharing', 'isRecorded']).default('stopsSharing'),
    /** A new consent whenever a new service takes part or takes over, even if an earlier one would cover it. */
    anewForEachService: z.boolean().default(false),
    /** What a service is told to do when it has lost its basis, in the municipality's words. */
    whenSharingEnds: z
      .array(z.strictObject({ id, name: words }))
      .min(1)
      .superRefine(rule((all, refuse) => refuseTwice(all, (one) => one.id, [], refuse, 'id')))
      .default(base.WHEN_SHARING_ENDS),
    /** Languages in which the municipality has its consent form (BCP 47), shown where consent is asked for. */
    formLanguages: z
      .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, FORMS.language.en))
      .default([]),
  })
  .superRefine(rule(checkConsent));

const archiveMark = z.string().regex(VISIBLE, FORMS.blank.en).max(200);

const checkedLadder = ladder.superRefine(rule(checkLadder));

export const GuideSchema = z.strictObject({
  guide: id,
  version: z.int().min(1).max(100_000),
  municipality: z.string().regex(VISIBLE, FORMS.blank.en).max(200),
  /** Kinds of services that use this guide; empty means every service without a guide of its own. */
  serviceKinds: z.array(id).default([]),
  /** The languages it is written in; in the others its words are those of the nearest of these. */
  languages: z
    .array(z.enum(GUIDE_LANGUAGES))
    .min(1)
    .superRefine(rule((all, refuse) => refuseTwice(all, (one) => one, [], refuse)))
    .default([...GUIDE_LANGUAGES]),
  name: words,
  source: z.string().regex(VISIBLE, FORMS.blank.en).max(4000),
  levels: z.array(level.superRefine(rule(checkLevel))).superRefine(rule(checkLevels)),
  /** The level at which the relay log opens; below it the case belongs to the service alone. */
  logOpensAt: z.literal([0, 1, 2, 3]),
  /** Who must have heard of a concern before it is shared with the family, e.g. the nearest leader. */
  shareFirstWith: z.enum(['nobody', 'colleague', 'leader']).default('nobody'),
  deadlines: deadlines.prefault({}),
  consent: consent.prefault({}),
  /** Kinds of information that services of a kind usually write, where it is not what the base guide says. */
  kindsOfInformation: z.record(id, z.array(kindOfInformation).min(1)).optional(),
  reminders: z
    .strictObject({
      standard: checkedLadder.default(base.STANDARD_LADDER),
      special: z.partialRecord(followUpKind, checkedLadder).default(base.SPECIAL_LADDERS),
    })
    .prefault({}),
  closing: z
    .strictObject({
      reasons: z
        .array(z.strictObject({ id, name: words }))
        .min(1)
        .superRefine(rule((reasons, refuse) => refuseTwice(reasons, (one) => one.id, [], refuse, 'id')))
        .default(base.CLOSING_REASONS),
      /** Levels at which closing needs a written reason. */
      writtenReasonAt: z.array(z.literal([1, 2, 3])).default([3]),
    })
    .prefault({}),
  /** The municipality's own questions from 0 to 10; a measurement names one by its id. */
  scales: z
    .array(ownScale)
    .superRefine(rule((scales, refuse) => refuseTwice(scales, (one) => one.id, [], refuse, 'id')))
    .default([]),
  retention: z
    .strictObject({
      /** How long a concern is kept that came to nothing, from the day it was dismissed. */
      dismissedConcern: deadline.default(base.DISMISSED_CONCERN_KEPT),
      /** Whether it then goes by itself; otherwise its leader decides. */
      byRule: z.boolean().default(false),
    })
    .prefault({}),
  /** How a closed log is marked for the archive (Noark 5 or what the municipality has); the words are its own. */
  archive: z
    .strictObject({
      class: archiveMark.optional(),
      series: archiveMark.optional(),
      documentType: archiveMark.default(base.ARCHIVE_DOCUMENT_TYPE),
      accessCode: archiveMark.optional(),
      authority: archiveMark.optional(),
      organisationNumber: z
        .string()
        .regex(/^\d{9}$/, FORMS.organisationNumber.en)
        .optional(),
    })
    .prefault({}),
  measurements: z.array(measurement).superRefine(rule(checkMeasurements)).default([]),
});

export type Guide = z.infer<typeof GuideSchema>;
export type { GuideExit, GuideLevel, GuideStep } from './guide-parts.js';

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
