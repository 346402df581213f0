import { describe, expect, it } from '@jest/globals';
import { consentsView } from '../../src/cases/family-page/family-consents.js';
import type { DirectoryView } from '../../src/directory/directory-view.js';
import type { Guide } from '../../workflows/guide.js';
import type { ACase } from '../workflows/support/a-case.js';
import { BAERUM, differing } from '../workflows/support/guides.js';
import { CHILD, FATHER, MOTHER } from '../workflows/support/people.js';
import { anOpenLog } from '../workflows/support/well-known-ways.js';

const guardian = (personId: string) => ({
  ...{ personId, relation: 'guardian' as const, parentalResponsibility: true },
  ...{ barredFromInsight: false, isPregnant: false },
});
const FAMILY = { childId: CHILD, birthDate: '2017-04-01', members: [guardian(MOTHER), guardian(FATHER)] };
const directory = { service: () => undefined } as unknown as DirectoryView;

/** The consents as the mother has them on her page. */
function seenBy(personId: string, one: ACase, guide: Guide) {
  const actor = { kind: 'person' as const, id: personId };
  const at = {
    ...{ now: `${one.today}T10:00:00Z`, today: one.today, number: one.number + 1 },
    ...{ actor, subject: { kind: 'child' as const, age: 9, inCare: false, guardians: 2 } },
  };
  return consentsView(one.context, { at, guide, family: FAMILY }, { directory, nameOf: () => null });
}

/** A log whose consent runs out soon. */
function expiring(guide: Guide): ACase {
  const one = anOpenLog(guide);
  const [consentId] = Object.keys(one.context.consents);
  return one.days(335).does('CONSENT_EXPIRING', { consentId });
}

describe('what a parent can do about a consent', () => {
  it('is to make it last as long as the guide says, once it runs out soon and their yes is enough', () => {
    const one = expiring(BAERUM);
    const [consent] = seenBy(MOTHER, one, BAERUM);
    const year = Number(one.today.slice(0, 4)) + 1;
    expect(consent).toMatchObject({ expiring: true, mayExtendUntil: `${year}${one.today.slice(4)}` });
  });

  it('is not that where all guardians must say yes, nor before it runs out, nor for who is no guardian', () => {
    const all = differing(BAERUM, (guide) => {
      guide.consent.guardians = 'all';
    });
    expect(seenBy(MOTHER, expiring(all), all)[0]).toMatchObject({ mayExtendUntil: null });
    expect(seenBy(MOTHER, anOpenLog(BAERUM), BAERUM)[0]).toMatchObject({ mayExtendUntil: null });
    expect(seenBy(CHILD, expiring(BAERUM), BAERUM)[0]).toMatchObject({ mayExtendUntil: null });
  });
});
