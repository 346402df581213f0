import type { EffectsDto, LevelsDto } from '../insights.dto.js';

/** A number that may be published: rounded to five, or null where it is hidden. */
export type Published = number | null;

/** Children by row and column; codes, in words when they are read. */
export interface StatusTable {
  id: TableId;
  columns: readonly string[];
  /** `name`: of a service, where the rows are not codes. */
  rows: readonly { code: string; name?: string; counts: readonly Published[] }[];
}

export const TABLES = ['time', 'escalated', 'load', 'consents', 'voice', 'closing'] as const;
export type TableId = (typeof TABLES)[number];

/** What a year's report says. No case, no child, and no number of which one could be worked out. */
export interface StatusFigures {
  year: number;
  /** YYYY-MM-DD, both counted. */
  from: string;
  to: string;
  /** Fewer children than this are hidden. */
  threshold: number;
  municipality: string;
  tables: readonly StatusTable[];
  levels: LevelsDto['levels'];
  effects: EffectsDto['effects'];
}
