import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BEING_WRITTEN, noWayBack, OWN_MUNICIPALITY, partOfCase, sees } from './row-security.js';

/** What exists because of a case's state, written with it and compared with a fresh projection by `verify`. */
export class Projections1795305600007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOLLOW_UP);
    await runner.query(PLAN);
    await runner.query(SHARING);
    await runner.query(MEASUREMENT);
    await runner.query(ASKED);
  }

  down = noWayBack;
}

/**
 * Who does not read the content sees what is theirs to do, and a leader what is their own service's: what is asked of
 * others tells what they take part in. The cheap half comes first, so that a list looks up one relation for each row.
 */
const READABLE_FOLLOW_UP = `((owner = any (current_principals()) or 'leader:' || service_id = any (current_principals()))
      and sees_case(case_id) or sees_content(case_id))`;

/**
 * `stages`: [{ stage, at }] in order; `stage` the last one done and `next_at` when the jobs look again, both theirs, until
 * the due time changes. `version` grows with every change, so that a job can tell that its reason is gone.
 */
const FOLLOW_UP = `
  create table follow_up (
    id uuid primary key,
    municipality_id uuid not null,
    case_id uuid not null,
    key text not null,
    kind text not null,
    owner text not null,
    service_id uuid not null,
    due_date date not null,
    due_at timestamptz not null,
    stages jsonb not null,
    stage text,
    next_at timestamptz,
    event jsonb,
    status text not null default 'open' check (status in ('open', 'done', 'cancelled')),
    version integer not null default 1,
    unique (case_id, key)
  ) with (fillfactor = 80);
  create index follow_up_next on follow_up (next_at, id) where status = 'open' and next_at is not null;
  create index follow_up_owner on follow_up (owner, due_date) where status = 'open';
  ${partOfCase('follow_up', READABLE_FOLLOW_UP)}
  create policy advance on follow_up for update to stafett_worker
    using (${OWN_MUNICIPALITY}) with check (${OWN_MUNICIPALITY});

  create policy look_up_due on follow_up for select to stafett_lookup using (true);
  grant select (id, municipality_id, kind, next_at, status) on follow_up to stafett_lookup;
  create function due_follow_ups(until timestamptz, max integer, after_at timestamptz default '-infinity',
    after_id uuid default '00000000-0000-0000-0000-000000000000')
  returns table (id uuid, municipality_id uuid, kind text, due_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
    select f.id, f.municipality_id, f.kind, f.next_at from follow_up f
    where f.status = 'open' and f.next_at <= until and (f.next_at, f.id) > (after_at, after_id)
    order by f.next_at, f.id limit max
  $$;
  alter function due_follow_ups(timestamptz, integer, timestamptz, uuid) owner to stafett_lookup;
  revoke execute on function due_follow_ups(timestamptz, integer, timestamptz, uuid) from public;
  grant execute on function due_follow_ups(timestamptz, integer, timestamptz, uuid) to stafett_worker;
`;

const PLAN = `
  create table goal (
    municipality_id uuid not null,
    case_id uuid not null references bti_case,
    goal_id uuid not null,
    entry integer not null,
    status text not null check (status in ('active', 'dropped', 'reached')),
    weight smallint not null,
    baseline smallint not null,
    primary key (case_id, goal_id)
  );
  ${partOfCase('goal', 'sees_content(case_id)')}

  create table intervention (
    municipality_id uuid not null,
    case_id uuid not null references bti_case,
    intervention_id uuid not null,
    goal_id uuid not null,
    entry integer not null,
    kind text not null,
    level smallint not null,
    responsible text not null,
    service_id uuid,
    starts_on date not null,
    evaluate_by date not null,
    status text not null check (status in ('running', 'evaluated', 'stopped')),
    done text,
    helped text,
    primary key (case_id, intervention_id)
  );
  ${partOfCase('intervention', 'sees_content(case_id)')}
`;

const SHARING = `
  create table consent (
    municipality_id uuid not null,
    case_id uuid not null references bti_case,
    consent_id uuid not null,
    entry integer not null,
    kind text not null check (kind in ('consent', 'legalBasis')),
    services uuid[] not null,
    kinds text[] not null,
    status text not null check (status in ('inForce', 'objected', 'expired', 'withdrawn', 'ended')),
    valid_from date not null,
    valid_until date,
    primary key (case_id, consent_id)
  );
  ${partOfCase('consent', 'sees_content(case_id)')}

  create table referral (
    municipality_id uuid not null,
    case_id uuid not null references bti_case,
    referral_id uuid not null,
    entry integer not null,
    service_id uuid not null,
    named boolean not null,
    outside boolean not null,
    status text not null check (status in ('sent', 'accepted', 'declined', 'withdrawn', 'ended')),
    primary key (case_id, referral_id)
  );
  ${partOfCase('referral', 'sees_content(case_id)')}
`;

const MEASUREMENT = `
  create table measurement (
    municipality_id uuid not null,
    case_id uuid not null references bti_case,
    key text not null,
    instrument text not null,
    time_point text not null check (time_point in ('start', 'middle', 'closing', 'after6Months')),
    respondent text not null,
    due_date date not null,
    status text not null check (status in ('planned', 'answered')),
    scores jsonb,
    answered_entry integer,
    primary key (case_id, key)
  );
  ${partOfCase('measurement', 'sees_content(case_id)')}
`;

/**
 * A service that is asked reads the question put to it, and whose case it is when the referral names the child (which
 * needs a basis first), but nothing else of the content.
 * Of rows that are read with every event this is asked last, in the same policy: policies of their own are asked in any
 * order, and the question costs as much as the one that answers it for nearly everybody.
 */
const ASKED = `
  create function is_asked(the_service uuid, the_status text) returns boolean language sql stable as $$
    select the_status = 'sent' and 'service:' || the_service = any (current_principals())
  $$;
  create function is_asked_in(the_case uuid, entry integer) returns boolean language plpgsql stable as $$
  begin
    return exists (select from referral r
      where r.case_id = the_case and r.entry = is_asked_in.entry and is_asked(r.service_id, r.status));
  end $$;
  create function is_asked_about(the_person uuid, naming_service uuid) returns boolean language plpgsql stable as $$
  begin
    return exists (select from bti_case c join referral r on r.case_id = c.id
      where c.child_id = the_person and (naming_service is null or c.home_service_id = naming_service)
        and r.named and is_asked(r.service_id, r.status));
  end $$;
  grant execute on function is_asked(uuid, text), is_asked_in(uuid, integer), is_asked_about(uuid, uuid)
    to stafett_app;

  create policy read_when_asked on referral for select to stafett_app
    using (${OWN_MUNICIPALITY} and is_asked(service_id, status) and sees_case(case_id));
  alter policy read_with_content on case_event
    using (${OWN_MUNICIPALITY} and (${sees('case_event.case_id')} or is_asked_in(case_id, number)));
  alter policy read_with_content on entry_key
    using (${OWN_MUNICIPALITY} and (${BEING_WRITTEN} or sees_content(case_id) or is_asked_in(case_id, number)));
  alter policy read_by_case on person
    using (${OWN_MUNICIPALITY}
      and ('person:' || id = current_actor() or sees_person(id) or is_asked_about(id, null)));
  alter policy read_by_case on person_name
    using (${OWN_MUNICIPALITY} and (sees_name(person_id, service_id) or is_asked_about(person_id, service_id)));
`;
