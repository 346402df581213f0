import { Injectable } from '@nestjs/common';
import type { CaseContext } from '../../../workflows/case-context.js';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import type { Command } from './command.js';
import { NEXT_DATE_ENTRIES, type NextDateEntry, nextDateWithout } from './next-date-without.js';

/** Whose an entry is, as principals. */
export interface EntryOrigin {
  /** Null for whoever does not read the entry, and so learns nothing of it but who has taken it out of view. */
  writtenBy: string | null;
  /** Who has taken it out of view. */
  restrictedBy: readonly string[];
  /** Numbers of the entries that are nothing without it, in order. */
  restsOnIt: readonly number[];
  /** Which information it holds, and whose; null for an entry from before that was written down. */
  kinds: readonly string[] | null;
  about: string | null;
  /** Where it set the next date that holds: what holds without it. */
  nextDate?: CaseContext['nextDate'];
}

/**
 * What an entry made is named by later ones through its id: a goal by its interventions, these by their evaluations, a
 * consent by its end, a referral by its answer. A correction names the entry itself, and so does what was kept of it.
 * A goal attainment score counts all goals together, so it rests on each that there was.
 */
const RESTS_ON_IT = `
  with recursive rests (number) as (
    select e.number
    union
    select later.number from rests
    join case_event made on made.case_id = e.case_id and made.number = rests.number
    join case_event later on later.case_id = e.case_id and later.number > made.number
    where later.type not in ('ENTRY_RESTRICTED', 'ENTRY_ERASED')
      and (later.facts->>'entry' = made.number::text
        or case made.type
          when 'GOAL_SET' then later.facts->>'goalId' = made.facts->>'goalId'
            or (later.type = 'MEASUREMENT_RECORDED' and later.facts->>'instrument' = 'gas')
          when 'INTERVENTION_PLANNED' then later.facts->>'interventionId' = made.facts->>'interventionId'
          when 'CONSENT_ASKED' then later.facts->>'consentId' = made.facts->>'consentId'
          when 'CONSENT_GIVEN' then later.facts->>'consentId' = made.facts->>'consentId'
          when 'BASIS_RECORDED' then later.facts->>'consentId' = made.facts->>'consentId'
          when 'REFERRAL_SENT' then later.facts->>'referralId' = made.facts->>'referralId'
          else false end)
  )
  select number from rests where number <> e.number order by number`;

const ORIGINS = `
  select asked.number, e.actor_kind || ':' || e.actor_id as "writtenBy", e.kinds, e.about,
    restrictors_of($1, asked.number) as "restrictedBy",
    array(${RESTS_ON_IT}) as "restsOnIt"
  from unnest($2::integer[]) as asked (number)
  left join case_event e on e.case_id = $1 and e.number = asked.number`;

const DATES =
  'select number, type, facts from case_event where case_id = $1 and type = any ($2) order by number';

const OF_AN_ENTRY = [
  'ENTRY_CORRECTED',
  'ENTRY_RESTRICTED',
  'ENTRY_ERASED',
  'ENTRY_KEPT_FROM_GUARDIANS',
  'ENTRY_SHOWN_TO_GUARDIANS',
];

/** Whose the entries are that a command takes out of view or erases. What is once written does not change. */
@Injectable()
export class EntryOrigins {
  constructor(private readonly database: Database) {}

  async of(
    ctx: RequestContext,
    caseId: string,
    { events }: Command,
    context: Pick<CaseContext, 'restricted' | 'kept'>,
  ): Promise<ReadonlyMap<number, EntryOrigin>> {
    const numbers = events.flatMap(({ type, facts }) =>
      OF_AN_ENTRY.includes(type) && isEntryNumber(facts.entry) ? [facts.entry] : [],
    );
    if (numbers.length === 0) return new Map();
    return this.database.runInTransaction(ctx, async ({ client }) => {
      const { rows } = await client.query<EntryOrigin & { number: number }>(ORIGINS, [caseId, numbers]);
      const isRestricting = events.some(({ type }) => type === 'ENTRY_RESTRICTED');
      const dates = isRestricting
        ? (await client.query<NextDateEntry>(DATES, [caseId, NEXT_DATE_ENTRIES])).rows
        : [];
      return new Map(
        rows.map(({ number, ...origin }) => {
          const nextDate = nextDateWithout(number, dates, context);
          return [number, nextDate === undefined ? origin : { ...origin, nextDate }];
        }),
      );
    });
  }
}

const isEntryNumber = (entry: unknown): entry is number =>
  typeof entry === 'number' && Number.isInteger(entry) && entry > 0 && entry < 2 ** 31;
