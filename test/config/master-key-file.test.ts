import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { masterKeysOf, readEnvironment } from '../../src/config/environment.js';
import { MasterKeyFile } from '../../src/config/master-key.js';
import { writeMasterKeys } from '../../src/config/write-master-keys.js';
import { masterKey } from '../support/keys.js';

const folder = mkdtempSync(join(tmpdir(), 'stafett-keys-'));
const file = join(folder, 'master-key');
const [first, second] = [masterKey('first'), masterKey('second')];

const read = (more: NodeJS.ProcessEnv = {}) =>
  readEnvironment({ DATABASE_URL: 'postgres://127.0.0.1/stafett', STAFETT_MASTER_KEY_FILE: file, ...more });

function keep(text: string, mode = 0o600): void {
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode });
  chmodSync(file, mode);
}

describe('a file with master keys', () => {
  beforeEach(() => keep(`# made 2026-11-01\n${second}\n\n${first}\n`));

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the current key first and the older ones after it', () => {
    expect(read()).toMatchObject({ STAFETT_MASTER_KEY: second, STAFETT_OLDER_MASTER_KEYS: [first] });
    expect(masterKeysOf(read()).keys()).toEqual([second, first]);
  });

  it.each([0o600, 0o400, 0o440])('may be of mode %o', (mode) => {
    keep(first, mode);
    expect(read().STAFETT_MASTER_KEY).toBe(first);
  });

  it.each([0o644, 0o604, 0o666, 0o660, 0o601])(
    'is refused with mode %o, for it is open to others',
    (mode) => {
      keep(first, mode);
      expect(read).toThrow(`STAFETT_MASTER_KEY_FILE: is open to others (mode ${mode.toString(8)})`);
    },
  );

  it.each([
    ['is not there', () => rmSync(file), /cannot be read \(ENOENT\)/],
    ['is empty', () => keep('# soon\n'), /holds no key/],
    ['holds something else', () => keep(`${first}\nhemmelig\n`), /line 2 is not 32 bytes in base64/],
  ])('is refused when it %s, without a word of what it holds', (_, spoil, told) => {
    spoil();
    expect(read).toThrow(told);
    expect(read).not.toThrow(/hemmelig/);
  });

  it('is not given beside a key of the environment, for then nobody knows which one counts', () => {
    expect(() => read({ STAFETT_MASTER_KEY: first })).toThrow(/STAFETT_MASTER_KEY_FILE: stands beside/);
  });

  it('is read again when it was changed, and not when somebody broke it', () => {
    const keys = new MasterKeyFile(file);
    expect(keys.refresh()).toBe(false);
    writeMasterKeys(file, [masterKey('third'), second]);
    expect(keys.refresh()).toBe(true);
    expect(keys.keys()).toEqual([masterKey('third'), second]);
    keep('half a li');
    expect(keys.refresh()).toBe(false);
    rmSync(file);
    expect(keys.refresh()).toBe(false);
    expect(keys.keys()).toEqual([masterKey('third'), second]);
  });
});
