import { randomBytes } from 'node:crypto';
import type { CaseSnapshot } from '../../workflows/case-context.js';
import type { CaseRowWrite, CaseWrite, EntryWrite } from '../../src/cases/persistence/case-write.js';
import { newId } from '../../src/common/ids.js';

export interface ArrangedTown {
  id: string;
  school: string;
  ppt: string;
  unit: string;
  teacher: string;
  colleague: string;
  leader: string;
  adviser: string;
  coordinator: string;
  manager: string;
}

export const bytes = (length = 32) => randomBytes(length).toString('base64');

/** The next write of the same case, one entry on. */
export function nextWrite(
  town: ArrangedTown,
  caseId: string,
  version: number,
  more: Partial<CaseWrite> = {},
) {
  return {
    caseId,
    expectedVersion: version,
    case: caseRow(town),
    entries: [entry(town.teacher)],
    ...more,
  } satisfies CaseWrite;
}

export function caseRow(town: ArrangedTown): CaseRowWrite {
  return {
    guideId: 'base',
    guideVersion: 1,
    modelVersion: 1,
    snapshot: { value: { course: { level0: 'define' } }, context: {} } as unknown as CaseSnapshot,
    head: bytes(),
    status: 'open',
    level: 0,
    step: 'define',
    guideStep: null,
    log: 'none',
    consentState: 'none',
    relayState: 'unassigned',
    homeServiceId: town.school,
    holderStaffId: null,
    holderServiceId: null,
    levelSince: '2026-09-01T08:00:00.000Z',
    missingNextDate: false,
    stuck: false,
    acute: false,
    groups: [],
    at: '2026-09-01T08:00:00.000Z',
  };
}

export function entry(staffId: string, type = 'NOTE_WRITTEN'): EntryWrite {
  return {
    type,
    at: '2026-09-01T08:00:00.000Z',
    actor: { kind: 'staff', id: staffId },
    subject: { kind: 'child', age: 9, inCare: false, guardians: 2 },
    facts: {},
    texts: ['note'],
    sealed: bytes(80),
    wrappedKey: bytes(61),
    link: bytes(),
    snapshotHash: bytes(),
    modelVersion: 1,
    guideVersion: 1,
  };
}

export function followUp(town: ArrangedTown, key = 'concern.decide', dueDate = '2026-09-15') {
  const dueAt = `${dueDate}T06:00:00.000Z`;
  return {
    id: newId(),
    key,
    kind: 'concern.decide' as const,
    owner: `staff:${town.teacher}`,
    serviceId: town.school,
    dueDate,
    dueAt,
    stages: [{ stage: 'due' as const, at: dueAt }],
    nextAt: dueAt,
    event: null,
  };
}

/** One row in every projection. */
export function planOf(town: ArrangedTown): Partial<CaseWrite> {
  const goalId = newId();
  return {
    goals: { upsert: [{ goalId, entry: 1, status: 'active', weight: 1, baseline: -1 }] },
    interventions: {
      upsert: [
        {
          interventionId: newId(),
          goalId,
          entry: 1,
          kind: 'talk',
          level: 1,
          responsible: `staff:${town.teacher}`,
          serviceId: town.school,
          from: '2026-09-01',
          evaluateBy: '2026-10-01',
          status: 'running',
          done: null,
          helped: null,
        },
      ],
    },
    consents: {
      upsert: [
        {
          consentId: newId(),
          entry: 1,
          kind: 'consent',
          services: [town.ppt],
          kinds: ['school'],
          status: 'inForce',
          validFrom: '2026-09-01',
          validUntil: '2027-09-01',
        },
      ],
    },
    referrals: {
      upsert: [
        {
          referralId: newId(),
          entry: 1,
          serviceId: town.unit,
          named: true,
          outside: false,
          status: 'accepted',
        },
      ],
    },
    measurements: {
      upsert: [
        {
          key: 'who-5:start:1:child',
          instrument: 'who-5',
          timePoint: 'start',
          respondent: 'child',
          dueDate: '2026-09-15',
          status: 'planned',
        },
      ],
    },
    outbox: [{ id: newId(), intent: 'principal.notify', payload: {} }],
  };
}

export function nameBy(serviceId: string) {
  return { serviceId, sealed: bytes(50), wrappedKey: bytes(61), masterKeyId: 'test', parts: [bytes(16)] };
}
