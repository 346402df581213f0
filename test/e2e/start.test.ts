import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { Visitor } from '../../src/demo-login/provider/visitor.js';
import { isRunning } from '../../src/embedded/process-file.js';
import { eventually } from '../support/eventually.js';
import { DataFolder, type Run } from '../support/npm-start.js';

jest.setTimeout(120_000);

describe('npm start', () => {
  let folder: DataFolder;
  let run: Run;
  let url: string;

  beforeAll(async () => {
    folder = await DataFolder.make();
    run = folder.start();
    url = await run.ready();
  });

  afterAll(() => folder?.remove());

  it('serves the API with its documentation on a database of its own', async () => {
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${url}/api/docs`)).status).toBe(200);
    expect(run.said).toContain(`${url}/api/docs`);
  });

  it('keeps the master key where only its owner can read it', async () => {
    const { mode } = await stat(join(folder.path, 'master-key'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('ends everything within 10 seconds of Ctrl-C, with a request still open', async () => {
    const pids = await allPids();
    const hanging = fetch(`${url}/api/v1/demo/people`, {
      method: 'POST',
      body: neverEnding(),
      duplex: 'half',
    } as never);
    void hanging.catch(() => undefined);
    const asked = performance.now();
    await run.end('SIGINT');
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(pids.filter(isRunning)).toEqual([]);
  });

  it('starts again at once, with the same key and data', async () => {
    const tries: number[] = [];
    while (tries.length < 3 && !(Math.min(...tries) < within(5))) {
      if (tries.length > 0) await run.end('SIGINT');
      const asked = performance.now();
      run = folder.start();
      url = await run.ready();
      tries.push(performance.now() - asked);
    }
    expect(Math.min(...tries)).toBeLessThan(within(5));
    expect(run.said).not.toContain('migrated');
  });

  it('is not blocked by a run that was killed, whose processes it ends', async () => {
    const left = await allPids();
    await run.end('SIGKILL');
    run = folder.start();
    url = await run.ready();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(left.filter(isRunning)).toEqual([]);
  });

  it('takes over from a run that still goes on', async () => {
    const second = folder.start();
    url = await second.ready();
    expect(second.said).toContain('An earlier run was still there');
    expect(await run.ended).toBe(0);
    run = second;
  });

  it('ends with an error when a process dies that nobody asked to', async () => {
    const worker = await folder.pidOf('worker');
    process.kill(worker!, 'SIGKILL');
    expect(await run.ended).toBe(1);
    expect(run.said).toMatch(/^The worker process ended; its log is .*worker\.log$/m);
    expect(run.said).not.toMatch(/^\s+at /m);
  });

  it('gives up at once when it is stopped while it starts', async () => {
    run = folder.start();
    run.process.stdout?.once('data', () => run.process.kill('SIGINT'));
    await run.ended;
    expect((await allPids()).filter(isRunning)).toEqual([]);
  });

  async function allPids(): Promise<number[]> {
    const pids = await Promise.all(
      (['api', 'worker', 'postgres'] as const).map((name) => folder.pidOf(name)),
    );
    return pids.filter((pid) => pid !== null);
  }
});

describe('npm start for the first time, with the demo', () => {
  let folder: DataFolder;

  beforeAll(async () => {
    folder = await DataFolder.make();
  });

  afterAll(() => folder?.remove());

  it('is there within a minute and a half, with people to log in as', async () => {
    const asked = performance.now();
    // The whole demo takes three times as long as these few, which is still within the time.
    const url = await folder.start({ STAFETT_DEMO: '1', STAFETT_DEMO_CHILDREN: '30' }).ready();
    expect(performance.now() - asked).toBeLessThan(within(90 / 3));
    const session = await new Visitor(url).logIn({ who: 'nurse' });
    expect(session.status).toBe(200);
    expect(await session.json()).toMatchObject({ person: { kind: 'staff' }, provider: 'demo-staff' });
  });
});

describe('npm start that was killed the first time', () => {
  let folder: DataFolder;

  beforeAll(async () => {
    folder = await DataFolder.make();
  });

  afterAll(() => folder?.remove());

  it('while it made the database and the key, makes them whole the second time', async () => {
    const home = join(folder.path, 'postgres');
    const killed = folder.start();
    const begun = () => readdir(home).catch(() => [] as string[]);
    await eventually(begun, (names) => names.some((name) => name.endsWith('.making')), 60_000);
    await killed.end('SIGKILL');
    expect(await begun()).not.toContain('data');
    await writeFile(join(folder.path, 'master-key'), '');

    const url = await folder.start().ready();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect((await readFile(join(folder.path, 'master-key'), 'utf8')).trim()).toHaveLength(44);
  });
});

describe('npm start that cannot', () => {
  let folder: DataFolder;

  beforeAll(async () => {
    folder = await DataFolder.make();
  });

  afterAll(() => folder?.remove());

  it('names every wrong variable before it starts anything', async () => {
    const run = folder.start({ PORT: 'three thousand', STAFETT_DEMO: 'perhaps', REDIS_URL: 'secret-host' });
    expect(await run.ended).toBe(1);
    expect(run.said).toMatch(/REDIS_URL: .*\n.*PORT: .*\n.*STAFETT_DEMO: /);
    expect(run.said).not.toMatch(/secret-host|at file:/);
    expect(await folder.pidOf('postgres')).toBeNull();
  });

  it('asks for a master key where the database is a real one', async () => {
    const run = folder.start({ DATABASE_URL: 'postgres://stafett@127.0.0.1:1/stafett' });
    expect(await run.ended).toBe(1);
    expect(run.said).toContain('STAFETT_MASTER_KEY: is missing');
  });

  it('says that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const run = folder.start({ PORT: String(port) });
    expect(await run.ended).toBe(1);
    expect(run.said).toContain(`PORT: ${port} at 127.0.0.1 is taken by another program (EADDRINUSE)`);
    expect(run.said).not.toMatch(/^\s+at /m);
    other.close();
  });
});

/** Milliseconds for what takes so many seconds at most; longer while more want the processors than there are. */
function within(seconds: number): number {
  return 1_000 * seconds * Math.max(1, loadavg()[0]! / availableParallelism());
}

function neverEnding(): ReadableStream {
  return new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{')) });
}
