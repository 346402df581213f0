import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixedKeys } from '../../src/config/master-key.js';
import { canonicalJson, isSameJson } from '../../src/database/sealing/canonical-json.js';
import { CaseSealing, placeOfCase } from '../../src/database/sealing/case-sealing.js';
import { HistoryChain, snapshotHash } from '../../src/database/sealing/history-chain.js';
import { LastingSecrets } from '../../src/database/sealing/lasting-secrets.js';
import { LocalKeyVault } from '../../src/database/sealing/local-key-vault.js';
import { MasterKeys } from '../../src/database/sealing/master-keys.js';
import { PersonSealing } from '../../src/database/sealing/person-sealing.js';
import { SealBroken } from '../../src/database/sealing/sealed-bytes.js';
import { keysOf, masterKey } from '../support/keys.js';

const keys = keysOf(masterKey(1));
const CASE = '0198f4b2-0000-7000-8000-000000000001';
const OTHER_CASE = '0198f4b2-0000-7000-8000-000000000002';
const SERVICE = '0198f4b2-0000-7000-8000-00000000000a';
const CHILD = '0198f4b2-0000-7000-8000-00000000000b';
const SIBLING = '0198f4b2-0000-7000-8000-00000000000c';

describe('the text of an entry', () => {
  const sealing = new CaseSealing(keys);
  const { key: caseKey, ...wrappedCaseKey } = sealing.newCaseKey(CASE);
  const entry = sealing.sealEntry(caseKey, CASE, 3, { note: 'Sier at magen er vond 😕' });

  it('opens with the key of its case', () => {
    const opened = sealing.openCaseKey(CASE, wrappedCaseKey);
    expect(sealing.openEntry(opened, CASE, 3, entry)).toEqual({ note: 'Sier at magen er vond 😕' });
  });

  it('survives any text that JSON can hold, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (texts) => {
        const sealed = sealing.sealEntry(caseKey, CASE, 1, texts);
        const plain: unknown = JSON.parse(JSON.stringify(texts));
        expect(sealing.openEntry(caseKey, CASE, 1, sealed)).toEqual(plain);
      }),
    );
  });

  it.each([
    ['in another case', () => sealing.openEntry(caseKey, OTHER_CASE, 3, entry)],
    ['as another entry', () => sealing.openEntry(caseKey, CASE, 4, entry)],
    [
      'with a bit turned',
      () => sealing.openEntry(caseKey, CASE, 3, { ...entry, sealed: turned(entry.sealed) }),
    ],
    [
      'cut short',
      () => sealing.openEntry(caseKey, CASE, 3, { ...entry, sealed: entry.sealed.subarray(0, 20) }),
    ],
    [
      'with the key of another entry',
      () => {
        const { wrappedKey } = sealing.sealEntry(caseKey, CASE, 4, {});
        return sealing.openEntry(caseKey, CASE, 3, { ...entry, wrappedKey });
      },
    ],
    ['with the key of another case', () => sealing.openCaseKey(OTHER_CASE, wrappedCaseKey)],
    [
      'under another master key',
      () => new CaseSealing(keysOf(masterKey(2))).openCaseKey(CASE, wrappedCaseKey),
    ],
  ])('does not open %s', (_, open) => {
    expect(open).toThrow(SealBroken);
  });

  it('holds nothing of the text in clear', () => {
    expect(entry.sealed.toString('latin1')).not.toContain('magen');
  });
});

describe('a change of master key', () => {
  const before = new CaseSealing(keys);
  const { key, ...wrapped } = before.newCaseKey(CASE);
  const after = keysOf(masterKey(2), masterKey(1));

  it('still opens what the old one wrapped, and wraps it anew', () => {
    const again = after.rewrap(wrapped, placeOfCase(CASE))!;
    expect(again.masterKeyId).not.toBe(wrapped.masterKeyId);
    expect(new CaseSealing(keysOf(masterKey(2))).openCaseKey(CASE, again)).toEqual(key);
    expect(after.rewrap(again, placeOfCase(CASE))).toBeNull();
  });

  it('leaves chains and blind indexes as they are, also once the old one is gone', () => {
    const [old, rotated] = [keys, keysOf(masterKey(2))];
    const link = (of: MasterKeys) => new HistoryChain(of).link(null, { a: 1 }, null, snapshotHash({}));
    expect(link(rotated)).toEqual(link(old));
    const hash = (of: MasterKeys) => new PersonSealing(of).hashNationalId('13861899997');
    expect(hash(rotated)).toEqual(hash(old));
  });
});

describe('a person', () => {
  const people = new PersonSealing(keys);

  it('is found by national id without the national id being read', () => {
    expect(people.hashNationalId('13861899997')).toEqual(people.hashNationalId('13861899997'));
    expect(people.hashNationalId('13861899997')).not.toEqual(people.hashNationalId('13861899998'));
    expect(people.openNationalId(CHILD, people.sealNationalId(CHILD, '13861899997'))).toBe('13861899997');
  });

  it('is named by a service, and found there by any part of the name however it is written', () => {
    const [ase, marie] = people.hashNameParts(SERVICE, 'Åse-Marie Berg');
    expect(people.hashNameParts(SERVICE, ' ÅSE ')).toEqual([ase]);
    expect(people.hashNameParts(SERVICE, 'marie')).toEqual([marie]);
    expect(people.hashNameParts(CASE, 'marie')).not.toEqual([marie]);
    const sealed = people.sealName(CHILD, SERVICE, 'Åse-Marie Berg');
    expect(people.openName(CHILD, SERVICE, sealed)).toBe('Åse-Marie Berg');
    expect(() => people.openName(CHILD, CASE, sealed)).toThrow(SealBroken);
  });

  it('is not taken for another, by whoever moves a number or a name to the row of somebody else', () => {
    const number = people.sealNationalId(CHILD, '13861899997');
    expect(() => people.openNationalId(SIBLING, number)).toThrow(SealBroken);
    const name = people.sealName(CHILD, SERVICE, 'Åse-Marie Berg');
    expect(() => people.openName(SIBLING, SERVICE, name)).toThrow(SealBroken);
  });
});

describe('the chain of a history', () => {
  const chain = new HistoryChain(keys);
  const hash = snapshotHash({ value: 1 });
  const first = chain.link(null, { number: 1, facts: { a: 1 } }, Buffer.from('x'), hash);

  it('is the same for the same content in another order of keys', () => {
    expect(chain.link(null, { facts: { a: 1 }, number: 1 }, Buffer.from('x'), hash)).toEqual(first);
  });

  it.each([
    ['another entry before', () => chain.link(first, { number: 1, facts: { a: 1 } }, Buffer.from('x'), hash)],
    ['other facts', () => chain.link(null, { number: 1, facts: { a: 2 } }, Buffer.from('x'), hash)],
    ['other sealed text', () => chain.link(null, { number: 1, facts: { a: 1 } }, Buffer.from('y'), hash)],
    ['no sealed text', () => chain.link(null, { number: 1, facts: { a: 1 } }, null, hash)],
    [
      'another snapshot',
      () => chain.link(null, { number: 1, facts: { a: 1 } }, Buffer.from('x'), snapshotHash({})),
    ],
    [
      'another installation',
      () =>
        new HistoryChain(
          new MasterKeys(
            new LocalKeyVault(fixedKeys([masterKey(1)])),
            new LastingSecrets(Buffer.alloc(32, 'other')),
          ),
        ).link(null, { number: 1, facts: { a: 1 } }, Buffer.from('x'), hash),
    ],
  ])('tells %s', (_, link) => {
    expect(link()).not.toEqual(first);
  });
});

describe('canonical JSON', () => {
  it('is one text for one content, and that content', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
    expect(canonicalJson({ b: [undefined, 1], a: undefined, c: null })).toBe('{"b":[null,1],"c":null}');
    const [shared, known] = [{ z: 1, y: [2] }, new WeakMap<object, string>()];
    for (const value of [{ b: shared }, { a: { c: shared }, b: shared }, [shared, [shared]]])
      expect(canonicalJson(value, known)).toBe(canonicalJson(value));
  });
});

describe('the same content', () => {
  it('is what canonical JSON writes the same', () => {
    // Few names and values, so that two are often alike.
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(undefined, null, 0, 1, '', 'a', false),
        fc.array(tie('any'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), tie('any'), { maxKeys: 2 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(isSameJson(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
        expect(isSameJson(one, one)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    expect(isSameJson({ a: [1, { b: null }], c: undefined }, { a: [1, { b: null }] })).toBe(true);
    expect(isSameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(isSameJson({ a: null }, {})).toBe(false);
    expect(isSameJson([1], { 0: 1 })).toBe(false);
  });
});

function turned(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length - 20]! ^= 1;
  return copy;
}
