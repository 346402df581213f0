import { describe, expect, it } from '@jest/globals';
import { rolesWithinLevel, type LoginProvider } from '../../src/identity/login-settings.js';
import { levelOf } from '../../src/login/level-of-login.js';

/** As Entra ID tells of its authentication contexts: which were satisfied, as a list. */
const level = { claim: 'acrs', ask: [], required: { leader: ['c2'], everybody: ['c1'] } };
const provider = { level } as unknown as LoginProvider;
const leads = [{ role: 'leader', serviceId: null }];
const works = [{ role: 'practitioner', serviceId: null }];
const within = (claims: object, held: typeof leads, stoodInFor: typeof leads = []) =>
  rolesWithinLevel(provider, held, levelOf(provider, { ...claims }), stoodInFor).roles;

describe('the level of a login', () => {
  it('is all that was satisfied, and enough for each role that asks for one of it', () => {
    expect(levelOf(provider, { acrs: ['c1', 'p1', 'c2', 'c1'] })).toBe('c1 c2');
    expect(within({ acrs: ['c1', 'c2'] }, [...leads, ...works])).toEqual([...leads, ...works]);
    expect(within({ acrs: ['c1'] }, works)).toEqual(works);
    expect(within({ acrs: ['c1'] }, [...leads, ...works])).toEqual([]);
  });

  it('is nothing where nothing that anybody asks for was satisfied', () => {
    for (const acrs of [undefined, [], ['p1'], 'c1 c2', 7, [['c1']], ['c1 c2']])
      expect([acrs, levelOf(provider, { acrs })]).toEqual([acrs, null]);
  });

  it('is a value as it is told, where it is told as one', () => {
    expect(levelOf(provider, { acrs: 'idporten-loa-high' })).toBe('idporten-loa-high');
  });

  it('must be enough for the role of whoever one stands in for', () => {
    expect(within({ acrs: ['c1'] }, works, leads)).toEqual([]);
    expect(within({ acrs: ['c1'] }, works, works)).toEqual(works);
    expect(within({ acrs: ['c1', 'c2'] }, works, leads)).toEqual(works);
  });
});
