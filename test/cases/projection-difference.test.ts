import { describe, expect, it } from '@jest/globals';
import type { FollowUpRow, Projection } from '../../workflows/projection.js';
import { projectionDifference } from '../../src/cases/persistence/projection-difference.js';

const CASE = '0198f4b2-0000-7000-8000-000000000001';
const SCHOOL = '0198f4b2-0000-7000-8000-00000000000a';
const NURSE = '0198f4b2-0000-7000-8000-00000000000b';
const NOW = '2026-09-01T08:00:00.000Z';

const decide: FollowUpRow = {
  key: 'concern.decide',
  kind: 'concern.decide',
  owner: `staff:${NURSE}`,
  serviceId: SCHOOL,
  due: { anchor: '2026-09-01', amount: 14, unit: 'calendarDays' },
  ladder: [{ stage: 'due', amount: 0, unit: 'workingDays' }],
  event: null,
};

const projection: Projection = {
  summary: {
    status: 'open',
    level: 0,
    step: 'define',
    guideStep: 'own-wonder',
    log: 'none',
    consentState: 'none',
    relayState: 'unassigned',
    homeServiceId: SCHOOL,
    holderStaffId: null,
    holderServiceId: null,
    levelSince: NOW,
    missingNextDate: false,
    stuck: false,
    acute: false,
    groups: [],
  },
  followUps: [decide],
  access: [
    {
      principal: `staff:${NURSE}`,
      relation: 'author',
      content: true,
      until: null,
      serviceId: null,
      kinds: null,
    },
  ],
  keptEntries: [],
  goals: [],
  interventions: [],
  consents: [],
  referrals: [],
  measurements: [],
  levelSpells: [],
};

const difference = (
  before: Projection | null,
  after: Projection,
  closed: { from: string; to: string }[] = [],
) => projectionDifference({ caseId: CASE, before, after, calendarOf: () => ({ closed }), now: NOW });

describe('what is written of a projection', () => {
  it('is everything anew for a case that comes from an older model', () => {
    const all = {
      caseId: CASE,
      before: projection,
      after: projection,
      calendarOf: () => ({ closed: [] }),
      now: NOW,
    };
    expect(projectionDifference(all)).toEqual({});
    const written = projectionDifference({ ...all, wasOlder: true });
    expect(written.access?.upsert).toEqual(projection.access);
    expect(written.followUps?.upsert).toHaveLength(1);
    expect(written.nextDue).toBe('2026-09-15');
  });

  it('is everything for a new case', () => {
    const written = difference(null, projection);
    expect(written.access?.upsert).toEqual(projection.access);
    expect(written.followUps?.upsert).toMatchObject([
      { key: 'concern.decide', dueDate: '2026-09-15', dueAt: '2026-09-15T06:00:00.000Z' },
    ]);
    expect(written.nextDue).toBe('2026-09-15');
    expect(Object.keys(written).sort()).toEqual(['access', 'followUps', 'nextDue']);
  });

  it('is nothing when nothing changed, in whatever order the database gives it back', () => {
    const shuffled = Object.fromEntries(Object.entries(decide).reverse()) as unknown as FollowUpRow;
    expect(difference({ ...projection, followUps: [shuffled] }, projection)).toEqual({});
  });

  it('is the row that moved, and the first date of them all', () => {
    const sooner: FollowUpRow = { ...decide, due: { ...decide.due, amount: 7 } };
    const contact: FollowUpRow = { ...decide, key: 'contact.make', kind: 'contact.make' };
    const before = { ...projection, followUps: [decide, contact] };
    const written = difference(before, { ...before, followUps: [sooner, contact] });
    expect(written.followUps?.upsert).toMatchObject([{ key: 'concern.decide', dueDate: '2026-09-08' }]);
    expect(written.followUps?.remove).toBeUndefined();
    expect(written.nextDue).toBe('2026-09-08');
  });

  it('keeps the id of a follow-up whenever it is written', () => {
    const [first] = difference(null, projection).followUps!.upsert!;
    const moved = { ...projection, followUps: [{ ...decide, owner: 'leader:x' }] };
    expect(difference(projection, moved).followUps?.upsert?.[0]?.id).toBe(first!.id);
  });

  it('counts on the calendar of the service', () => {
    const closed = [{ from: '2026-09-14', to: '2026-09-18' }];
    const contact: FollowUpRow = { ...decide, key: 'contact.make', kind: 'contact.make' };
    expect(difference(null, { ...projection, followUps: [contact] }, closed).nextDue).toBe('2026-09-21');
  });

  it('says that what is no longer needed was done, or cancelled when the case closed first', () => {
    const without = { ...projection, followUps: [] };
    expect(difference(projection, without).followUps?.remove).toEqual([
      { key: 'concern.decide', status: 'done' },
    ]);
    expect(difference(projection, without).nextDue).toBeNull();
    const closed = { ...without, summary: { ...projection.summary, status: 'closed' as const } };
    expect(difference(projection, closed).followUps?.remove).toEqual([
      { key: 'concern.decide', status: 'cancelled' },
    ]);
  });

  it('takes the access of one relation and leaves the other of the same person', () => {
    const both = [
      ...projection.access,
      {
        principal: `staff:${NURSE}`,
        relation: 'holder' as const,
        content: true,
        until: null,
        serviceId: null,
        kinds: null,
      },
    ];
    expect(difference({ ...projection, access: both }, projection).access).toEqual({
      remove: [{ principal: `staff:${NURSE}`, relation: 'holder' }],
    });
  });

  it('lays the answer over the measurement it answers', () => {
    const planned = {
      key: 'who-5:start:1:child',
      instrument: 'who-5',
      timePoint: 'start' as const,
      respondent: 'child',
      due: { anchor: '2026-09-05', amount: 0, unit: 'calendarDays' as const },
      status: 'planned' as const,
    };
    const before = { ...projection, measurements: [planned] };
    const after = { ...projection, measurements: [{ ...planned, status: 'answered' as const }] };
    const written = projectionDifference({
      caseId: CASE,
      before,
      after,
      calendarOf: () => ({ closed: [] }),
      now: NOW,
      facts: {
        answers: [{ key: planned.key, answeredEntry: 7 }],
        measurementFacts: { upsert: [], remove: [] },
        levelSpells: { upsert: [], remove: [] },
      },
    });
    const { due: _due, ...rest } = planned;
    expect(written).toEqual({
      measurements: {
        upsert: [{ ...rest, status: 'answered', dueDate: '2026-09-07', answeredEntry: 7 }],
      },
    });
  });
});
