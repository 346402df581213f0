import { SystemClock } from '../src/common/clock.js';
import { LoginDatabase } from '../src/database/database.js';
import { connectionString } from '../src/database/roles.js';
import { PersonSealing } from '../src/database/sealing/person-sealing.js';
import { syntheticNationalId } from '../src/demo/national-id.js';
import { FamilyLogins } from '../src/login/family-logins.js';
import { PeopleService } from '../src/people/people.service.js';
import { keysOf } from './api.js';
import { plusDays } from './plus-days.js';
import { withClient } from './server.js';
import { type Asker, type Pair, timeOf } from './told-by-time.js';
import type { Town } from './town.js';

/** How many pairs ago a child was entered that is then asked for again. */
const EARLIER = 50;
const YOUNGEST = 13;

const numberOf = (turn: number, sex: 'female' | 'male' = 'female'): string =>
  syntheticNationalId(plusDays('1990-01-01', turn % 10_000), sex, Math.floor(turn / 10_000));

/** A number that somebody has entered already, and one that nobody has heard of: entered by asking. */
export function numbersOfChildren({ serviceId }: Town, { at, proof }: Asker): Pair {
  const ask = (turn: number) => () =>
    timeOf(201, `${at}/api/v1/people`, {
      method: 'POST',
      headers: { ...proof, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'nationalId', nationalId: numberOf(turn), name: 'Et Barn', serviceId }),
    });
  return {
    name: 'a child by number, known or new',
    there: (place) => ask(Math.max(0, place - EARLIER)),
    nowhere: (place) => ask(place),
  };
}

/** Who of a family logs in: parents of children about whom there is a concern they see nothing of, and strangers. */
export async function familyAtTheDoor(
  town: Town,
  caseIds: readonly string[],
): Promise<Pair & { close(): Promise<void> }> {
  const { ownerUrl, masterKey } = town.database;
  const people = town.engine.get(PeopleService, { strict: false });
  const [, author] = town.practitioners;
  const serviceId = town.serviceId;
  for (const [turn, caseId] of caseIds.entries()) {
    const person = { kind: 'nationalId', nationalId: numberOf(turn, 'male'), serviceId } as const;
    const id = await people.findOrMake(town.as(author!), person);
    await withClient(ownerUrl, (client) => client.query(STATED, [town.municipalityId, caseId, id]));
  }
  const database = await LoginDatabase.connect({
    url: connectionString(ownerUrl, 'stafett_login', masterKey),
  });
  const logins = new FamilyLogins(database, new PersonSealing(await keysOf(town)), new SystemClock());
  const ask = (nationalId: string) => async () => {
    const start = performance.now();
    const found = await logins.withRoles(nationalId, YOUNGEST);
    if (found.length > 0) throw new Error('somebody without a case to see is let in');
    return performance.now() - start;
  };
  return {
    name: 'a parent at the door, known or not',
    there: (place) => ask(numberOf(place % caseIds.length, 'male')),
    nowhere: (place) => ask(numberOf(caseIds.length + place, 'male')),
    close: () => database.close(),
  };
}

const STATED = `
  insert into guardian_relation (municipality_id, case_id, person_id, relation, barred_from_insight)
  values ($1, $2, $3, 'guardian', true)`;
