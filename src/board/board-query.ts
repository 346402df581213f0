import { type AgeGroup, type Chip, CHIPS, type Sorting } from './board-filters.js';
import type { BoardQueryDto } from './board.dto.js';

const IS_SHOWN: Record<Chip, string> = {
  all: 'true',
  stuck: 'stuck',
  escalated: 'escalated',
  level3: 'level = 3',
  overdue: 'next_due < current_today()',
  unanswered: 'baton_unanswered or referral_unanswered',
  withoutHolder: 'without_holder',
  withoutDate: 'missing_next_date',
  concerns: 'level = 0',
};

/** Text that sorts as it is meant, so that one kind of cursor does for all: the highest level comes first. */
const SORT_KEY: Record<Sorting, string> = {
  next: `coalesce(next_due::text, '9999-12-31')`,
  level: `(9 - level) || coalesce(next_due::text, '9999-12-31')`,
  service: `lower(coalesce(service_name, '')) || ' ' || coalesce(next_due::text, '9999-12-31')`,
  since: `to_char(level_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
};

const AGE = `date_part('year', age(current_today(), birth_date))`;
const HAS_AGE: Record<AgeGroup, string> = {
  unborn: 'unborn',
  '0-5': `${AGE} < 6`,
  '6-12': `${AGE} between 6 and 12`,
  '13-15': `${AGE} between 13 and 15`,
  '16-17': `${AGE} between 16 and 17`,
  '18+': `${AGE} >= 18`,
};

/** The statement of one page, with all counts: the overview is read once for everything that is shown of it. */
export function boardQuery(
  query: BoardQueryDto,
  after: readonly [key: string, rowId: string] | undefined,
): { text: string; values: unknown[] } {
  const { scope, service, group, age, show, sort, order, limit } = query;
  const values: unknown[] = [scope, limit + 1];
  const given = (value: unknown) => `$${values.push(value)}`;
  const ofService = service ? [`service_id = ${given(service)}`] : [];
  const ofChild = [
    ...(group ? [`${given(group)} = any (groups)`] : []),
    ...(age ? [`coalesce(${HAS_AGE[age]}, false)`] : []),
  ];
  const [later, direction] = order === 'ascending' ? ['>', 'asc'] : ['<', 'desc'];
  const place = after
    ? `and (sort_key collate "C", row_id) ${later} (${given(after[0])}, ${given(after[1])}::uuid)`
    : '';
  const all = (conditions: readonly string[]) => conditions.join(' and ') || 'true';
  const text = `
    with overview as materialized (
      select o.*, s.name as service_name from overview_of_cases($1) o left join service s on s.id = o.service_id
    ), board as materialized (
      select *, ${SORT_KEY[sort]} as sort_key from overview where ${all([...ofService, ...ofChild])}
    ), page as (
      select * from board where (${IS_SHOWN[show]}) ${place}
      order by sort_key collate "C" ${direction}, row_id ${direction} limit $2
    )
    select
      (select coalesce(jsonb_agg(to_jsonb(page)), '[]') from page) as page,
      (select jsonb_build_object(${CHIPS.map((chip) => `'${chip}', count(*) filter (where ${IS_SHOWN[chip]})`).join(', ')})
        from board) as counts,
      (select coalesce(jsonb_object_agg(service_id, n), '{}') from
        (select service_id, count(*) as n from overview group by service_id) by_service) as services,
      (select count(*)::int from overview where ${ofChild.length > 0 ? all([...ofService, 'not content']) : 'false'}) as "notShared"`;
  return { text, values };
}
