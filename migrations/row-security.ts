/**
 * The forms of row security that several migrations use. Migrations are never edited once merged, so neither is this
 * file: a new form gets a new name.
 */

/** Row security that holds for the owner of the table as well. */
export function forced(table: string): string {
  return `alter table ${table} enable row level security; alter table ${table} force row level security;`;
}

/**
 * The row belongs to the municipality of the session. The setting is read for each row: a sub-select would be read once,
 * but has to be set up in every statement, and what touches a case touches a few rows.
 */
export const OWN_MUNICIPALITY = 'municipality_id = current_municipality()';

/** The same where whole municipalities are counted. */
export const OWN_MUNICIPALITY_COUNTED = 'municipality_id = (select current_municipality())';

/** The session is a worker's, which acts for nobody. */
export const SYSTEM = `current_actor() like 'system:%'`;

/** The row belongs to the case that write_case is writing, after it found that case through row security. */
export const BEING_WRITTEN = 'case_id = current_writing()';

/**
 * The actor has a relation to the case `caseId` (a column, qualified): a scalar lookup among the rows of case_access that
 * are the actor's own. An array of the actor's cases, or EXISTS, which becomes a hashed list of them, grows with their
 * number. Written out where many rows are read; elsewhere `sees_case()` and `sees_content()`, because a sub-select in a
 * policy is set up in every statement, also in those it does not decide.
 *
 * The principals stand here too, though row security of case_access asks for them: so the index finds the actor's own
 * rows, and those of others are not looked at to be left out.
 */
export function related(caseId: string, more = ''): string {
  return `(select true from case_access a
    where a.case_id = ${caseId} and a.principal = any (current_principals()) ${more} limit 1)`;
}

/** The same, of the relations that open the content. */
export function sees(caseId: string): string {
  return related(caseId, 'and a.content');
}

/** A table with a case_id: read by `readable` (and while the case is written), changed only by write_case; workers read it all. */
export function partOfCase(table: string, readable: string): string {
  return `
    ${forced(table)}
    create policy read_by_relation on ${table} for select to stafett_app
      using (${OWN_MUNICIPALITY} and (${BEING_WRITTEN} or ${readable}));
    create policy read_by_worker on ${table} for select to stafett_worker using (${OWN_MUNICIPALITY} and ${SYSTEM});
    create policy insert_in_write on ${table} for insert to stafett_app, stafett_worker
      with check (${OWN_MUNICIPALITY} and ${BEING_WRITTEN});
    create policy update_in_write on ${table} for update to stafett_app, stafett_worker
      using (${OWN_MUNICIPALITY} and ${BEING_WRITTEN}) with check (${OWN_MUNICIPALITY} and ${BEING_WRITTEN});
    create policy delete_in_write on ${table} for delete to stafett_app, stafett_worker
      using (${OWN_MUNICIPALITY} and ${BEING_WRITTEN});
    grant select, insert, update, delete on ${table} to stafett_app, stafett_worker;`;
}

/** Migrations only go forward: what is merged stays, and a mistake is put right by the next one. */
export function noWayBack(): Promise<never> {
  return Promise.reject(new Error('Migrations are append-only; write a new one.'));
}
