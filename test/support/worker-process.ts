import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Environment } from '../../src/config/environment.js';

/** A Tuesday long after the test is run, when people are at work: whatever the database says is due has come. */
export const LATER = '2046-05-08T10:00:00Z';

/** The worker as a process of its own, which can be killed. */
export class WorkerProcess {
  said = '';

  private constructor(private readonly child: ChildProcess) {}

  static async start(environment: Environment, more: NodeJS.ProcessEnv = {}): Promise<WorkerProcess> {
    const settings = Object.entries(environment)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]);
    const child = fork(join(import.meta.dirname, 'worker-at.mjs'), [], {
      env: { PATH: process.env.PATH, WORKER_NOW: LATER, ...Object.fromEntries(settings), ...more },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
    });
    const worker = new WorkerProcess(child);
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (worker.said += text));
    await Promise.race([once(child, 'message'), once(child, 'exit')]);
    if (child.exitCode !== null) throw new Error(`the worker did not start:\n${worker.said}`);
    return worker;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** As when the machine loses its power. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** As an administrator stops it. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.isRunning) return;
    const exit = once(this.child, 'exit');
    this.child.kill(signal);
    await exit;
  }
}
