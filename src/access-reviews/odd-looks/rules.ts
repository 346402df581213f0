/** From 22 to 6 in Oslo. */
const NIGHT = { from: 22, until: 6 };
/** Before and after these hours, on weekends and holidays. */
const DAY = { from: 7, until: 17 };
/** Services that are at work when others sleep; their hours are not odd. */
const ROUND_THE_CLOCK = ['childProtectionEmergency', 'emergencyWard', 'ambulatoryTeam'];
/** So many different cases within so many minutes is more than anybody reads for work. */
const MANY = { cases: 15, minutes: 10 };
/** Tries in a day at what one may not see. */
const MANY_REFUSED = 5;

const LOCAL = `(l.at at time zone 'Europe/Oslo')`;
const INSERT = `
  insert into look_finding (municipality_id, rule, actor, service_id, case_id, period, at, looks, cases, found_at)`;
const ONCE = `on conflict (municipality_id, rule, actor, case_id, period) do nothing`;
/** $1 municipality, $2 and $3 the instants between which it was looked, $4 now. */
const LOOKED = `l.municipality_id = $1 and l.at >= $2 and l.at < $3 and l.stream = 'case' and not l.covert
  and l.actor like 'staff:%'`;

const SUMMED = `${LOCAL}::date, min(l.at), count(*), count(distinct l.case_id), $4`;

/** When, by the clock on the wall; $5 the holidays among the days. */
function byHours(rule: 'atNight' | 'outsideHours'): string {
  const hour = `extract(hour from ${LOCAL})`;
  const night = `(${hour} >= ${NIGHT.from} or ${hour} < ${NIGHT.until})`;
  const free = `(extract(isodow from ${LOCAL}) > 5 or ${LOCAL}::date = any ($5::date[])
    or ${hour} < ${DAY.from} or ${hour} >= ${DAY.until})`;
  const when = rule === 'atNight' ? `${night} and cardinality($5::date[]) >= 0` : `${free} and not ${night}`;
  return `${INSERT}
    select $1, '${rule}', l.actor, l.service_id, null, ${SUMMED}
    from access_log l
    where ${LOOKED} and l.outcome = 'shown' and ${when}
      and not exists (select from service s where s.id = l.service_id
        and s.kind in (${ROUND_THE_CLOCK.map((kind) => `'${kind}'`).join(', ')}))
    group by l.actor, l.service_id, ${LOCAL}::date ${ONCE}`;
}

const MANY_CASES = `${INSERT}
  select $1, 'manyCases', many.actor, many.service_id, null, many.day, min(many.at), max(many.looks), max(many.cases), $4
  from (
    select l.actor, l.service_id, l.at, ${LOCAL}::date as day, following.looks, following.cases
    from access_log l cross join lateral (
      select count(*) as looks, count(distinct m.case_id) as cases from access_log m
      where m.municipality_id = $1 and m.actor = l.actor and m.stream = 'case' and m.outcome = 'shown'
        and m.at >= l.at and m.at < l.at + interval '${MANY.minutes} minutes') following
    where ${LOOKED} and l.outcome = 'shown') many
  where many.cases >= ${MANY.cases}
  group by many.actor, many.service_id, many.day ${ONCE}`;

const REFUSED = `${INSERT}
  select $1, 'manyRefused', l.actor, l.service_id, null, ${SUMMED}
  from access_log l where ${LOOKED} and l.outcome = 'refused'
  group by l.actor, l.service_id, ${LOCAL}::date having count(*) >= ${MANY_REFUSED} ${ONCE}`;

/** The child and everybody whom the case states to be family. */
const FAMILY_OF_CASE = `(
  select c.child_id as person_id from bti_case c where c.id = l.case_id
  union select g.person_id from guardian_relation g where g.case_id = l.case_id)`;

/** Whoever looked, or somebody who works in the same service, has the national id of a member of the family. */
function byNationalId(rule: 'ownFamily' | 'colleaguesChild'): string {
  const whose =
    rule === 'ownFamily'
      ? `s.id::text = substr(l.actor, 7)`
      : `s.id::text <> substr(l.actor, 7) and s.active and exists (select from role_assignment r
          where r.staff_id = s.id and r.service_id = l.service_id
            and (r.valid_until is null or r.valid_until >= ${LOCAL}::date))`;
  return `${INSERT}
    select $1, '${rule}', l.actor, l.service_id, l.case_id, date_trunc('month', min(${LOCAL}))::date, min(l.at),
      count(distinct l.id), 1, $4
    from access_log l
    cross join lateral ${FAMILY_OF_CASE} f
    join person p on p.id = f.person_id and p.id_hash is not null
    join staff s on s.id_hash = p.id_hash and ${whose}
    where ${LOOKED} and l.case_id is not null
    group by l.actor, l.service_id, l.case_id, date_trunc('month', ${LOCAL}) ${ONCE}`;
}

/** Statements that find and keep; each takes municipality, from, until and now, those of hours the holidays as well. */
export const RULES_IN_SQL: readonly { text: string; withHolidays: boolean }[] = [
  { text: byNationalId('ownFamily'), withHolidays: false },
  { text: byNationalId('colleaguesChild'), withHolidays: false },
  { text: MANY_CASES, withHolidays: false },
  { text: REFUSED, withHolidays: false },
  { text: byHours('atNight'), withHolidays: true },
  { text: byHours('outsideHours'), withHolidays: true },
];

/** Who looked at whose family: a line for each name, with the hashes of its parts as the service that wrote it has them. */
export const NAMES_LOOKED_AT = `
  select l.actor, l.service_id as "serviceId", l.case_id as "caseId", min(l.at) as at,
    count(distinct l.id)::integer as looks, n.service_id as "writtenBy",
    array(select encode(p.part, 'hex') from person_name_part p
      where p.person_id = n.person_id and p.service_id = n.service_id) as parts
  from access_log l
  cross join lateral ${FAMILY_OF_CASE} f
  join person_name n on n.person_id = f.person_id
  where ${LOOKED} and l.case_id is not null
  group by l.actor, l.service_id, l.case_id, n.person_id, n.service_id`;

export const KEEP = `${INSERT}
  select $1, f.rule, f.actor, f.service_id, f.case_id, f.period, f.at, f.looks, 1, $2
  from jsonb_to_recordset($3::jsonb) f(rule text, actor text, service_id uuid, case_id uuid, period date, at timestamptz,
    looks integer) ${ONCE}`;
