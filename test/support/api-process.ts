import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Environment } from '../../src/config/environment.js';

/** The API as a process of its own, which can be killed in the middle of a request. */
export class ApiProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
  ) {}

  /** @param now ISO instant at which its clock stands */
  static async start(environment: Environment, now: string): Promise<ApiProcess> {
    const settings = Object.entries(environment)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]);
    const child = fork(join(import.meta.dirname, 'api-at.mjs'), [], {
      env: { PATH: process.env.PATH, API_NOW: now, ...Object.fromEntries(settings) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
    const [message] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [
      { url: string },
    ];
    if (child.exitCode !== null) throw new Error(`the API did not start:\n${said}`);
    return new ApiProcess(child, message.url);
  }

  /** A request that may never be answered. */
  ask(method: 'POST' | 'PUT', path: string, body: object, headers: Record<string, string>): Promise<unknown> {
    return fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }).catch(() => undefined);
  }

  /** As when the machine loses its power. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
  }
}
