import { describe, expect, test } from '@jest/globals';
import {
  mistakesOf,
  placeOfLine,
  withNextVersion,
} from '../../web/src/pages/administration/guides/guide-text';

describe('The text of a guide', () => {
  test('begins its next version with the number one higher, and is otherwise as it was', () => {
    expect(withNextVersion('guide: solvik\nversion: 9\nname: { nb: version 9 }\n')).toBe(
      'guide: solvik\nversion: 10\nname: { nb: version 9 }\n',
    );
    expect(withNextVersion('guide: solvik\n')).toBe('guide: solvik\n');
  });

  test('shows what is wrong in the order of its lines, without saying the place twice', () => {
    const fields = [
      {
        path: 'levels[1].name',
        code: 'GUIDE.WRONG',
        line: 30,
        column: 5,
        message: 'guide:30:5: levels.1.name: is missing',
      },
      {
        path: 'version',
        code: 'GUIDE.WRONG',
        line: 2,
        column: 10,
        message: 'guide:2:10: version: must be a number',
      },
      {
        path: 'serviceKinds',
        code: 'GUIDE.SERVICE_KIND_TAKEN',
        message: '"baerum" already holds for school',
      },
    ];
    expect(mistakesOf(fields)).toEqual([
      { line: null, column: 1, path: 'serviceKinds', message: '"baerum" already holds for school' },
      { line: 2, column: 10, path: 'version', message: 'version: must be a number' },
      { line: 30, column: 5, path: 'levels[1].name', message: 'levels.1.name: is missing' },
    ]);
  });

  test('says what is allowed where the API has no words of its own', () => {
    const taken = { path: 'version', code: 'GUIDE.VERSION_NOT_HIGHER', allowed: ['3 or higher'] };
    expect(mistakesOf([taken])[0]?.message).toBe('version (3 or higher)');
  });

  test('knows where a line stands, and that there is nothing after the last', () => {
    const text = 'one\ntwo\nthree';
    expect(placeOfLine(text, 2)).toEqual({ start: 4, end: 7 });
    expect(text.slice(placeOfLine(text, 3).start, placeOfLine(text, 3).end)).toBe('three');
    expect(placeOfLine(text, 9)).toEqual({ start: 13, end: 13 });
  });
});
