import { describe, expect, it } from '@jest/globals';
import { mistakesInFile } from '../../web/src/pages/administration/imports/mistakes-in-file';

describe('what is wrong in a file', () => {
  it('stands at its line and column, with what may stand there in words', () => {
    const fields = [
      {
        path: 'lines[12].role',
        code: 'FIELD.INVALID_VALUE',
        message: 'Velg',
        allowed: ['leder', 'fagperson'],
      },
      {
        path: 'lines[4].until',
        code: 'DATE.BEFORE_START',
        message: 'For tidlig',
        allowed: [{ from: '2026-09-01' }],
      },
    ];
    expect(mistakesInFile(fields)).toEqual([
      { line: 12, column: 'role', message: 'Velg', allowed: ['leder', 'fagperson'] },
      { line: 4, column: 'until', message: 'For tidlig', allowed: ['2026-09-01'] },
    ]);
  });

  it('stands at the number of a column that has no name, and at the line where it is the line that is wrong', () => {
    const fields = [
      { path: 'lines[1].column 3', code: 'IMPORT.UNKNOWN_COLUMN' },
      { path: 'lines[7]', code: 'IMPORT.QUOTES' },
    ];
    expect(mistakesInFile(fields).map(({ line, column }) => [line, column])).toEqual([
      [1, 3],
      [7, null],
    ]);
  });

  it('is nothing of a file where the mistake is not in it', () => {
    expect(mistakesInFile([{ path: 'file', code: 'FIELD.MAX_LENGTH' }])).toEqual([]);
  });
});
