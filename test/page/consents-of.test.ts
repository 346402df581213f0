import { describe, expect, it } from '@jest/globals';
import {
  askedIn,
  basisOf,
  closedServices,
  consentedOn,
  endingSoon,
  isSoon,
  withoutPaper,
} from '../../web/src/pages/case/consents-of';
import { addressOf } from '../../web/src/pages/case/upload';

const service = (id: string) => ({ id, name: id });
const consent = (status: string, services: string[], validUntil: string | null = '2027-01-01') => ({
  consentId: `${status} ${validUntil}`,
  kind: 'consent' as const,
  status,
  services: services.map(service),
  kinds: ['school'],
  validFrom: '2026-01-01',
  validUntil,
  givenBy: ['mother'],
  paperIsMissing: false,
  answers: [],
});
const view = (...consents: ReturnType<typeof consent>[]) => ({ consents, homeService: service('school') });

describe('what another service reads on', () => {
  it('is the basis in force that lasts longest', () => {
    const seen = view(consent('inForce', ['ppt'], '2026-12-01'), consent('inForce', ['ppt'], '2027-06-01'));
    expect(basisOf(seen, 'ppt')?.validUntil).toBe('2027-06-01');
    expect(
      basisOf(view(consent('inForce', ['ppt'], null), consent('inForce', ['ppt'])), 'ppt')?.validUntil,
    ).toBeNull();
  });

  it('is nothing for the case’s own service, which needs none, and for one whose consent ended', () => {
    expect(basisOf(view(consent('inForce', ['school'])), 'school')).toBeUndefined();
    for (const status of ['withdrawn', 'expired', 'ended'])
      expect(basisOf(view(consent(status, ['ppt'])), 'ppt')).toBeUndefined();
  });

  it('is to be renewed in its last thirty days', () => {
    expect(isSoon('2026-12-12', '2026-11-24')).toBe(true);
    expect(isSoon('2026-12-24', '2026-11-24')).toBe(true);
    expect(isSoon('2026-12-25', '2026-11-24')).toBe(false);
  });

  it('a service whose consent was withdrawn or ran out is closed, unless another basis opens it', () => {
    expect(closedServices(view(consent('withdrawn', ['bup', 'ppt']), consent('inForce', ['ppt'])))).toEqual([
      service('bup'),
    ]);
    expect(closedServices(view(consent('inForce', ['ppt'])))).toEqual([]);
  });
});

describe('what the folded panel of people tells', () => {
  it('is which consents in force end within a month; one without an end never does', () => {
    const seen = view(
      consent('inForce', ['ppt'], '2026-12-01'),
      consent('withdrawn', ['bup'], '2026-12-01'),
      consent('inForce', ['ppt'], null),
      consent('inForce', ['ppt'], '2027-06-01'),
    );
    expect(endingSoon(seen, '2026-11-24').map(({ validUntil }) => validUntil)).toEqual(['2026-12-01']);
  });

  it('and whose paper is missing; that of one that is over is not asked for', () => {
    const missing = (status: string) => ({ ...consent(status, ['ppt']), paperIsMissing: true });
    const seen = view(missing('inForce'), missing('withdrawn'), consent('inForce', ['ppt']));
    expect(withoutPaper(seen)).toEqual([missing('inForce')]);
    expect(withoutPaper({})).toEqual([]);
  });

  it('and when each of the family said yes to what is shared now', () => {
    const renewed = { ...consent('inForce', ['ppt']), validFrom: '2026-05-01' };
    const over = { ...consent('withdrawn', ['ppt']), validFrom: '2026-09-01' };
    expect(consentedOn(view(consent('inForce', ['school']), renewed, over), 'mother')).toBe('2026-05-01');
    expect(consentedOn(view(over), 'mother')).toBeUndefined();
    expect(consentedOn(view(renewed), 'father')).toBeUndefined();
  });

  it('and what each is asked for alone, which is a basis for nobody till all have said yes', () => {
    const asked = consent('asked', ['ppt'], null);
    const seen = view(asked, consent('inForce', ['school']));
    expect(askedIn(seen)).toEqual([asked]);
    expect(askedIn({})).toEqual([]);
    expect(basisOf(seen, 'ppt')).toBeUndefined();
    const onPaper = { ...asked, paperIsMissing: true };
    expect(withoutPaper(view(onPaper))).toEqual([onPaper]);
  });
});

describe('the address that a file is sent to', () => {
  it('names the consent that was given on the paper, and never the file', () => {
    expect(addressOf('c')).toBe('/api/v1/cases/c/files');
    expect(addressOf('c', 'k')).toBe('/api/v1/cases/c/files?consentId=k');
  });
});
