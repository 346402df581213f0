import type { Transaction } from '../database/database.js';
import type { AnswerDue } from '../effects/answers-due.service.js';
import type { CalendarEntry } from './icalendar.js';

/**
 * The dates of the actor, as row security lets them see their cases: their meetings, what they are to do by a day, and for
 * the family what it is to answer. Reports to child protection are no part of a case, so none of their dates can be here.
 */

interface Row {
  key: string;
  date: string;
  time: string | null;
}

/**
 * Of the cases that one takes part in; a leader or an onlooker is called to no meeting. One of the family is told of the
 * last meeting that they may read of.
 */
const MEETINGS = `
  select c.id::text as key, next.date ->> 'date' as date, next.date ->> 'time' as time
  from (select distinct a.case_id from case_access a
      where a.principal = any (current_principals()) and a.content
        and a.relation in ('author', 'holder', 'participant', 'guardian', 'child')
        and (a.until is null or a.until >= current_today())) mine
    join bti_case c on c.id = mine.case_id
    cross join lateral next_date_seen(c.id) next (date)
  where next.date ->> 'date' between $1 and $2
    and (next.date ->> 'waitingFor' = 'meeting' or next.date ->> 'time' is not null)
    and ($3::uuid is null or c.id = $3)
  order by 2, 1 limit 500`;

/** One's own, those of whom one stands in for, and of what one leads; a whole service's are on its list, in no calendar. */
const DEADLINES = `
  select f.id::text as key, f.due_date as date, null as time
  from follow_up f join bti_case c on c.id = f.case_id
  where f.status = 'open' and f.event is null and f.due_date between $1::date and $2::date
    and f.owner = any ((select current_principals())::text[])
    and (f.owner = current_actor() or f.owner like 'leader:%'
      or f.owner like 'staff:%' and f.owner || '@' || f.service_id = any (current_principals()))
    and not (f.kind = 'nextDate.keep' and (c.snapshot #>> '{context,nextDate,waitingFor}' = 'meeting'
      or c.snapshot #>> '{context,nextDate,time}' is not null))
  order by f.due_date, f.id limit 500`;

/** Meetings, and for staff what they are to do. @param from first day, @param to last day; 'YYYY-MM-DD' */
export async function datesOf(
  { client, ctx }: Transaction,
  { from, to }: { from: string; to: string },
): Promise<CalendarEntry[]> {
  const meetings = (await client.query<Row>(MEETINGS, [from, to, null])).rows;
  const deadlines = ctx.actor.kind === 'person' ? [] : (await client.query<Row>(DEADLINES, [from, to])).rows;
  return [...meetings.map((row) => entry('meeting', row)), ...deadlines.map((row) => entry('deadline', row))];
}

/** What one of the family is to answer by a day, as what they are to do. */
export function answerEntry({ caseId, dueDate, ...one }: AnswerDue): CalendarEntry {
  const key = [caseId, one.instrument, one.timePoint, one.respondent].join(' ');
  return entry('deadline', { key, date: dueDate, time: null });
}

/** The next meeting of one case; null where there is none, and where the case is not the actor's to read. */
export async function meetingOf(
  { client }: Transaction,
  caseId: string,
  { from, to }: { from: string; to: string },
): Promise<CalendarEntry | null> {
  const { rows } = await client.query<Row>(MEETINGS, [from, to, caseId]);
  return rows[0] ? entry('meeting', rows[0]) : null;
}

const entry = (kind: CalendarEntry['kind'], { key, date, time }: Row): CalendarEntry => ({
  kind,
  key,
  date,
  time,
});
