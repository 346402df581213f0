import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Resident memory of a process in MB, the program and libraries that it shares with others included. */
export function residentMb(pid: number): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1_024;
}

/**
 * What processes of one program take together, in MB: what each has for itself, and once what is read from the files of
 * the program, which the machine holds once for all of them. From the kernel's account of a process; without one, the
 * sum of what is resident.
 */
export function togetherMb(pids: readonly number[]): number {
  try {
    const accounts = pids.map(accountOf);
    const own = accounts.reduce((sum, { anonymous }) => sum + anonymous, 0);
    return own + Math.max(...accounts.map(({ resident, anonymous }) => resident - anonymous));
  } catch {
    return pids.reduce((sum, pid) => sum + residentMb(pid), 0);
  }
}

function accountOf(pid: number): { resident: number; anonymous: number } {
  const account = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(account)![1]) / 1_024;
  return { resident: megabytes('Rss'), anonymous: megabytes('Anonymous') };
}
