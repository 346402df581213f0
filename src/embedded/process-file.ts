import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Remembers a process over our own death, so that the next run finds what a killed one left. */
export async function writeProcessFile(file: string, pid: number): Promise<void> {
  await writeFile(file, `${pid}\n`, { mode: 0o600 });
}

/**
 * Stops the process that `file` names, if it still is what it was: numbers are used again, so its command line must
 * hold `mark`. Asks with `ask`, and insists after `patience` milliseconds.
 * @returns whether there was one
 */
export async function stopRemembered(
  file: string,
  mark: string,
  { ask = 'SIGTERM', insist = 'SIGKILL', patience = 5_000 }: StopManner = {},
): Promise<boolean> {
  const pid = await rememberedPid(file);
  const found = pid !== null && isRunning(pid) && commandLine(pid).includes(mark);
  if (found) await stopProcess(pid, { ask, insist, patience });
  await rm(file, { force: true });
  return found;
}

export interface StopManner {
  ask?: NodeJS.Signals;
  insist?: NodeJS.Signals;
  patience?: number;
}

async function stopProcess(pid: number, { ask, insist, patience }: Required<StopManner>): Promise<void> {
  signal(pid, ask);
  if (await ended(pid, patience)) return;
  signal(pid, insist);
  if (!(await ended(pid, 3_000)))
    throw new Error(`Process ${pid} of an earlier run does not end. Stop it, then try again.`);
}

/** The first line of a pid file; PostgreSQL writes more lines into its own. */
async function rememberedPid(file: string): Promise<number | null> {
  const first = (await readFile(file, 'utf8').catch(() => '')).split('\n')[0] ?? '';
  const pid = Math.abs(Number.parseInt(first, 10));
  return Number.isSafeInteger(pid) && pid > 1 && pid !== process.pid ? pid : null;
}

async function ended(pid: number, patience: number): Promise<boolean> {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    if (!isRunning(pid)) return true;
    await wait(25);
  }
  return !isRunning(pid);
}

/** A zombie has ended; it only waits for somebody to ask how. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return psCommandLine(pid);
  }
}

function psCommandLine(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in between.
  }
}
