import { describe, expect, it } from '@jest/globals';
import { basisOf, closedServices, isSoon } from '../../web/src/pages/case/consents-of';

const service = (id: string) => ({ id, name: id });
const consent = (status: string, services: string[], validUntil: string | null = '2027-01-01') => ({
  consentId: `${status} ${validUntil}`,
  kind: 'consent' as const,
  status,
  services: services.map(service),
  kinds: ['school'],
  validFrom: '2026-01-01',
  validUntil,
  paperIsMissing: false,
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
