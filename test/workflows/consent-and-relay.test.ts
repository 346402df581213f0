import { describe, expect, it } from '@jest/globals';
import { plus } from '../../workflows/calendar.js';
import type { EventType } from '../../workflows/events.js';
import type { Guide } from '../../workflows/guide.js';
import { ACase } from './support/a-case.js';
import { differing, EVERYTHING_ALLOWED, SHIPPED_GUIDES } from './support/guides.js';
import { travelTo } from './support/journey.js';
import { COORDINATOR, FATHER, MOTHER, PPT_ADVISER, SOCIAL_TEACHER } from './support/people.js';
import { transitionsOf, walk, type Choice, type Region } from './support/region-map.js';

type Tried = { type: EventType; facts?: object };

const PARENTS = [MOTHER, FATHER].map((personId) => ({ role: 'guardian', personId }));

/** Everything the family, the service and time can do to consents; at most so many consents, so that it ends. */
const consentChoices =
  (most: number) =>
  ({ context, today }: ACase): Choice[] => {
    const asking = most === 1;
    const ids = Object.keys(context.consents);
    const about = (type: EventType, facts: object = {}): Choice[] =>
      ids.map((consentId) => () => ({ type, facts: { consentId, ...facts } }));
    const soon = plus(today, { amount: 10, unit: 'calendarDays' });
    const given: Choice[] =
      ids.length < most
        ? [
            () => ({ type: 'CONSENT_GIVEN' }),
            () => ({ type: 'CONSENT_GIVEN', facts: { validUntil: soon } }),
            () => ({ type: 'BASIS_RECORDED', facts: { validUntil: soon } }),
          ]
        : [];
    return [
      ...given,
      ...(asking ? eachAsked(about, ids.length < most) : []),
      ...about('CONSENT_EXPIRING'),
      ...about('CONSENT_EXPIRED'),
      ...about('CONSENT_EXTENDED', { validUntil: plus(today, { amount: 2, unit: 'months' }) }),
      ...about('CONSENT_WITHDRAWN'),
      ...about('BASIS_ENDED'),
      ...Object.values(context.consents)
        .flatMap(({ entry, answers = [] }) => [entry, ...answers.map((one) => one.entry)])
        .map((entry): Choice => () => ({ type: 'ENTRY_RESTRICTED', facts: { entry } })),
      ...[...(context.refusals ?? []).map(({ entry }) => entry), ...(context.objectedIn ?? [])].map(
        (entry): Choice =>
          () => ({ type: 'ENTRY_RESTRICTED', facts: { entry } }),
      ),
      () => ({ type: 'CONSENT_REFUSED' }),
      // Somebody who has not said yes to what is shared.
      () => ({ type: 'CONSENT_REFUSED', facts: { by: { role: 'guardian' } } }),
      () => ({ type: 'GUARDIAN_OBJECTED' }),
      () => ({ type: 'OBJECTION_SETTLED', facts: { outcome: 'sharingResumes' } }),
      () => ({ type: 'OBJECTION_SETTLED', facts: { outcome: 'sharingEnds' } }),
      ...CLOSINGS,
      ...[11, 360].map((days): Choice => (one) => {
        one.days(days);
        return 'timePasses';
      }),
    ];
  };

/** Each alone; the same one again; and who has said yes says no. */
function eachAsked(about: (type: EventType, facts?: object) => Choice[], mayBegin: boolean): Choice[] {
  return [
    ...(mayBegin ? [(): Tried => ({ type: 'CONSENT_ASKED', facts: { everyGuardian: true } })] : []),
    ...PARENTS.flatMap((by) => [...about('CONSENT_AGREED', { by }), ...about('CONSENT_REFUSED', { by })]),
    ...about('CONSENT_NO_LONGER_ASKED'),
  ];
}

/** Where all must say yes: one that is asked of each alone, beside one that they gave together. */
function askingChoices({ context, today }: ACase): Choice[] {
  const all = Object.entries(context.consents);
  const about = (type: EventType, isAsked: boolean, facts: object = {}): Choice[] =>
    all
      .filter(([, { answers }]) => (answers !== undefined) === isAsked)
      .map(([consentId]) => () => ({ type, facts: { consentId, ...facts } }));
  const validUntil = plus(today, { amount: 10, unit: 'calendarDays' });
  const begins = (type: EventType, isAsked: boolean, facts: object): Choice[] =>
    about(type, isAsked).length === 0 ? [() => ({ type, facts })] : [];
  return [
    ...begins('CONSENT_ASKED', true, { everyGuardian: true }),
    ...begins('CONSENT_GIVEN', false, { validUntil }),
    ...PARENTS.flatMap((by) => [
      ...about('CONSENT_AGREED', true, { by }),
      ...about('CONSENT_REFUSED', true, { by }),
    ]),
    ...about('CONSENT_NO_LONGER_ASKED', true),
    ...about('CONSENT_EXPIRING', false),
    ...about('CONSENT_EXPIRED', false),
    ...about('CONSENT_WITHDRAWN', false),
    () => ({ type: 'CONSENT_REFUSED' }),
    (one) => {
      one.days(11);
      return 'timePasses';
    },
  ];
}

function consentSituation({ snapshot, context, today }: ACase): string {
  const soon = plus(today, { amount: 20, unit: 'calendarDays' });
  const left = (until: string | null) =>
    until === null || until > soon ? 'long' : until < today ? 'over' : 'short';
  const consents = Object.values(context.consents)
    .map(({ kind, status, expiring, validUntil, answers = [] }) => {
      // Nothing more happens to what is over but that its entry is taken out, or that it is extended.
      if (!['asked', 'inForce', 'objected'].includes(status)) return `${kind} ${status}`;
      const said = answers.map(({ by, says }) => `${by.personId} ${says}`).sort();
      return `${kind} ${status} ${expiring} ${left(validUntil)} ${said.join()}`;
    })
    .sort();
  const { consent } = snapshot.value;
  const isDisputed = (consent === 'given' || consent === 'expiring') && context.refusedBy.length > 0;
  return JSON.stringify([
    consent,
    consents,
    context.objectedAt !== null,
    isDisputed,
    context.level,
    context.closed !== null,
  ]);
}

function relayChoices({ today }: ACase): Choice[] {
  const members = [SOCIAL_TEACHER, PPT_ADVISER, COORDINATOR];
  const each = (type: EventType, facts: object = {}): Choice[] =>
    members.map((member) => () => ({ type, facts: { ...member, ...facts } }));
  return [
    () => ({ type: 'RELAY_HOLDER_NAMED' }),
    ...each('BATON_OFFERED', { wishAsked: 'both' }),
    ...each('BATON_ASSIGNED'),
    ...each('COORDINATOR_APPOINTED', { kind: 'coordinator' }),
    (one) => (one.byTheOneOffered(), { type: 'BATON_ACCEPTED' }),
    (one) => (one.byTheOneOffered(), { type: 'BATON_DECLINED' }),
    () => ({ type: 'BATON_ACCEPTED' }),
    () => ({ type: 'BATON_OFFER_WITHDRAWN' }),
    () => ({ type: 'BATON_OFFER_UNANSWERED' }),
    () => ({ type: 'HOLDER_LEFT' }),
    () => ({ type: 'HOLDER_RETURNED' }),
    () => ({ type: 'CONSENT_GIVEN', facts: { services: [PPT_ADVISER.serviceId], validFrom: today } }),
    ...CLOSINGS,
  ];
}

const CLOSINGS: readonly Choice[] = [
  () => ({ type: 'CONCERN_DISMISSED' }),
  () => ({ type: 'CASE_CLOSED' }),
  () => ({ type: 'CASE_DISCONTINUED' }),
];

function relaySituation({ snapshot, context }: ACase): string {
  const { holder, offer, consents } = context;
  return JSON.stringify([
    snapshot.value.relay,
    holder?.staffId,
    holder?.leftAt !== undefined,
    offer?.staffId,
    offer?.unanswered,
    Object.keys(consents).length > 1,
    context.level,
    context.closed !== null,
  ]);
}

/** A concern, a meeting to come, and a plan that is evaluated: from where a case may be closed, and where nobody holds the baton. */
function beginnings(guide: Guide, places = ['level0.decide', 'level1.decide']): ACase[] {
  return places.map((place) => {
    const one = ACase.ofConcern(guide);
    travelTo(one, place);
    if (one.context.childVoice) one.does('CHILD_VOICE_RECORDED', {}, ['childSaid']);
    return one;
  });
}

const GUIDES = [EVERYTHING_ALLOWED, ...SHIPPED_GUIDES].map(
  (guide) => [guide === EVERYTHING_ALLOWED ? 'everything allowed' : guide.guide, guide] as const,
);

describe.each(GUIDES)('under the guide of %s', (_name, guide) => {
  it('consent goes every way there is, with one and with two consents, in and out of time', () => {
    const [concern, evaluated] = beginnings(guide) as [ACase, ACase];
    goesEveryWay('consent', [
      ...walk('consent', [evaluated], consentChoices(2), consentSituation),
      ...walk('consent', [concern], consentChoices(1), consentSituation),
      ...walk('consent', beginnings(withRecordedNo(guide)), consentChoices(1), consentSituation),
      ...walk('consent', [concern], askingChoices, consentSituation),
    ]);
  });

  it('the baton goes every way there is', () => {
    const begun = beginnings(guide, ['level0.decide', 'level1.meet', 'level1.decide']);
    // Nobody holds the baton of a concern, but where the log is open from there.
    const isRuledOut = (one: string) => guide.logOpensAt > 0 && one.startsWith('offered CONCERN_DISMISSED ');
    goesEveryWay('relay', walk('relay', begun, relayChoices, relaySituation), isRuledOut);
  });
});

/** Every transition of the statechart was seen, and nothing moved that is not drawn there. */
function goesEveryWay(region: Region, seen: readonly string[], isRuledOut = (_: string) => false): void {
  const drawn = transitionsOf(region);
  expect(drawn.filter((one) => !seen.includes(one) && !isRuledOut(one))).toEqual([]);
  expect(seen.filter(isRuledOut)).toEqual([]);
  const moved = seen.filter((one) => one.split(' ')[0] !== one.split(' ').at(-1));
  expect(moved.filter((one) => !drawn.includes(one))).toEqual([]);
}

/** The same guide, where one guardian's no is written down and stops nothing. */
const withRecordedNo = (guide: Guide) =>
  differing(guide, ({ consent }) => {
    consent.oneGuardiansNo = 'isRecorded';
  });
