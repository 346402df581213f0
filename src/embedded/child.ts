import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stopRemembered, writeProcessFile } from './process-file.js';

export interface Child {
  name: string;
  process: ChildProcess;
  /** What it announced: for the API, where it listens. */
  url: string | undefined;
  stop(): Promise<void>;
}

/** A process of ours that ended, or said nothing, before it worked; the message holds the end of its log. */
class NotStarted extends Error {
  override readonly name = 'NotStarted';
}

export interface ChildOptions {
  name: string;
  /** The built program. */
  script: string;
  /** Holds its pid file, and its log below `logs/`. */
  folder: string;
  env: NodeJS.ProcessEnv;
  /** Gives up starting. */
  signal: AbortSignal;
  /** The size in MB of V8's nursery; 8 by default. */
  nurseryMb?: number;
}

/** With 8 MB it is collected every 120 ms at work, and an event takes the API some third more of the processor. */
export const API_NURSERY_MB = 16;

const START_PATIENCE_MS = 60_000;

/** Starts one of our processes and waits until it says that it works. One left by a killed run is ended first. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { name, script, folder, env, signal, nurseryMb = 8 } = options;
  const pidFile = join(folder, `${name}.pid`);
  const logFile = join(folder, 'logs', `${name}.log`);
  await stopRemembered(pidFile, script);
  const log = openSync(logFile, 'w', 0o600);
  // In a session of its own, so that Ctrl-C reaches only the one who knows the order of ending.
  const child = fork(script, [], {
    env,
    detached: true,
    // Source maps cost 25 MB a process. By itself V8 collects what is old only when there is some 200 MB of it, where a
    // machine has much memory.
    execArgv: [`--max-semi-space-size=${nurseryMb}`, '--initial-old-space-size=24'],
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  if (child.pid) await writeProcessFile(pidFile, child.pid);
  const url = await announced(
    child,
    signal,
    () => `The ${name} process did not start:\n${lastLines(logFile)}`,
  );
  return { name, process: child, url, stop: () => stop(child, pidFile) };
}

function announced(
  child: ChildProcess,
  signal: AbortSignal,
  failure: () => string,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      clearTimeout(patience);
      child.kill('SIGKILL');
      reject(new NotStarted(failure()));
    };
    const patience = setTimeout(fail, START_PATIENCE_MS);
    const over = new AbortController();
    child.once('exit', fail);
    child.once('error', fail);
    signal.addEventListener('abort', fail, { signal: over.signal });
    child.once('message', (message: { url?: string }) => {
      clearTimeout(patience);
      over.abort();
      child.off('exit', fail);
      child.off('error', fail);
      resolve(message.url);
    });
  });
}

async function stop(child: ChildProcess, pidFile: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await exited;
    clearTimeout(insist);
  }
  await rm(pidFile, { force: true });
}

/** What everybody tells at a start: pino's lines up to "info", and Nest's until pino has taken over. */
const ROUTINE = /^\{"level":[123]0,|\[Nest\].* LOG/;

/** The log as far as it says why: what was held back when the process ended comes after its last words. */
function lastLines(file: string): string {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const telling = lines.filter((line) => !ROUTINE.test(line)).slice(-20);
  return [...telling, `The whole log is ${file}`].join('\n');
}
