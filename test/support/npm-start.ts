import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START = join(import.meta.dirname, '../../scripts/start.mjs');

/** A data folder of its own below the temporary one, for one story of starting and stopping. */
export class DataFolder {
  private readonly runs: Run[] = [];

  private constructor(readonly path: string) {}

  static async make(): Promise<DataFolder> {
    const path = await mkdtemp(join(tmpdir(), 'stafett-start-'));
    await chmod(path, 0o755);
    return new DataFolder(path);
  }

  /** `npm start` without npm: the same script with the same environment. */
  start(env: NodeJS.ProcessEnv = {}): Run {
    const run = new Run(
      spawn(process.execPath, [START], {
        env: { ...cleanEnvironment(), STAFETT_DATA_DIR: this.path, STAFETT_DEMO: '0', PORT: '0', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    this.runs.push(run);
    return run;
  }

  /** The number of a process that a run wrote down, or null. */
  async pidOf(name: 'api' | 'worker' | 'postgres'): Promise<number | null> {
    const file = name === 'postgres' ? 'postgres/data/postmaster.pid' : `${name}.pid`;
    const text = await readFile(join(this.path, file), 'utf8').catch(() => '');
    return text === '' ? null : Number.parseInt(text, 10);
  }

  async remove(): Promise<void> {
    for (const run of this.runs) await run.end('SIGTERM');
    await rm(this.path, { recursive: true, force: true });
  }
}

export class Run {
  said = '';
  readonly ended: Promise<number | null>;

  constructor(readonly process: ChildProcess) {
    this.ended = once(process, 'exit').then(([code]) => code as number | null);
    for (const stream of [process.stdout, process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
  }

  /** Resolves with the address when everything runs. */
  ready(): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const url = /runs at (http:\S+)/.exec(this.said)?.[1];
        if (url && this.said.includes('Ctrl-C')) resolve(url);
      };
      this.process.stdout?.on('data', look);
      void this.ended.then((code) =>
        reject(new Error(`Ended with ${code} before it was ready:\n${this.said}`)),
      );
      look();
    });
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) this.process.kill(signal);
    return this.ended;
  }
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}) };
}
