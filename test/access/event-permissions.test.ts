import { describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, EVENTS } from '../../workflows/events.js';
import type { Relation as ProjectedRelation } from '../../workflows/projection.js';
import type { Situation } from '../../src/access/event-conditions.js';
import {
  eventPermissions,
  maySend as mayWithTies,
  RELATIONS,
  type Relation,
} from '../../src/access/event-permissions.js';

const NURSE = 'aaaaaaaa-0000-4000-8000-000000000001';
const HOME = 'aaaaaaaa-0000-4000-8000-000000000002';
const MOTHER = 'aaaaaaaa-0000-4000-8000-000000000003';

/** With relations that open the content, as far as they ever do. */
const maySend = (type: string, relations: readonly Relation[], at: Situation) =>
  mayWithTies(
    type,
    relations.map((relation) => ({ relation, content: true })),
    at,
  );

function situation(facts: object = {}, more: Partial<Situation> = {}): Situation {
  return {
    actor: { kind: 'staff', id: NURSE },
    roles: [{ role: 'practitioner', serviceId: HOME }],
    principals: [`staff:${NURSE}`],
    facts: { ...facts },
    context: {
      homeServiceId: HOME,
      offer: null,
      referrals: {},
      interventions: {},
      family: [],
      kept: {},
      consents: {},
    },
    hasActiveHolder: true,
    ...more,
  };
}

describe('the table of who may send which event', () => {
  it('decides about every event that people send or answer, and names none that is not there', () => {
    const decided = Object.keys(eventPermissions());
    const sent = EVENT_TYPES.filter((type) => EVENTS[type].by !== 'engine' && type !== 'CONCERN_LOGGED');
    expect(sent.filter((type) => !decided.includes(type))).toEqual([]);
    expect(decided.filter((type) => !(type in EVENTS))).toEqual([]);
  });

  it('gives somebody each of its events, and every relation something', () => {
    for (const [type, row] of Object.entries(eventPermissions()))
      expect([type, Object.keys(row).length]).toEqual([type, expect.any(Number)]);
    const used = new Set(Object.values(eventPermissions()).flatMap((row) => Object.keys(row)));
    expect(RELATIONS.filter((relation) => !used.has(relation))).toEqual([]);
  });

  it('knows the relations of the projection', () => {
    const known: readonly ProjectedRelation[] = RELATIONS;
    const projected: readonly Relation[] = known;
    expect(projected).toHaveLength(RELATIONS.length);
  });

  it.each<[string, string, Relation, boolean]>([
    ['the holder drives the case', 'GOAL_SET', 'holder', true],
    ['whoever logged the concern defines it', 'CONCERN_DEFINED', 'author', true],
    ['a participant writes notes', 'NOTE_WRITTEN', 'participant', true],
    ['a participant does not close', 'CASE_CLOSED', 'participant', false],
    ['a guardian writes bright spots', 'BRIGHT_SPOT_WRITTEN', 'guardian', true],
    ['a guardian does not plan', 'INTERVENTION_PLANNED', 'guardian', false],
    ['the coordinating unit advises what was referred to it', 'COORDINATING_UNIT_ADVISED', 'referred', true],
    [
      'and advises without the content where nothing is shared',
      'COORDINATING_UNIT_ADVISED',
      'oversight',
      true,
    ],
    ['it assigns at level 3', 'BATON_ASSIGNED', 'oversight', true],
    ['the one who is offered the baton answers', 'BATON_ACCEPTED', 'offered', true],
    ['nobody else does', 'BATON_ACCEPTED', 'holder', false],
    ['a leader writes nothing in a case', 'NOTE_WRITTEN', 'leader', false],
  ])('%s', (_what, type, relation, expected) => {
    expect(maySend(type, [relation], situation())).toBe(expected);
  });

  it('lets the leader of the service whose case it is name a holder, not a leader of another', () => {
    const as = (principal: string) =>
      maySend('RELAY_HOLDER_NAMED', ['leader'], situation({}, { principals: [principal] }));
    expect([as(`leader:${HOME}`), as(`leader:${MOTHER}`)]).toEqual([true, false]);
  });

  it('lets the service that was asked answer, and the holder only for a body without an account', () => {
    const referrals = { r: { serviceId: 'school', outside: false }, gp: { serviceId: 'gp', outside: true } };
    const context = { ...situation().context, referrals };
    const may = (relation: Relation, referralId: string, principal = 'service:school') =>
      maySend(
        'REFERRAL_ACCEPTED',
        [relation],
        situation({ referralId }, { context, principals: [principal] }),
      );
    expect([
      may('asked', 'r'),
      may('asked', 'r', 'service:other'),
      may('holder', 'r'),
      may('holder', 'gp'),
    ]).toEqual([true, false, false, true]);
  });

  it('lets a participant plan and change their own interventions only', () => {
    const own = { kind: 'staff', id: NURSE };
    const others = { kind: 'staff', id: MOTHER };
    const context = {
      ...situation().context,
      interventions: { mine: { responsible: `staff:${NURSE}` }, theirs: { responsible: `staff:${MOTHER}` } },
    };
    const may = (type: string, facts: object) =>
      maySend(type, ['participant'], situation(facts, { context }));
    expect(may('INTERVENTION_PLANNED', { interventionId: 'new', responsible: own })).toBe(true);
    expect(may('INTERVENTION_PLANNED', { interventionId: 'new', responsible: others })).toBe(false);
    expect(may('INTERVENTION_PLANNED', { interventionId: 'new' })).toBe(false);
    expect(may('INTERVENTION_CHANGED', { interventionId: 'mine' })).toBe(true);
    expect(may('INTERVENTION_CHANGED', { interventionId: 'mine', responsible: others })).toBe(false);
    expect(may('INTERVENTION_STOPPED', { interventionId: 'theirs' })).toBe(false);
  });

  it('leaves a holder whose basis is gone nothing but to hand the baton on', () => {
    const withoutContent = (type: string) =>
      mayWithTies(type, [{ relation: 'holder', content: false }], situation());
    expect(Object.keys(eventPermissions()).filter(withoutContent)).toEqual([
      'BATON_OFFERED',
      'BATON_OFFER_WITHDRAWN',
    ]);
  });

  it('lets a leader take the baton only where it lies still', () => {
    const may = (more: Partial<Situation>, staffId = NURSE) =>
      maySend(
        'BATON_ASSIGNED',
        ['leader'],
        situation({ staffId, serviceId: HOME }, { principals: [`leader:${HOME}`], ...more }),
      );
    const unanswered = { context: { ...situation().context, offer: { unanswered: true } } };
    expect(may({})).toBe(false);
    expect(may({}, MOTHER)).toBe(true);
    expect(may({ hasActiveHolder: false })).toBe(true);
    expect(may(unanswered)).toBe(true);
  });

  it('lets a participant take out of view what they wrote themselves', () => {
    const may = (writtenBy: string) =>
      maySend(
        'ENTRY_RESTRICTED',
        ['participant'],
        situation({ entry: 3 }, { entry: { writtenBy, restrictedBy: [] } }),
      );
    expect([may(`staff:${NURSE}`), may(`staff:${MOTHER}`), may(`person:${NURSE}`)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(maySend('ENTRY_RESTRICTED', ['participant'], situation({ entry: 3 }))).toBe(false);
  });

  it('takes two to erase: who took it out of view does not erase it, the leader of the service does', () => {
    const entry = (by: string) => ({ writtenBy: `person:${MOTHER}`, restrictedBy: [`staff:${by}`] });
    const may = (relation: Relation, by: string) =>
      maySend(
        'ENTRY_ERASED',
        [relation],
        situation({ entry: 3 }, { entry: entry(by), principals: [`leader:${HOME}`] }),
      );
    expect([may('holder', NURSE), may('holder', MOTHER)]).toEqual([false, true]);
    expect([may('leader', NURSE), may('leader', MOTHER)]).toEqual([false, true]);
  });

  describe('a member of the family', () => {
    const context = {
      ...situation().context,
      family: [
        { personId: MOTHER, relation: 'guardian' },
        { personId: NURSE, relation: 'child' },
      ],
    };
    const asMother = { actor: { kind: 'person' as const, id: MOTHER }, context };
    const may = (facts: object, relation: Relation = 'guardian') =>
      maySend('CONSENT_GIVEN', [relation], situation(facts, asMother));

    it.each<[string, object, boolean]>([
      ['in her own name', { givenBy: [{ role: 'guardian', personId: MOTHER }] }, true],
      [
        'in the name of the other as well',
        { givenBy: [{ role: 'guardian', personId: MOTHER }, { role: 'guardian' }] },
        false,
      ],
      ['for the young person', { givenBy: [{ role: 'youngPerson', personId: MOTHER }] }, false],
      ['for child protection', { givenBy: [{ role: 'childProtection', personId: MOTHER }] }, false],
      ['for nobody', { givenBy: [] }, false],
      ['with nonsense', { givenBy: 'me' }, false],
      ['with holes', { givenBy: [null] }, false],
    ])('consents %s: %s', (_what, facts, expected) => expect(may(facts)).toBe(expected));

    it('is not asked for the name when somebody else writes it down on paper', () => {
      const written = situation({ givenBy: [{ role: 'guardian' }] }, { context });
      expect(maySend('CONSENT_GIVEN', ['holder'], written)).toBe(true);
    });
  });

  it.each(['constructor', '__proto__', 'toString', ''])('knows nothing of %s', (type) => {
    for (const relation of RELATIONS) expect(maySend(type, [relation], situation())).toBe(false);
  });
});
