import { CANONICAL_STEPS, type CaseContext, type CaseSnapshot } from './case-context.js';
import { guideStepsOf, type Guide } from './guide.js';
import { accessOf } from './projections/access.js';
import { keptEntriesOf } from './projections/kept-entries.js';
import { followUpsOf } from './projections/follow-ups.js';
import { plannedMeasurements } from './projections/measurements.js';
import type { CaseSummary, Projection } from './projection.js';

/**
 * What should exist because of where a case stands: its summary, who has access and why, what must happen by when,
 * and the rows of its plan. The writer compares it with what is there; nothing has to be remembered to be cancelled.
 *
 * @param today Oslo date of the step: a consent that has ended gives nobody access.
 */
export function project(snapshot: CaseSnapshot, guide: Guide, today: string): Projection {
  const { context } = snapshot;
  const measurements = plannedMeasurements(context, guide);
  const followUps = followUpsOf(context, guide, measurements, today);
  return {
    summary: summaryOf(
      snapshot,
      guide,
      followUps.some(({ kind }) => kind === 'nextDate.set'),
    ),
    followUps,
    access: accessOf(context, guide, today),
    keptEntries: keptEntriesOf(context),
    goals: Object.entries(context.goals).map(([goalId, { endedBy: _endedBy, ...goal }]) => ({
      goalId,
      ...goal,
    })),
    interventions: Object.entries(context.interventions).map(
      ([interventionId, { endedBy: _endedBy, ...one }]) => ({ interventionId, ...one }),
    ),
    consents: Object.entries(context.consents).map(
      ([consentId, { entry, kind, services, kinds, status, validFrom, validUntil }]) => ({
        consentId,
        entry,
        kind,
        services,
        kinds,
        status,
        validFrom,
        validUntil,
      }),
    ),
    referrals: Object.entries(context.referrals).map(
      ([referralId, { since: _since, kinds: _kinds, ...referral }]) => ({
        referralId,
        ...referral,
      }),
    ),
    measurements,
    levelSpells: context.spells.map((spell, at) => ({ spell: at + 1, ...spell })),
  };
}

function summaryOf({ value, context }: CaseSnapshot, guide: Guide, lacksDate: boolean): CaseSummary {
  const closed = context.closed !== null;
  return {
    status: closed ? 'closed' : 'open',
    level: context.level,
    step: closed ? 'closed' : context.step,
    guideStep: closed ? null : guideStepNow(context, guide),
    log: context.log,
    consentState: value.consent,
    relayState: value.relay,
    homeServiceId: context.homeServiceId,
    holderStaffId: context.holder?.staffId ?? null,
    holderServiceId: context.holder?.serviceId ?? null,
    levelSince: context.spells.at(-1)?.from ?? context.loggedAt,
    missingNextDate: !closed && lacksDate,
    stuck: context.stuckSince !== null,
    acute: context.acute !== null,
    groups: context.groups,
  };
}

/** The guide's own step: the first of the canonical step that is not ticked off, else its last. */
function guideStepNow(context: CaseContext, guide: Guide): string {
  const canonical = context.step === 'stuck' ? CANONICAL_STEPS[context.level][0]! : context.step;
  const steps = guideStepsOf(guide, context.level, canonical);
  const next = steps.find((step) => !context.guideStepsDone.includes(step.id)) ?? steps.at(-1);
  return next?.id ?? canonical;
}
