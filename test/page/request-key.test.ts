import { describe, expect, test } from '@jest/globals';
import { RequestKey } from '../../web/src/api/request-key';

describe('The key of a request', () => {
  test('is the same as long as the same is said: an answer that was lost is asked for again', () => {
    const key = new RequestKey();
    expect(key.of({ toCaseId: 'a' })).toBe(key.of({ toCaseId: 'a' }));
  });

  test('is another for what was changed in between', () => {
    const key = new RequestKey();
    const first = key.of({ toCaseId: 'a' });
    expect(key.of({ toCaseId: 'b' })).not.toBe(first);
  });

  test('is another when it is done: to say the same again is to mean it again', () => {
    const key = new RequestKey();
    const first = key.of('note');
    key.forget();
    expect(key.of('note')).not.toBe(first);
  });
});
