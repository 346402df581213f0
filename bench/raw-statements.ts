import { randomUUID } from 'node:crypto';
import type { CaseWrite, EntryWrite, FollowUpWrite } from '../src/cases/persistence/case-write.js';
import type { WorkedCase } from './everyday.js';

/** A prepared statement of bare pg. */
export interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

interface Question {
  one: WorkedCase;
  municipalityId: string;
}

/** What was read, and what is to be written. */
interface Answer extends Question {
  version: number;
  snapshot: object;
  write: CaseWrite;
}

/** The columns and rows that read_case gives a command. */
export function sameRead({ one, municipalityId }: Question): Statement {
  return {
    name: 'same-read',
    text: `
      select c.child_id, c.guide_id, c.guide_version, c.model_version, c.version, c.snapshot, c.head, c.next_due,
        c.created_by, c.created_at, c.changed_at, k.wrapped, k.master_key_id, p.kind, p.birth_date,
        (select json_agg(json_build_object('principal', a.principal, 'relation', a.relation, 'content', a.content))
         from bench.case_access a where a.case_id = c.id and a.principal = any ($2::text[])) as relations,
        (select r.response from bench.receipt r
         where r.municipality_id = $3 and r.actor = $4 and r.key = $5) as receipt,
        (select json_agg(json_build_object('personId', g.person_id, 'relation', g.relation))
         from bench.guardian_relation g where g.case_id = c.id) as family,
        exists (select from bench.opened_log o where o.municipality_id = $3 and o.child_id = c.child_id) as log_taken
      from bench.bti_case c
      left join bench.case_key k on k.case_id = c.id
      join bench.person p on p.id = c.child_id
      where c.id = $1`,
    values: [
      one.id,
      [`staff:${one.holder}`, `service:${one.serviceId}`],
      municipalityId,
      `staff:${one.holder}`,
      randomUUID(),
    ],
  };
}

export function leastRead({ one }: Question): Statement {
  return {
    name: 'least-read',
    text: 'select version, snapshot from bench.bti_case where id = $1',
    values: [one.id],
  };
}

/** Every row that write_case writes for the command, in one statement. */
export function sameWrite(turn: number, answer: Answer): Statement {
  const { write } = answer;
  const of = new Building(answer);
  const entry = write.entries[0]!;
  of.changeCase();
  of.addEntry(entry);
  if (entry.wrappedKey) of.addEntryKey(entry.wrappedKey);
  of.addReceipt();
  for (const row of write.followUps?.upsert ?? []) of.putFollowUp(row);
  of.endFollowUps(write.followUps?.remove ?? []);
  of.changeAccess();
  of.addOutbox(write.outbox ?? []);
  return of.statement(`same-${turn}`);
}

/** Snapshot, history, one follow-up and one outbox row, whatever the event. */
export function leastWrite(turn: number, answer: Answer): Statement {
  const { write } = answer;
  const of = new Building(answer);
  of.changeSnapshot();
  of.addEntry(write.entries[0]!);
  of.touchFollowUp();
  of.addOutbox([
    { intent: 'principal.notify', payload: { to: `staff:${answer.one.colleague}`, about: 'bench' } },
  ]);
  return of.statement(`least-${turn}`);
}

/** One statement of many parts; each gives its values as it is added. */
class Building {
  private readonly parts: string[] = [];
  private readonly values: unknown[] = [];
  private readonly id: string;
  private readonly municipality: string;

  constructor(private readonly of: Answer) {
    this.id = this.value(of.one.id);
    this.municipality = this.value(of.municipalityId);
  }

  changeCase(): void {
    const row = this.of.write.case;
    const columns = {
      guide_id: row.guideId,
      guide_version: row.guideVersion,
      model_version: row.modelVersion,
      snapshot: JSON.stringify(this.of.snapshot),
      version: this.of.version + 1,
      head: bytes(row.head),
      status: row.status,
      level: row.level,
      step: row.step,
      guide_step: row.guideStep,
      log: row.log,
      consent_state: row.consentState,
      relay_state: row.relayState,
      home_service_id: row.homeServiceId,
      holder_staff_id: row.holderStaffId,
      holder_service_id: row.holderServiceId,
      level_since: row.levelSince,
      missing_next_date: row.missingNextDate,
      stuck: row.stuck,
      acute: row.acute,
      groups: row.groups,
      changed_at: row.at,
      ...(row.nextDue !== undefined && { next_due: row.nextDue }),
    };
    const sets = Object.entries(columns).map(([column, value]) => `${column} = ${this.value(value)}`);
    this.update(sets);
  }

  changeSnapshot(): void {
    const { snapshot, version } = this.of;
    this.update([
      `snapshot = ${this.value(JSON.stringify(snapshot))}`,
      `version = ${this.value(version + 1)}`,
    ]);
  }

  addEntry(entry: EntryWrite): void {
    this.insert('case_event', {
      number: this.of.version + 1,
      type: entry.type,
      at: entry.at,
      actor_kind: entry.actor.kind,
      actor_id: entry.actor.id,
      actor_service_id: entry.actor.serviceId ?? null,
      subject: JSON.stringify(entry.subject),
      facts: JSON.stringify(entry.facts),
      texts: entry.texts,
      sealed: entry.sealed === null ? null : bytes(entry.sealed),
      link: bytes(entry.link),
      snapshot_hash: bytes(entry.snapshotHash),
      model_version: entry.modelVersion,
      guide_version: entry.guideVersion,
    });
  }

  addEntryKey(wrapped: string): void {
    this.insert('entry_key', { number: this.of.version + 1, wrapped: bytes(wrapped) });
  }

  addReceipt(): void {
    const { receipt } = this.of.write;
    const values = [`staff:${this.of.one.holder}`, randomUUID(), bytes(receipt?.requestHash ?? '')];
    const [actor, key, hash] = values.map((value) => this.value(value));
    const response = this.value(JSON.stringify(receipt?.response));
    this.parts.push(`insert into bench.receipt (municipality_id, actor, key, request_hash, response)
      values (${this.municipality}, ${actor}, ${key}, ${hash}, ${response})`);
  }

  putFollowUp(row: FollowUpWrite): void {
    const columns = {
      key: row.key,
      kind: row.kind,
      owner: row.owner,
      service_id: row.serviceId,
      due_date: row.dueDate,
      due_at: row.dueAt,
      stages: JSON.stringify(row.stages),
      next_at: row.nextAt,
      event: row.event && JSON.stringify(row.event),
    };
    const changed = Object.keys(columns).filter((column) => column !== 'key');
    this.insert(
      'follow_up',
      { id: randomUUID(), ...columns },
      `on conflict (case_id, key) do update set status = 'open', version = follow_up.version + 1,
       ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    );
  }

  endFollowUps(rows: readonly { key: string; status: string }[]): void {
    if (rows.length === 0) return;
    const keys = this.value(rows.map(({ key }) => key));
    this.parts.push(`update bench.follow_up set status = 'done', next_at = null, version = version + 1
      where case_id = ${this.id} and key = any (${keys}::text[])`);
  }

  touchFollowUp(): void {
    const dueAt = this.value(this.of.write.case.at);
    this.parts.push(`update bench.follow_up set due_at = ${dueAt}, next_at = ${dueAt}, version = version + 1
      where case_id = ${this.id} and key = 'contact.make'`);
  }

  /** A statement changes a row once: those that come and go are left out where the others get the next date. */
  changeAccess(): void {
    const { access, case: row } = this.of.write;
    const { remove = [], upsert = [] } = access ?? {};
    for (const { principal, relation } of remove)
      this.parts.push(`delete from bench.case_access where case_id = ${this.id}
        and principal = ${this.value(principal)} and relation = ${this.value(relation)}`);
    for (const { principal, relation, content, until, serviceId } of upsert)
      this.insert(
        'case_access',
        { principal, relation, content, until, service_id: serviceId, next_due: row.nextDue },
        `on conflict (case_id, principal, relation) do update
         set content = excluded.content, until = excluded.until, service_id = excluded.service_id,
           next_due = excluded.next_due`,
      );
    if (row.nextDue === undefined) return;
    const others = this.value([...remove, ...upsert].map(({ relation }) => relation));
    const nextDue = this.value(row.nextDue);
    this.parts.push(`update bench.case_access set next_due = ${nextDue}
      where case_id = ${this.id} and next_due <> ${nextDue} and relation <> all (${others}::text[])`);
  }

  addOutbox(rows: readonly { intent: string; payload: object }[]): void {
    for (const { intent, payload } of rows)
      this.insert('outbox', { id: randomUUID(), intent, payload: JSON.stringify(payload) });
  }

  statement(name: string): Statement {
    const [first, ...more] = this.parts;
    const named = more.map((part, place) => `part_${place} as (${part})`);
    return {
      name,
      text: `with ${[`changed as (${first} returning id)`, ...named].join(', ')} select id from changed`,
      values: this.values,
    };
  }

  private update(sets: readonly string[]): void {
    this.parts.push(`update bench.bti_case set ${sets.join(', ')}
      where id = ${this.id} and version = ${this.value(this.of.version)}`);
  }

  private insert(table: string, columns: Record<string, unknown>, onConflict = ''): void {
    const values = Object.values(columns).map((value) => this.value(value));
    this.parts.push(`insert into bench.${table} (municipality_id, case_id, ${Object.keys(columns).join(', ')})
      values (${[this.municipality, this.id, ...values].join(', ')}) ${onConflict}`);
  }

  private value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}
