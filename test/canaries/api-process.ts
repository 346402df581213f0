import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Environment } from '../../src/config/environment.js';

/** The API as a process of its own, so that everything it writes can be read. */
export class ApiProcess {
  said = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(environment: Environment, more: NodeJS.ProcessEnv): Promise<ApiProcess> {
    const settings = Object.entries(environment)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]);
    const child = fork(join(import.meta.dirname, '../support/api-at.mjs'), [], {
      env: { PATH: process.env.PATH, ...Object.fromEntries(settings), ...more },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
    });
    let said = '';
    const hear = (text: string) => (said += text);
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear);
    const [message] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [
      { url?: string } | number | null,
    ];
    if (typeof message !== 'object' || !message?.url) throw new Error(`the API did not start:\n${said}`);
    const api = new ApiProcess(child, message.url);
    api.said = said;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.off('data', hear);
      stream?.on('data', (text: string) => (api.said += text));
    }
    return api;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await exit;
  }
}
