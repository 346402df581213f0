import { describe, expect, test } from '@jest/globals';
import { refusedAt, saidOf } from '../../web/src/pages/case-measure/measure-refused';

const document = { code: 'EFFECT.ANSWERS_NOT_ALLOWED', title: 'Svarene kan ikke skåres slik', status: 422 };

describe('What the server refuses of a measurement', () => {
  test('stands at the question that it is about', () => {
    const fields = [
      { path: 'answers.peer', code: 'OUT_OF_RANGE', message: 'Svaret må være fra 0 til 10' },
      { path: 'answers', code: 'TOO_FEW_ANSWERS', message: 'For få svar' },
    ];
    expect([...refusedAt({ fields })]).toEqual([['peer', 'Svaret må være fra 0 til 10']]);
  });

  test('is said whole where it is about no single question', () => {
    const fields = [{ path: 'answers', code: 'TOO_FEW_ANSWERS', message: 'For få svar' }];
    expect(saidOf({ document, fields })).toBe('Svarene kan ikke skåres slik. For få svar');
    expect(saidOf({ document, fields: [] })).toBe('Svarene kan ikke skåres slik');
  });
});
