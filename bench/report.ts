import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { median } from './rounds.js';

/** One number that was measured, with what it should be. */
export interface Line {
  measurement: string;
  what: string;
  /** Median of the rounds. */
  value: number;
  unit: string;
  min?: number;
  max?: number;
  target?: { atLeast: number } | { atMost: number };
}

/** Settings of a run: quick ones only show that everything works. */
export interface Settings {
  quick: boolean;
  rounds: number;
  /** Of one contender in one round. */
  seconds: number;
}

export function lineOf(
  [measurement, what, unit]: readonly [measurement: string, what: string, unit: string],
  numbers: readonly number[],
  target?: Line['target'],
): Line {
  const spread = numbers.length > 1 ? { min: Math.min(...numbers), max: Math.max(...numbers) } : {};
  return { measurement, what, unit, value: median(numbers), ...spread, ...(target && { target }) };
}

/** Undefined for a number that is only told. */
export function isMet({ value, target }: Line): boolean | undefined {
  if (!target) return undefined;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.measurement,
    line.what,
    `${shown(line.value)} ${line.unit}`.trim(),
    line.min === undefined || line.max === undefined ? '' : `${shown(line.min)} – ${shown(line.max)}`,
    targetOf(line),
  ]);
  const all = [['', '', 'median', 'least – most', 'target'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 2 ? cell.padStart(widths[2] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export async function writeReport(
  file: string,
  { lines, postgres, settings }: { lines: readonly Line[]; postgres: string; settings: Settings },
): Promise<void> {
  const report = {
    at: new Date().toISOString(),
    machine: {
      cpus: cpus().length,
      model: cpus()[0]?.model ?? '',
      memoryMb: Math.round(totalmem() / 2 ** 20),
    },
    node: process.version,
    postgres,
    settings,
    lines: lines.map((line) => ({ ...line, met: isMet(line) })),
  };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

function targetOf(line: Line): string {
  const { target } = line;
  if (!target) return '';
  const wanted = 'atLeast' in target ? `≥ ${shown(target.atLeast)}` : `≤ ${shown(target.atMost)}`;
  return `${wanted}  ${isMet(line) ? 'met' : 'MISSED'}`;
}

function shown(value: number): string {
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
