import { describe, expect, it } from '@jest/globals';
import { omissionsOf, withReason } from '../../web/src/pages/access-review/access-file';

describe('what is left out of what somebody is given', () => {
  it('is an entry with its legal reason, one for each, the last that was chosen', () => {
    const once = withReason({}, 7, 'gdpr-15-4');
    const twice = withReason(withReason(once, 9, 'pol-16-c'), 7, 'pbrl-3-4');
    expect(omissionsOf(twice)).toEqual([
      { entry: 7, reason: 'pbrl-3-4' },
      { entry: 9, reason: 'pol-16-c' },
    ]);
  });

  it('is given out again without a reason, and no reason is made up', () => {
    expect(omissionsOf(withReason({ 7: 'gdpr-15-4' }, 7, ''))).toEqual([]);
    expect(omissionsOf(withReason({}, 7, 'because'))).toEqual([]);
  });
});
