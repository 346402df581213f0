import { describe, expect, it } from '@jest/globals';
import { Gathering } from '../../src/jobs/gathering.js';

describe('what comes in one after the other', () => {
  it('is sent at once, and what comes meanwhile together', async () => {
    const sent: string[][] = [];
    const answered = Promise.withResolvers<void>();
    const sentAgain = Promise.withResolvers<void>();
    const gathering = new Gathering<string>(async (items) => {
      sent.push([...items]);
      if (sent.length === 1) await answered.promise;
      else sentAgain.resolve();
      return 0;
    });

    for (const item of ['one', 'two', 'three']) gathering.take(item);
    expect(sent).toEqual([['one']]);

    answered.resolve();
    await sentAgain.promise;
    expect(sent).toEqual([['one'], ['two', 'three']]);
  });
});
