import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, OWN_MUNICIPALITY } from './row-security.js';

/** What is found of a leader is concluded on by somebody who is neither that leader nor sits in their place. */
export class WhoConcludes1795305600065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONCLUDES_ON);
    await runner.query(REVIEWS);
  }

  down = noWayBack;
}

/**
 * The leader of who looked. Of what is found of a leader, or where nobody else leads, the auditor: otherwise it could stand
 * for ever with nobody to say anything of it. A deputy holds the principal of whoever is away, and so concludes on nothing
 * that is found of them.
 */
const CONCLUDES_ON = `
  create function leads_today(the_service uuid, who text, others boolean) returns boolean language plpgsql stable as $$
  begin
    return exists (select from role_assignment a join staff s on s.id = a.staff_id and s.active
      where a.service_id = the_service and a.role = 'leader' and others = ('staff:' || a.staff_id <> who)
        and a.valid_from <= current_today() and (a.valid_until is null or a.valid_until >= current_today()));
  end $$;
  grant execute on function leads_today(uuid, text, boolean) to stafett_app;

  create function concludes_on(who text, the_service uuid) returns boolean language plpgsql stable as $$
  begin
    if who = any (current_principals()) then return false; end if;
    if 'leader:' || the_service = any (current_principals()) then return true; end if;
    return 'role:auditor' = any (current_principals())
      and (leads_today(the_service, who, false) or not leads_today(the_service, who, true));
  end $$;
  grant execute on function concludes_on(text, uuid) to stafett_app;
`;

const REVIEWS = `
  drop policy reviewed_by_leader on look_review;
  create policy reviewed_by_whose_it_is on look_review for insert to stafett_app
    with check (${OWN_MUNICIPALITY} and reviewer = current_actor() and exists (select from look_finding f
      where f.id = finding_id and concludes_on(f.actor, f.service_id)));
`;
