import { forced, OWN_MUNICIPALITY, SYSTEM } from './row-security.js';

/**
 * Three who read: the family of a case, looks at the case alone and never what would tell of a report; the leader of
 * those who looked; and whoever may read a report, the looks at it. Nobody reads addresses here.
 * An opening in an emergency is told to the family once it has been decided that it may be (\`emergency_access.told\`).
 */
export const READING = `
  create function is_told_of_emergency(the_case uuid, who text, look_at timestamptz) returns boolean
  language plpgsql stable as $$
  begin
    return exists (select from emergency_access e
      where e.case_id = the_case and 'staff:' || e.staff_id = who and e.outcome = 'opened' and e.told
        and e.at <= look_at and e.until_at >= look_at);
  end $$;
  grant execute on function is_told_of_emergency(uuid, text, timestamptz) to stafett_app;

  create policy read_by_need on access_log for select to stafett_app using (${OWN_MUNICIPALITY} and (
    stream = 'case' and outcome = 'shown' and not covert and current_actor() like 'person:%' and sees_content(case_id)
      and (relation is distinct from 'emergency' or is_told_of_emergency(case_id, actor, at))
    or stream in ('case', 'list') and not covert and actor <> current_actor()
      and 'leader:' || service_id = any (current_principals())
    or stream = 'protectionReport' and current_actor() like 'staff:%'
      and exists (select from protection_report r where r.id = subject_id)));
  grant select (municipality_id, id, at, actor, service_id, role, stream, part, outcome, case_id, subject_id, relation,
    purpose, covert) on access_log to stafett_app;
`;

/** The auditor reads it all, with addresses, and through this alone. A stretch of time is always given: it finds the months. */
export const AUDIT = `
  create policy read_by_auditor on access_log for select to stafett_lookup
    using (${OWN_MUNICIPALITY} and 'role:auditor' = any (current_principals()));
  grant select on access_log to stafett_lookup;

  set local role none;
  grant create on schema public to stafett_lookup;
  set local role stafett_owner;

  create function audited_looks(since timestamptz, until timestamptz, who text, the_case uuid, by_relation text,
    the_outcome text, before_at timestamptz, before_id bigint, most integer)
  returns table (id bigint, at timestamptz, actor text, service_id uuid, role text, stream text, part text, outcome text,
    case_id uuid, subject_id uuid, listed uuid[], relation text, purpose text, covert boolean, address text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  #variable_conflict use_column
  begin
    return query
      select l.id, l.at, l.actor, l.service_id, l.role, l.stream, l.part, l.outcome, l.case_id, l.subject_id, l.listed,
        l.relation, l.purpose, l.covert, l.address
      from access_log l
      where l.at >= since and l.at < until and (l.at, l.id) < (before_at, before_id)
        and (who is null or l.actor = who)
        and (the_case is null or l.case_id = the_case or the_case = any (l.listed))
        and (by_relation is null or l.relation = by_relation)
        and (the_outcome is null or l.outcome = the_outcome)
      order by l.at desc, l.id desc limit most;
  end $$;
  alter function audited_looks(timestamptz, timestamptz, text, uuid, text, text, timestamptz, bigint, integer)
    owner to stafett_lookup;
  revoke execute on function audited_looks(timestamptz, timestamptz, text, uuid, text, text, timestamptz, bigint, integer)
    from public;
  grant execute on function audited_looks(timestamptz, timestamptz, text, uuid, text, text, timestamptz, bigint, integer)
    to stafett_app;

  set local role none;
  revoke create on schema public from stafett_lookup;
  set local role stafett_owner;
`;

/**
 * What a worker found odd, once for each of a period, and what a leader concluded. Nobody sees or reviews what is found of
 * themselves. \`id_hash\` is the keyed hash of an employee's own national id, where the municipality gives it.
 */
export const REVIEWS = `
  alter table staff add column id_hash bytea;
  grant update (id_hash) on staff to stafett_app;

  create table look_finding (
    id uuid primary key default gen_random_uuid(),
    municipality_id uuid not null,
    rule text not null check (rule in ('ownFamily', 'colleaguesChild', 'sameSurname', 'manyCases', 'manyRefused', 'atNight',
      'outsideHours')),
    actor text not null,
    service_id uuid,
    case_id uuid,
    period date not null,
    at timestamptz not null,
    looks integer not null,
    cases integer not null,
    found_at timestamptz not null,
    unique nulls not distinct (municipality_id, rule, actor, case_id, period)
  );
  create index look_finding_service on look_finding (service_id, at);

  create table look_review (
    id uuid primary key,
    municipality_id uuid not null,
    finding_id uuid not null references look_finding,
    reviewer text not null,
    conclusion text not null check (conclusion in ('asExpected', 'explained', 'followedUp', 'breach')),
    at timestamptz not null
  );
  create index look_review_finding on look_review (finding_id);

  ${forced('look_finding')}
  create policy found_by_worker on look_finding to stafett_worker
    using (${OWN_MUNICIPALITY} and ${SYSTEM}) with check (${OWN_MUNICIPALITY} and ${SYSTEM});
  create policy read_by_need on look_finding for select to stafett_app
    using (${OWN_MUNICIPALITY} and actor <> current_actor()
      and ('leader:' || service_id = any (current_principals()) or 'role:auditor' = any (current_principals())));
  grant select on look_finding to stafett_app;
  grant select, insert on look_finding to stafett_worker;

  ${forced('look_review')}
  create policy read_with_finding on look_review for select to stafett_app
    using (${OWN_MUNICIPALITY} and exists (select from look_finding f where f.id = finding_id));
  create policy reviewed_by_leader on look_review for insert to stafett_app
    with check (${OWN_MUNICIPALITY} and reviewer = current_actor() and exists (select from look_finding f
      where f.id = finding_id and 'leader:' || f.service_id = any (current_principals())));
  grant select, insert on look_review to stafett_app;

  ${['look_finding', 'look_review']
    .map(
      (table) => `
  create trigger unchangeable before update or delete or truncate on ${table}
    for each statement execute function refuse_change();`,
    )
    .join('')}
`;
