import { v5 } from 'uuid';
import type { FollowUpRow, FollowUpStage, LadderRung } from '../../workflows/projection.js';
import { cannotWait } from './what-cannot-wait.js';
import { resolveDue, type ServiceCalendar } from './working-calendar.js';

/** A rung of the ladder with the instant (ISO, UTC) at which it is climbed; what `follow_up.stages` holds. */
export interface Stage {
  stage: FollowUpStage;
  at: string;
}

/** The times of a follow-up as the row keeps them: the columns `due_date`, `due_at`, `stages` and `next_at`. */
export interface DueTimes {
  /** 'YYYY-MM-DD' in Oslo. */
  dueDate: string;
  dueAt: string;
  stages: Stage[];
  /** When the jobs look at it first; may lie in the past for what is overdue from the start. Null: never. */
  nextAt: string | null;
}

/** No closed periods: weekends and public holidays only. */
export const ALWAYS_OPEN: ServiceCalendar = { closed: [] };

/**
 * Resolves what the projection states as rules. Reminders and escalation fall on days the service is open.
 *
 * @param service the calendar of the service the follow-up belongs to (`row.serviceId`)
 * @param now ISO instant of the write: a reminder whose time has passed before the row exists is not sent
 */
export function dueTimesOf(
  row: Pick<FollowUpRow, 'kind' | 'due' | 'ladder' | 'event'>,
  service: ServiceCalendar,
  now: string,
): DueTimes {
  const calendar = calendarFor(row.kind, service);
  const due = resolveDue(row.due, calendar);
  const stages = row.ladder.map((rung) => ({ stage: rung.stage, at: rungAt(rung, due, calendar) }));
  const first = stages.find(({ stage, at }) => stage !== 'before' || at > now);
  return { dueDate: due.date, dueAt: due.at, stages, nextAt: row.event ? due.at : (first?.at ?? null) };
}

/** Whose days count: the service's, or every working day for what cannot wait. */
export function calendarFor(kind: string, service: ServiceCalendar): ServiceCalendar {
  return cannotWait(kind) ? ALWAYS_OPEN : service;
}

/** The same follow-up of a case has the same id whenever it is written, so that a nudge and the row agree. */
export function followUpIdOf(caseId: string, key: string): string {
  return v5(key, caseId);
}

function rungAt(rung: LadderRung, due: { date: string; at: string }, calendar: ServiceCalendar): string {
  if (rung.amount === 0) return due.at;
  return resolveDue({ anchor: due.date, amount: rung.amount, unit: rung.unit }, calendar).at;
}
