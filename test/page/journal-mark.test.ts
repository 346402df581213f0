import { describe, expect, test } from '@jest/globals';
import { journalledBy, notJournalledBy } from '../../web/src/pages/case-print/journal-mark';

const entry = (type: string, id: string, day: number) => ({
  type,
  actor: { kind: 'staff' as const, id, name: null, serviceId: null },
  at: `2026-11-${day}T10:00:00Z`,
});
const note = (day: number) => entry('NOTE_WRITTEN', 'nurse', day);
const tick = (id: string, day: number) => entry('LOG_JOURNALLED', id, day);

describe('What I have put into my own journal', () => {
  test('is nothing as long as only others have ticked it', () => {
    expect(journalledBy('nurse', [tick('teacher', 12), note(11)])).toEqual({ at: undefined, isAll: false });
  });

  test('is all of it when nothing was written after my newest tick', () => {
    const log = [tick('nurse', 14), note(13), tick('nurse', 12)];
    expect(journalledBy('nurse', log)).toEqual({ at: '2026-11-14T10:00:00Z', isAll: true });
  });

  test('stays all of it when somebody else ticks theirs', () => {
    expect(journalledBy('nurse', [tick('teacher', 15), tick('nurse', 14)]).isAll).toBe(true);
  });

  test('is no longer all of it when something has been written since', () => {
    const log = [note(16), tick('nurse', 14)];
    expect(journalledBy('nurse', log)).toEqual({ at: '2026-11-14T10:00:00Z', isAll: false });
  });
});

describe('What is new since I put it into my own journal', () => {
  test('is what came after my newest tick, without the ticks of others', () => {
    const log = [tick('teacher', 17), note(16), tick('nurse', 14), note(13)];
    expect(notJournalledBy('nurse', log)).toEqual([note(16)]);
  });

  test('is all of it when I have ticked nothing', () => {
    expect(notJournalledBy('nurse', [note(16), tick('teacher', 14), note(13)])).toEqual([note(16), note(13)]);
  });
});
