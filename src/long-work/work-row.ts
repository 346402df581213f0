import type { Language } from '../common/language.js';

export type WorkKind = 'servicesImport' | 'staffImport' | 'statusReport';

/** `checked` waits for a yes; the others go by themselves. */
export type WorkState = 'checked' | 'waiting' | 'running' | 'done' | 'failed';

/** Long work as whoever asked for it finds it again. */
export interface WorkRow {
  id: string;
  kind: WorkKind;
  state: WorkState;
  language: Language;
  settings: unknown;
  /** What came of it; of what is checked, what would come of it. */
  outcome: unknown;
  steps: number;
  stepsDone: number;
  /** A code: why it could not be done. */
  failure: string | null;
  askedAt: Date;
  finishedAt: Date | null;
  /** YYYY-MM-DD, the last day on which it is there. */
  expiresOn: string;
}

/** The columns of a `WorkRow`. */
export const WORK_COLUMNS = `id, kind, state, language, settings, outcome, steps, steps_done as "stepsDone", failure,
  asked_at as "askedAt", finished_at as "finishedAt", expires_on as "expiresOn"`;

/** The intent of an outbox row that asks a worker to carry long work out. `payload`: workId. */
export const CARRY_OUT_WORK = 'longWork.carryOut';

/** Days for which a checked file waits for a yes, and for which what came of long work is kept. */
export const CHECKED_DAYS = 1;
export const DONE_DAYS = 30;
