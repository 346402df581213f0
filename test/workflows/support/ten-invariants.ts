import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { Guide } from '../../../workflows/guide.js';
import { project } from '../../../workflows/project.js';
import type { AccessRow, FollowUpKind, Projection } from '../../../workflows/projection.js';
import { step } from '../../../workflows/step.js';
import type { ACase, Taken } from './a-case.js';
import { Ledger } from './ledger.js';
import { writeInto } from './ledger-entries.js';
import { COORDINATING_UNIT, COORDINATOR, newId, PPT_ADVISER, PSYCHOLOGIST, SCHOOL } from './people.js';
import { rule } from './rule.js';
import { checkDates, judgeVoice } from './voice-and-date.js';

/**
 * The rules of bti.md that hold in every municipality, checked from outside after every event: against a ledger that
 * reads only the history, and against what the projection gives. Throws with the number of the rule that is broken.
 */
export function watchOver(one: ACase): Ledger {
  const ledger = new Ledger(one.guide);
  one.witness = (taken) => {
    const holderBefore = ledger.holder;
    judge(taken, ledger);
    judgeVoice(taken, ledger);
    writeInto(ledger, taken);
    if (taken.event.type === 'BATON_ACCEPTED') ledger.holder = taken.at.actor.id;
    check(taken, ledger, one.guide, holderBefore);
  };
  return ledger;
}

/** What must have been true when the event was taken. */
function judge({ event, at, before }: Taken, ledger: Ledger): void {
  const { type, facts } = event;
  if (type === 'REFERRAL_SENT' && facts.named)
    rule(2, ledger.covers(facts.serviceId, at.today), 'a child is named without a basis');
  if ((type === 'BATON_OFFERED' || type === 'BATON_ASSIGNED') && facts.serviceId !== SCHOOL)
    rule(3, ledger.covers(facts.serviceId, at.today), 'the baton crosses to a service without a basis');
  if (/^LEVEL_\d_DECIDED$/.test(type) && ledger.level > 0) {
    rule(4, !ledger.planIsUnevaluated, 'a planned change of level without an evaluation');
    rule(4, ledger.acute === null, 'a planned change of level while an acute rise waits for its evaluation');
  }
  if (type === 'CASE_CLOSED') rule(4, !ledger.planIsUnevaluated, 'closed without an evaluation');
  if (type === 'CASE_REOPENED') rule(9, ledger.basisSinceClosing, 'reopened without a new basis');
  if (type === 'LOG_OPENED') {
    rule(8, before.context.log === 'requested', 'a log opened that nobody asked for');
    rule(2, ledger.hasAnyBasis(at.today), 'a log opened without a basis');
  }
}

function check(
  { at, after, before, event }: Taken,
  ledger: Ledger,
  guide: Guide,
  holderBefore: string | null,
): void {
  const projection = project(after, guide, at.today);
  rule(2, sharesOnABasis(projection.access, ledger, at.today), 'a service reads without a basis');
  oneHolder(after, projection, ledger, event.type, holderBefore);
  everyInterventionStands(after, projection, ledger);
  nextDate(after, projection);
  if (event.type === 'MEETING_HELD') border(before, projection, ledger, guide, at.today);
  privateConcern(after, projection, ledger, guide);
  closing(after, projection, ledger);
  rule(10, nothingRestsOn(ledger, after), 'an entry of the wrong child has effect');
  checkDates(after, projection, ledger);
  spells(after);
  if (at.number % 25 === 0) bypass({ at, after }, projection, guide);
  if (at.number % 25 === 1) roundTrip({ at, after }, projection, guide);
}

const SERVICE_OF: Record<string, string> = Object.fromEntries(
  [PPT_ADVISER, PSYCHOLOGIST, COORDINATOR].map(({ staffId, serviceId }) => [`staff:${staffId}`, serviceId]),
);

function sharesOnABasis(access: readonly AccessRow[], ledger: Ledger, today: string): boolean {
  return access
    .filter(({ content, relation }) => (content && relation !== 'emergency') || relation === 'offered')
    .every(({ principal }) => {
      if (principal === 'unit:coordinating') return ledger.covers(COORDINATING_UNIT, today);
      if (principal.startsWith('person:')) return ledger.logWasOpen;
      const serviceId = SERVICE_OF[principal];
      return serviceId === undefined || ledger.covers(serviceId, today);
    });
}

function oneHolder(
  { context }: CaseSnapshot,
  { access }: Projection,
  ledger: Ledger,
  type: string,
  holderBefore: string | null,
): void {
  const rows = access.filter(({ relation }) => relation === 'holder');
  if (context.log === 'opened') rule(3, rows.length === 1, `${rows.length} relay holders of an open log`);
  rule(3, (context.holder?.staffId ?? null) === ledger.holder, 'the baton is not where the history says');
  rule(3, holderBefore === null || ledger.holder !== null, 'the baton was dropped');
  if (type === 'BATON_OFFERED' || type === 'BATON_OFFER_UNANSWERED' || type === 'BATON_DECLINED')
    rule(3, ledger.holder === holderBefore, 'an offer moved the baton');
}

function everyInterventionStands({ context }: CaseSnapshot, { followUps }: Projection, ledger: Ledger): void {
  for (const [id, one] of Object.entries(context.interventions)) {
    if (one.status === 'stopped') continue;
    const goal = ledger.goals.get(one.goalId);
    rule(5, goal !== undefined && !goal.dropped, 'an intervention without a goal');
    rule(5, /^(staff|person):./.test(one.responsible), 'an intervention that nobody is responsible for');
    const asked = followUps.some(({ key }) => key === `intervention.evaluate:${id}`);
    rule(5, asked || context.closed !== null, 'an intervention without a date of evaluation');
  }
}

/** What only reminds, or only happens by itself, is not a next date. */
/** Of a closed case: what the family has not answered yet, and what is owed to it. */
const AFTER_THE_END: readonly FollowUpKind[] = [
  'measurement.answer',
  'emergency.end',
  'access.answer',
  'sharing.tidyUp',
  'keptEntry.review',
  'information.answer',
];

const NOT_A_DATE: readonly FollowUpKind[] = [
  'consent.answer',
  'contact.make',
  'consent.expiring',
  'consent.expired',
  'baton.unanswered',
  'measurement.answer',
  'access.answer',
  'consent.paper',
  'consent.renewAtAge',
  'sharing.tidyUp',
  'keptEntry.review',
  'information.answer',
  'family.answer',
  'holder.reconsider',
  'emergency.end',
];

function nextDate({ context }: CaseSnapshot, { followUps, summary }: Projection): void {
  const dates = followUps.filter(({ kind }) => !NOT_A_DATE.includes(kind));
  if (context.closed) return rule(6, !summary.missingNextDate, 'a closed case is said to lack a date');
  rule(6, dates.length > 0, 'an open case without a next date');
  const onlyAsked = dates.every(({ kind }) => kind === 'nextDate.set');
  rule(6, summary.missingNextDate === onlyAsked, 'a missing next date is not shown');
}

/** Those who can be seen to work with the case, and are there for another reason than to coordinate it. */
function servicesSeen({ context }: CaseSnapshot, { access }: Projection): Set<string> {
  const works = access.filter(
    ({ relation, principal }) =>
      ['participant', 'holder'].includes(relation) && principal !== `staff:${context.coordinator?.staffId}`,
  );
  return new Set(works.flatMap(({ principal }) => SERVICE_OF[principal] ?? []));
}

function border(
  before: CaseSnapshot,
  projection: Projection,
  ledger: Ledger,
  guide: Guide,
  today: string,
): void {
  const { context } = before;
  const found = guide.levels[ledger.level]?.border;
  if (!found) return;
  const part = Object.values(context.referrals).filter(({ status }) => status === 'accepted');
  const accepted = new Set(part.map(({ serviceId }) => serviceId));
  const { min, max = Infinity } = found.otherServices;
  const advised = found.adviceIsEnough && context.advice.length > 0;
  rule(7, accepted.size <= max && (accepted.size >= min || advised), `${accepted.size} services take part`);
  const all = new Set([...accepted, ...servicesSeen(before, projection)]);
  rule(7, all.size <= max, `${all.size} services take part`);
  const outside = part.some((one) => one.outside);
  rule(7, found.outside === 'allowed' || outside === (found.outside === 'required'), 'who is outside?');
  for (const service of accepted) {
    rule(7, ledger.accepted().includes(service), 'a service takes part that did not accept');
    rule(7, ledger.covers(service, today), 'a service takes part without a basis');
  }
}

function privateConcern(
  { context }: CaseSnapshot,
  { access }: Projection,
  ledger: Ledger,
  guide: Guide,
): void {
  if (ledger.level > 0 || guide.logOpensAt === 0) return;
  const seers = access.map(({ principal }) => principal).sort();
  rule(8, seers.length === 2 && context.log === 'none', `a concern is seen by ${seers.join(', ')}`);
}

function closing({ context, value }: CaseSnapshot, { access, followUps }: Projection, ledger: Ledger): void {
  rule(9, (context.closed !== null) === ledger.closed, 'closed or not closed?');
  if (!context.closed) return;
  rule(
    9,
    context.closed.reason !== '' && value.course === (context.disposed ? 'disposed' : 'closed'),
    'closed without a reason',
  );
  rule(9, value.relay !== 'offered', 'an offer outlives the case');
  const others = access.filter(({ relation }) => relation === 'participant' || relation === 'asked');
  rule(9, others.length === 0, 'somebody takes part in a closed case');
  rule(
    9,
    followUps.every(({ kind }) => AFTER_THE_END.includes(kind)),
    'a closed case asks for work',
  );
}

function nothingRestsOn({ entriesTakenOut }: Ledger, { context }: CaseSnapshot): boolean {
  const out = (one: { entry: number }) => entriesTakenOut.has(one.entry);
  const { consents, referrals, goals, interventions } = context;
  return (
    !Object.values(consents).some(
      (one) => out(one) && (one.status === 'inForce' || one.status === 'objected'),
    ) &&
    !Object.values(referrals).some(
      (one) => out(one) && (one.status === 'sent' || one.status === 'accepted'),
    ) &&
    !Object.values(goals).some((one) => out(one) && one.status === 'active') &&
    !Object.values(interventions).some((one) => out(one) && one.status !== 'stopped')
  );
}

/** One spell is open while the case is, and they follow each other without a gap. */
function spells({ context }: CaseSnapshot): void {
  const { spells: all, closed, level } = context;
  const open = all.filter(({ to }) => to === null);
  rule(4, open.length === (closed ? 0 : 1) && all.at(-1)?.level === level, 'the levels do not add up');
}

/** From any state, at once, and nobody but those who report can tell. */
function bypass({ at, after }: Pick<Taken, 'at' | 'after'>, before: Projection, guide: Guide): void {
  const report = { type: 'OPEN_REPORT_RECORDED', facts: { reportId: newId(0) }, texts: [] } as const;
  const result = step(after, report, { ...at, number: at.number + 1 }, guide);
  rule(1, result.ok, 'a report is refused');
  if (!result.ok) return;
  rule(1, result.intents.length === 0, 'a report tells somebody');
  const same = JSON.stringify(project(result.snapshot, guide, at.today)) === JSON.stringify(before);
  rule(1, same, 'a report changes what others see');
}

function roundTrip({ at, after }: Pick<Taken, 'at' | 'after'>, projection: Projection, guide: Guide): void {
  const read = JSON.parse(JSON.stringify(after)) as CaseSnapshot;
  const again = project(read, guide, at.today);
  if (JSON.stringify(again) !== JSON.stringify(projection)) throw new Error('a stored case is another case');
  const note = { type: 'NOTE_WRITTEN', facts: {}, texts: ['note'] } as const;
  const [one, other] = [step(after, note, at, guide), step(read, note, at, guide)];
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error('a stored case goes another way');
}
