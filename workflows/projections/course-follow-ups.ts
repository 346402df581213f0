import type { CaseContext } from '../case-context.js';
import { guideStepsOf, type Guide } from '../guide.js';
import { familySaidNo } from '../sharing.js';
import { type FollowUpRows, on } from './follow-up-rows.js';

export function addConcern(rows: FollowUpRows, context: CaseContext, guide: Guide): void {
  const began = context.spells.at(-1)?.from ?? context.loggedAt;
  addLog(rows, context, guide);
  rows.add('concern.decide', 'concern.decide', { anchor: began, ...guide.deadlines.decideConcern });
  addStep(rows, context, guide);
  addNextDate(rows, context);
}

export function addCourse(rows: FollowUpRows, context: CaseContext, guide: Guide, today: string): void {
  const { deadlines } = guide;
  addStep(rows, context, guide);
  addNextDate(rows, context);
  if (context.step === 'meet' || context.step === 'convene')
    rows.add(`meeting.call:${context.spells.length}`, 'meeting.call', {
      // Advice of the coordinating unit goes to a new meeting, long after the level was entered.
      anchor: context.stepSince,
      ...deadlines.callMeeting,
    });
  // A family that said no is asked again at the review, not reminded of the log.
  if (!familySaidNo(context, today)) addLog(rows, context, guide);
  if (context.acute)
    rows.add('evaluation.afterAcuteRise', 'evaluation.afterAcuteRise', on(context.acute.evaluateBy));
  const { childVoice } = context;
  if (childVoice)
    rows.add(
      'childVoice.ask',
      'childVoice.ask',
      on(childVoice.askBy),
      childVoice.askedBy ? `staff:${childVoice.askedBy}` : undefined,
    );
  if (context.stuckSince)
    rows.add(
      'coordinatingUnit.advise',
      'coordinatingUnit.advise',
      { anchor: context.stuckSince, ...deadlines.adviseWhenStuck },
      'unit:coordinating',
    );
  for (const [id, referral] of Object.entries(context.referrals))
    if (referral.status === 'sent')
      rows.add(
        `referral.answer:${id}`,
        'referral.answer',
        { anchor: referral.since, ...deadlines.answerReferral },
        referral.outside ? undefined : `service:${referral.serviceId}`,
      );
}

function addLog(rows: FollowUpRows, context: CaseContext, guide: Guide): void {
  if (context.log === 'requested' && context.logSince && context.level >= guide.logOpensAt)
    rows.add('log.open', 'log.open', { anchor: context.logSince, ...guide.deadlines.openLog });
}

function addStep(rows: FollowUpRows, context: CaseContext, guide: Guide): void {
  for (const step of guideStepsOf(guide, context.level, context.step))
    if (step.deadline && !context.guideStepsDone.includes(step.id))
      rows.add(`step.finish:${step.id}`, 'step.finish', { anchor: context.stepSince, ...step.deadline });
}

function addNextDate(rows: FollowUpRows, context: CaseContext): void {
  if (context.nextDate) rows.add('nextDate.keep', 'nextDate.keep', on(context.nextDate.date));
}

export function addPlan(rows: FollowUpRows, context: CaseContext, guide: Guide): void {
  if (context.step === 'carryOut' || context.step === 'evaluate')
    rows.add('evaluation.hold', 'evaluation.hold', {
      anchor: context.planAgreedAt ?? context.stepSince,
      ...guide.deadlines.holdEvaluation,
    });
  // Wherever the case stands: an acute rise leaves interventions running, and one that goes on has its next date.
  for (const [id, one] of Object.entries(context.interventions))
    if (one.status !== 'stopped')
      rows.add(
        `intervention.evaluate:${id}`,
        'intervention.evaluate',
        on(one.evaluateBy),
        one.responsible.startsWith('staff:') ? one.responsible : undefined,
      );
}

export function addContact(rows: FollowUpRows, context: CaseContext, guide: Guide): void {
  if (context.level > 0)
    rows.add('contact.make', 'contact.make', { anchor: context.lastContact, ...guide.deadlines.makeContact });
}
