import { describe, expect, it } from '@jest/globals';
import { newId } from '../../src/common/ids.js';
import { announcementSchema, messagesOf } from '../../src/outbox/announcement.js';

const TOWN = newId();
const change = (readers: number) => ({
  changed: {
    caseId: newId(),
    from: 3,
    to: 4,
    principals: Array.from({ length: readers }, () => `staff:${newId()}`),
    lost: [],
  },
});

describe('what is announced', () => {
  it('goes in as few messages as PostgreSQL carries, and none is lost', () => {
    const all = Array.from({ length: 60 }, () => change(10));
    const messages = messagesOf(TOWN, all);
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.length).toBeLessThan(10);
    for (const message of messages) expect(Buffer.byteLength(message)).toBeLessThan(8_000);
    const said = messages.flatMap((message) => announcementSchema.parse(JSON.parse(message)).changed);
    expect(said.map(({ caseId }) => caseId)).toEqual(all.map(({ changed }) => changed.caseId));
  });

  it('of a case with more readers than there is room for may concern anybody', () => {
    const [message] = messagesOf(TOWN, [change(400)]);
    expect(announcementSchema.parse(JSON.parse(message!)).changed[0]!.principals).toBeNull();
  });
});
