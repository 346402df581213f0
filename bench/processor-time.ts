import { readFileSync } from 'node:fs';
import { type BenchDatabase, withClient } from './server.js';

/** What the kernel counts the time of processes in, on Linux. */
const TICK_MS = 10;
const [USER, SYSTEM] = [11, 12];

/** Milliseconds of a processor that each process has had so far, in itself and in the kernel; none of one that is gone. */
type Worked = ReadonlyMap<number, number>;

export function workedBy(pids: readonly number[]): Worked {
  return new Map(
    pids.flatMap((pid) => {
      const worked = workedMs(pid);
      return worked === null ? [] : [[pid, worked]];
    }),
  );
}

/** What was worked in between; a process that is new since then began with nothing. */
export function workedSince(before: Worked, pids: readonly number[]): number {
  return [...workedBy(pids)].reduce((sum, [pid, worked]) => sum + worked - (before.get(pid) ?? 0), 0);
}

/** All of the server's processes: those of connections, and those that write its log and its files. Of this machine only. */
export async function processesOf({ ownerUrl }: BenchDatabase): Promise<number[]> {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ pid: number }>('select pid from pg_stat_activity where pid <> pg_backend_pid()'),
  );
  return rows.map(({ pid }) => pid).filter((pid) => programOf(pid) === 'postgres');
}

function workedMs(pid: number): number | null {
  const account = read(`/proc/${pid}/stat`);
  if (account === null) return null;
  // The name of the program, in brackets, may hold spaces.
  const fields = account.slice(account.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER]) + Number(fields[SYSTEM])) * TICK_MS;
}

const programOf = (pid: number): string | undefined => read(`/proc/${pid}/comm`)?.trim();

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
