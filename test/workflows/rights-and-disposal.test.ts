import { describe, expect, it } from '@jest/globals';
import { BAERUM, differing } from './support/guides.js';
import { ACase } from './support/a-case.js';
import { TEACHER } from './support/people.js';
import { anOpenLog, evaluated, withAPlan } from './support/well-known-ways.js';

const aClosedCase = () => evaluated(withAPlan(anOpenLog())).does('CASE_CLOSED');
const aDismissedConcern = (guide?: Parameters<typeof ACase.ofConcern>[0]) =>
  ACase.ofConcern(guide).does('CONCERN_DEFINED').does('CONCERN_SHARED').does('CONCERN_DISMISSED');

describe('a correction', () => {
  it('stands beside what it corrects, in an open case and in a closed one', () => {
    expect(anOpenLog().does('ENTRY_CORRECTED', { entry: 2 }).context.restricted).toEqual([]);
    aClosedCase().does('ENTRY_CORRECTED', { entry: 2 });
  });

  it('is of an entry that is there, and in view', () => {
    const one = anOpenLog();
    expect(one.refuses('ENTRY_CORRECTED', { entry: one.number + 1 }).fields[0]?.code).toBe(
      'REFERENCE.UNKNOWN',
    );
    one.does('ENTRY_RESTRICTED', { entry: 2 });
    expect(one.refuses('ENTRY_CORRECTED', { entry: 2 }).fields[0]?.code).toBe('ENTRY.RESTRICTED');
  });
});

describe('a request for access', () => {
  it('is to be answered within a month, in a closed case too', () => {
    const one = aClosedCase().does('ACCESS_REQUESTED');
    expect(one.followUp('access.answer')).toMatchObject({
      owner: `staff:${TEACHER.staffId}`,
      due: { amount: 1, unit: 'months', exact: true },
    });
    expect(one.does('ACCESS_ANSWERED').followUp('access.answer')).toBeUndefined();
    expect(one.refuses('ACCESS_ANSWERED').missing).toEqual(['accessIsAskedFor']);
  });

  it('is given two months more where it is extended, and the one that is extended alone', () => {
    const one = aClosedCase().does('ACCESS_REQUESTED');
    const due = () => one.followUp('access.answer')?.due;
    one.does('ACCESS_EXTENDED');
    expect(due()).toMatchObject({ amount: 3, unit: 'months', exact: true });
    one.does('ACCESS_ANSWERED').does('ACCESS_REQUESTED');
    expect(due()).toMatchObject({ amount: 1, unit: 'months', exact: true });
  });

  it('is no next date of the case', () => {
    const one = ACase.ofConcern().does('CONCERN_DEFINED').does('ACCESS_REQUESTED');
    const before = one.projection.summary.missingNextDate;
    expect(one.does('ACCESS_ANSWERED').projection.summary.missingNextDate).toBe(before);
  });
});

describe('the content of a closed case', () => {
  it('goes only when the archive has it and nobody waits to see it', () => {
    const one = aClosedCase();
    expect(one.refuses('CASE_DISPOSED').missing).toEqual(['isInTheArchive']);
    one.does('ARCHIVE_RECEIPT_RECORDED').does('ACCESS_REQUESTED');
    expect(one.refuses('CASE_DISPOSED').missing).toEqual(['accessIsAnswered']);
    one.does('ACCESS_ANSWERED');
    expect(one.does('CASE_DISPOSED').intents).toEqual([{ type: 'case.dispose' }]);
  });

  it('of an open case stays', () => {
    expect(anOpenLog().refuses('CASE_DISPOSED').code).toBe('CASE.EVENT_NOT_ALLOWED');
    expect(anOpenLog().refuses('ARCHIVE_RECEIPT_RECORDED').code).toBe('CASE.EVENT_NOT_ALLOWED');
  });

  it('does not come back: the case takes nothing more, and says why', () => {
    const one = aClosedCase().does('ARCHIVE_RECEIPT_RECORDED').does('CASE_DISPOSED');
    for (const type of ['CASE_REOPENED', 'CONSENT_GIVEN', 'NOTE_WRITTEN', 'BATON_ASSIGNED'] as const)
      expect(one.refuses(type)).toMatchObject({ code: 'CASE.DISPOSED', allowed: [] });
    expect(one.allowed().map(({ type }) => type)).toEqual(['OPEN_REPORT_RECORDED']);
  });

  it('leaves that there was a case, for its leader and who held it, and nothing for the family', () => {
    const one = aClosedCase().does('ARCHIVE_RECEIPT_RECORDED').does('CASE_DISPOSED');
    const { access, goals, interventions, consents, measurements, followUps } = one.projection;
    expect(access.map(({ relation, content }) => [relation, content])).toEqual([
      ['holder', false],
      ['leader', false],
    ]);
    expect([goals, interventions, consents, measurements, followUps]).toEqual([[], [], [], [], []]);
    expect(one.projection.levelSpells.length).toBeGreaterThan(0);
  });

  it('is deposited anew when the case was opened again', () => {
    const one = aClosedCase().does('ARCHIVE_RECEIPT_RECORDED').does('CONSENT_GIVEN').does('CASE_REOPENED');
    expect(one.does('CASE_DISCONTINUED').refuses('CASE_DISPOSED').missing).toEqual(['isInTheArchive']);
  });
});

describe('a concern that came to nothing', () => {
  it('is kept for a year where the guide says nothing, and goes by a decision', () => {
    const one = aDismissedConcern();
    expect(one.refuses('CONCERN_DISPOSED').missing).toEqual(['retentionIsOver']);
    one.days(364);
    expect(one.refuses('CONCERN_DISPOSED').missing).toEqual(['retentionIsOver']);
    one.days(2);
    expect(one.refuses('CONCERN_LAPSED').missing).toEqual(['guideLetsConcernsLapse']);
    expect(one.does('CONCERN_DISPOSED').intents).toEqual([{ type: 'case.dispose' }]);
  });

  it('goes by itself where the guide says so, after as long as it says', () => {
    const guide = differing(BAERUM, (its) => {
      its.retention = { dismissedConcern: { amount: 3, unit: 'months' }, byRule: true };
    });
    const one = aDismissedConcern(guide).days(80);
    expect(one.refuses('CONCERN_LAPSED').missing).toEqual(['retentionIsOver']);
    expect(one.days(20).does('CONCERN_LAPSED').place).toBe('disposed');
  });

  it('stays while somebody waits to see what is kept of the child, whatever its time', () => {
    const one = aDismissedConcern().does('ACCESS_REQUESTED').days(800);
    expect(one.refuses('CONCERN_DISPOSED').missing).toEqual(['accessIsAnswered']);
    expect(one.does('ACCESS_ANSWERED').does('CONCERN_DISPOSED').place).toBe('disposed');
  });

  it('that became a case is disposed of as a case', () => {
    expect(aClosedCase().days(800).refuses('CONCERN_DISPOSED').missing).toEqual(['wasOnlyAConcern']);
  });
});
