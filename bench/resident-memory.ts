import { execFileSync } from 'node:child_process';

/** Resident memory of a process in MB, libraries that it shares with others included. */
export function residentMb(pid: number): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1_024;
}
