import { describe, expect, it } from '@jest/globals';
import { COORDINATOR, PPT, PPT_ADVISER, TEACHER } from './support/people.js';
import type { ACase } from './support/a-case.js';
import { anOpenLog, aSharedConcern, twoServices } from './support/well-known-ways.js';

const HOLDER = `staff:${TEACHER.staffId}`;
const LAST_DAY = '2026-09-01';

/** Another basis than consent, for PPT, until the first of September. */
const withBasis = (one: ACase) =>
  one.does('BASIS_RECORDED', { services: [PPT], kinds: ['school'], validUntil: LAST_DAY });

function onLevel1(): ACase {
  return aSharedConcern().does('LEVEL_1_DECIDED').does('RELAY_HOLDER_NAMED');
}

/** Each way in which the family does not share, where another basis is what sharing rests on. */
const WITHOUT_CONSENT: Record<string, () => ACase> = {
  none: () => withBasis(onLevel1()),
  refused: () => withBasis(onLevel1().does('CONSENT_REFUSED')),
  withdrawn: () => withBasis(anOpenLog().does('CONSENT_WITHDRAWN')),
  paused: () => withBasis(anOpenLog().does('GUARDIAN_OBJECTED')),
};

describe.each(Object.entries(WITHOUT_CONSENT))('a legal basis, where consent is %s', (state, begun) => {
  it('reminds before its last day as a consent does, and the family has not said anything by it', () => {
    const one = begun();
    expect(one.snapshot.value.consent).toBe(state);
    expect(one.followUp('consent.expiring')?.due).toEqual({
      anchor: LAST_DAY,
      amount: -30,
      unit: 'calendarDays',
    });
    one.on('2026-08-02').does('CONSENT_EXPIRING', { consentId: Object.keys(one.context.consents).at(-1) });
    expect(one.intents).toEqual([{ type: 'principal.notify', to: HOLDER, about: 'basis.expiring' }]);
    expect(one.followUp('consent.expiring')).toBeUndefined();
    expect(one.snapshot.value.consent).toBe(state);
  });

  it('tells on the day that it has run out, and nobody reads by it any more', () => {
    const one = begun().does('PARTICIPANT_JOINED', PPT_ADVISER);
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(true);
    one.on('2026-09-02').does('CONSENT_EXPIRED');
    expect(one.intents).toContainEqual({ type: 'principal.notify', to: HOLDER, about: 'basis.expired' });
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(false);
    expect(one.snapshot.value.consent).toBe(state);
  });

  it('leaves the service with what it has to see to, until there is a basis again', () => {
    const one = begun().does('PARTICIPANT_JOINED', PPT_ADVISER).on('2026-09-02').does('CONSENT_EXPIRED');
    expect(one.intents).toContainEqual({ type: 'sharing.end', serviceId: PPT, why: 'ended' });
    expect(one.followUp('sharing.tidyUp')?.owner).toBe(`service:${PPT}`);
    one.does('BASIS_RECORDED', { services: [PPT], kinds: ['school'] });
    expect(one.intents).toContainEqual({ type: 'sharing.endIsOver', serviceId: PPT });
    expect(one.followUp('sharing.tidyUp')).toBeUndefined();
  });
});

describe('a legal basis beside a consent', () => {
  it('runs out without a word about the consent, which goes on', () => {
    const one = withBasis(twoServices());
    const basis = Object.keys(one.context.consents).at(-1);
    one.on('2026-08-02').does('CONSENT_EXPIRING', { consentId: basis });
    expect(one.snapshot.value.consent).toBe('given');
    one.on('2026-09-02').does('CONSENT_EXPIRED', { consentId: basis });
    expect(one.snapshot.value.consent).toBe('given');
    expect(one.intents.map((intent) => intent.type)).toEqual(['principal.notify']);
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(true);
    expect(one.followUp('sharing.tidyUp')).toBeUndefined();
  });

  it('is no consent: one that runs out is paused, for it may be extended', () => {
    const one = twoServices().does('COORDINATOR_APPOINTED', { ...COORDINATOR, serviceId: PPT });
    one.on('2027-06-01').does('CONSENT_EXPIRED');
    expect(one.intents.map((intent) => intent.type)).not.toContain('sharing.end');
  });
});
