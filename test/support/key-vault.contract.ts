import { describe, expect, it } from '@jest/globals';
import type { KeyVault } from '../../src/database/sealing/key-vault.js';
import { SealBroken } from '../../src/database/sealing/sealed-bytes.js';

/** What every implementation of `KeyVault` must do. `open` takes names of keys, the current one first. */
export function keepsTheContractOfKeyVault(name: string, open: (...keys: string[]) => KeyVault): void {
  const KEY = Buffer.alloc(32, 'data key');

  describe(`${name} as a key vault`, () => {
    it('opens what it wrapped, at the place it was wrapped for', () => {
      const vault = open('one');
      const wrapped = vault.wrap(KEY, 'case 1');
      expect(vault.unwrap(wrapped, 'case 1')).toEqual(KEY);
      expect(wrapped.masterKeyId).toBe(vault.currentId);
      expect(() => vault.unwrap(wrapped, 'case 2')).toThrow(SealBroken);
    });

    it('wraps the same key otherwise each time, and shows nothing of it', () => {
      const vault = open('one');
      const [a, b] = [vault.wrap(KEY, 'case 1'), vault.wrap(KEY, 'case 1')];
      expect(a.wrapped.equals(b.wrapped)).toBe(false);
      expect(a.wrapped.includes(KEY)).toBe(false);
    });

    it('does not open what was changed', () => {
      const vault = open('one');
      const { wrapped, masterKeyId } = vault.wrap(KEY, 'case 1');
      for (let at = 0; at < wrapped.length; at += 1) {
        const changed = Buffer.from(wrapped);
        changed[at]! ^= 1;
        expect(() => vault.unwrap({ wrapped: changed, masterKeyId }, 'case 1')).toThrow(SealBroken);
      }
    });

    it('calls a key by the same id in every process', () => {
      expect(open('one').currentId).toBe(open('one').currentId);
      expect(open('one').currentId).not.toBe(open('two').currentId);
    });

    it('wraps by the current key, and opens what older ones wrapped while they are at hand', () => {
      const before = open('one').wrap(KEY, 'case 1');
      const vault = open('two', 'one');
      expect(vault.ids()).toEqual([vault.currentId, before.masterKeyId]);
      expect(vault.wrap(KEY, 'case 1').masterKeyId).toBe(open('two').currentId);
      expect(vault.unwrap(before, 'case 1')).toEqual(KEY);
      expect(() => open('two').unwrap(before, 'case 1')).toThrow(SealBroken);
    });
  });
}
