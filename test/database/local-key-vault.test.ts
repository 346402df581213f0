import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fixedKeys, MasterKeyFile } from '../../src/config/master-key.js';
import { writeMasterKeys } from '../../src/config/write-master-keys.js';
import { LocalKeyVault } from '../../src/database/sealing/local-key-vault.js';
import { keepsTheContractOfKeyVault } from '../support/key-vault.contract.js';
import { masterKey } from '../support/keys.js';

keepsTheContractOfKeyVault(
  'keys of the environment',
  (...keys) => new LocalKeyVault(fixedKeys(keys.map((one) => masterKey(one)))),
);

describe('keys of a file', () => {
  it('follow the file while the process runs: two processes understand each other through a change', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stafett-vault-'));
    try {
      const file = join(folder, 'master-key');
      writeFileSync(file, masterKey('one'));
      chmodSync(file, 0o600);
      const [api, worker] = [1, 2].map(() => new LocalKeyVault(new MasterKeyFile(file)));
      const before = api!.wrap(Buffer.alloc(32, 1), 'case 1');
      writeMasterKeys(file, [masterKey('two'), masterKey('one')]);
      const after = worker!.wrap(Buffer.alloc(32, 2), 'case 2');
      expect(after.masterKeyId).not.toBe(before.masterKeyId);
      expect(api!.unwrap(after, 'case 2')).toEqual(Buffer.alloc(32, 2));
      expect(api!.unwrap(before, 'case 1')).toEqual(Buffer.alloc(32, 1));
      expect(api!.wrap(Buffer.alloc(32, 3), 'case 3').masterKeyId).toBe(after.masterKeyId);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
