import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CaseTags } from '../src/cases/case-tag.js';
import pg from 'pg';
import { fixedKeys } from '../src/config/master-key.js';
import { openKeptSecrets } from '../src/database/sealing/kept-secrets.js';
import { LocalKeyVault } from '../src/database/sealing/local-key-vault.js';
import { MasterKeys } from '../src/database/sealing/master-keys.js';
import { API_NURSERY_MB, type Child, startChild } from '../src/embedded/child.js';
import { endingOf } from './endings.js';
import type { WorkedCase } from './everyday.js';
import type { HttpCase, Load, LoadResult } from './load-generator.js';
import { proofsOf } from './sessions.js';
import type { Town } from './town.js';

export interface RunningApi {
  api: Child;
  worker: Child | undefined;
  /** The process that asks. */
  generator: ChildProcess;
  /** Asks the API from a process of its own. */
  load(load: Load): Promise<LoadResult>;
  close(): Promise<void>;
}

/** The processes of `npm start`, started as it starts them, and a load generator beside them. */
export async function startApi(
  town: Town,
  cases: readonly WorkedCase[],
  { withWorker }: { withWorker: boolean },
): Promise<RunningApi> {
  const folder = await mkdtemp(join(tmpdir(), 'stafett-bench-'));
  await mkdir(join(folder, 'logs'), { recursive: true });
  const { database } = town;
  const env = {
    ...process.env,
    DATABASE_URL: database.ownerUrl,
    STAFETT_MASTER_KEY: database.masterKey,
    STAFETT_DATA_DIR: folder,
    STAFETT_DEMO: '0',
    PORT: '0',
    RATE_LIMIT_PER_MINUTE: '0',
    SESSION_IDLE_MINUTES: '480',
  };
  const start = (name: string, script: string, nurseryMb?: number) =>
    startChild({
      name,
      script: join(import.meta.dirname, '../src', script),
      folder,
      env,
      signal: new AbortController().signal,
      nurseryMb,
    });
  const api = await start('api', 'main.js', API_NURSERY_MB);
  const worker = withWorker ? await start('worker', 'worker.js') : undefined;
  const keys = await keysOf(town);
  const tags = new CaseTags(keys);
  const proofs = await proofsOf(
    town,
    keys,
    cases.map(({ holder }) => holder),
  );
  const generator = fork(join(import.meta.dirname, 'load-generator.js'), [], { stdio: 'inherit' });
  generator.send({ url: api.url, cases: cases.map((one) => httpCase(one, tags, proofs.get(one.holder)!)) });
  return {
    api,
    worker,
    generator,
    load: (load) => ask(generator, load),
    close: endingOf(async () => {
      if (generator.connected) generator.disconnect();
      await Promise.all([api.stop(), worker?.stop()]);
      await rm(folder, { recursive: true, force: true });
    }),
  };
}

/** The keys of the town's installation, as its processes have them. */
export async function keysOf({ database }: Town): Promise<MasterKeys> {
  const vault = new LocalKeyVault(fixedKeys([database.masterKey]));
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return new MasterKeys(vault, await openKeptSecrets(vault, client));
  } finally {
    await client.end();
  }
}

function httpCase(one: WorkedCase, tags: CaseTags, proof: HttpCase['proof']): HttpCase {
  return { ...one, proof, etag: tags.tagOf(one.id, one.version, `staff:${one.holder}`) };
}

async function ask(generator: ChildProcess, load: Load): Promise<LoadResult> {
  const answer = once(generator, 'message');
  generator.send(load);
  const [result] = (await answer) as [LoadResult];
  if (result.failures.length > 0) throw new Error(`the API refused: ${result.failures.join('; ')}`);
  return result;
}
