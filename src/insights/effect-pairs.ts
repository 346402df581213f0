import type { Transaction } from '../database/database.js';
import type { EffectPair } from './effect-suppression.js';

export interface MeasuredPair extends EffectPair {
  instrument: string;
  respondent: string;
}

/**
 * Of each child, by instrument and respondent: the first start that was answered, and the last answer after it. What was
 * answered or due in the month that begins on $1 or later is not there yet.
 */
const PAIRS = `
  with fact as (
    select pair_key, fact_key, instrument, respondent, time_point, due_date, level, groups, answered_on,
      case when answered_on < $1 then (scores ->> ($2::jsonb ->> instrument))::float8 end as score
    from measurement_fact
    where instrument in (select jsonb_object_keys($2::jsonb)) and least(due_date, answered_on) < $1),
  first as (
    select distinct on (pair_key) * from fact where time_point = 'start'
    order by pair_key, score is null, due_date, fact_key),
  last as (
    select distinct on (pair_key) f.pair_key, f.score
    from fact f join first s using (pair_key)
    where f.time_point <> 'start' and f.score is not null and f.answered_on >= s.answered_on
    order by pair_key, f.answered_on desc, array_position(array['middle', 'closing', 'after6Months'], f.time_point) desc,
      f.fact_key),
  late as (select distinct pair_key from fact where time_point <> 'start' and score is null and due_date < $1)
  select s.instrument, s.respondent, extract(year from s.due_date)::int as year, s.level, s.groups,
    s.score as before, last.score as after, s.score is null or late.pair_key is not null as overdue
  from first s left join last using (pair_key) left join late using (pair_key)`;

/**
 * Numbers of single children: for suppression, and nothing else.
 *
 * @param month first day of the month from which on nothing counts, YYYY-MM-DD
 * @param mainScores the score that counts, by instrument
 */
export async function effectPairs(
  { client }: Transaction,
  month: string,
  mainScores: Readonly<Record<string, string>>,
): Promise<MeasuredPair[]> {
  const { rows } = await client.query<MeasuredPair>(PAIRS, [month, JSON.stringify(mainScores)]);
  return rows;
}
