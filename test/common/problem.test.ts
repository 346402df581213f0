import { describe, expect, it } from '@jest/globals';
import { defineProblems, problemDocument } from '../../src/common/problem.js';

const problem = defineProblems({
  'BATON.DROPPED': [409, { nb: 'Stafettpinnen falt', nn: 'Stafettpinnen fall', en: 'The baton was dropped' }],
});

describe('a problem', () => {
  it('becomes a document with a stable code, a title to read and the field that is wrong', () => {
    const error = problem('BATON.DROPPED', { fields: [{ path: 'to', code: 'UNKNOWN', allowed: ['nurse'] }] });
    expect(problemDocument(error, 'nn', 'request-1')).toEqual({
      type: 'urn:stafett:problem:BATON.DROPPED',
      title: 'Stafettpinnen fall',
      status: 409,
      code: 'BATON.DROPPED',
      fields: [{ path: 'to', code: 'UNKNOWN', allowed: ['nurse'] }],
      requestId: 'request-1',
    });
  });

  it('may say more, but not other than its code', () => {
    const error = problem('BATON.DROPPED', { extra: { changed: ['level'], code: 'OTHER', status: 200 } });
    expect(problemDocument(error, 'en')).toMatchObject({
      changed: ['level'],
      code: 'BATON.DROPPED',
      status: 409,
    });
  });

  it('needs a code of the form AREA.REASON', () => {
    const title = { nb: '', nn: '', en: '' };
    expect(() => defineProblems({ dropped: [409, title] })).toThrow('not AREA.REASON');
  });
});
