import { syntheticNationalId } from '../../src/demo/national-id.js';
import type { HttpTown } from '../support/http-town.js';
import type { Canary } from './capture.js';
import { address, note, ok, type PlantedCase, says, sharedCase } from './planted-town.js';

/** Of a child one of whose guardians is barred from insight. */
export const OF_BARRED = {
  address: 'Sperregata 66, 9997 Stengtvik',
  name: 'Sperrine Lukkedør',
  nationalId: syntheticNationalId('2015-09-09', 'female', 7),
  text: 'SPERREFUGLEN synger for mor',
  kept: 'STENGTFUGLEN sa noe om far',
  why: 'LUKKETFUGLEN er grunnen',
} as const;

export interface BarredCase extends PlantedCase {
  /** Another who is barred, and reads the log of a child that is not this one. */
  barredReader: string;
  /** Where the calendar of the barred reads. */
  calendar: string;
}

/**
 * An ordinary log that is open to its family, but not to the father nor to a second guardian who comes through every door
 * of a guardian, since another log is open to him. Both were told of the case before they were barred.
 */
export async function plantBarred(town: HttpTown, barredReader: string): Promise<BarredCase> {
  const one = await sharedCase(town, OF_BARRED.name, OF_BARRED.nationalId);
  await says(town, one, note(OF_BARRED.text));
  await address(town, one, OF_BARRED.address, 200);
  const { entries } = await says(town, one, note(OF_BARRED.kept));
  await says(town, one, {
    type: 'ENTRY_KEPT_FROM_GUARDIANS',
    facts: {
      entry: entries.at(-1).number,
      ground: 'dangerToChild',
      from: [one.father],
      reviewBy: '2026-10-01',
    },
    texts: { reason: OF_BARRED.why },
  });
  for (const person of [one.father, barredReader])
    ok(
      await town.as('nurse').ask('PUT', `/cases/${one.caseId}/family/${person}`, { barredFromInsight: true }),
    );
  const feed = await town.as({ person: barredReader }).post('/calendar-feed', {});
  return { ...one, barredReader, calendar: ok(feed, 201).path };
}

/** Whoever works in the case and the rest of the family see it; nobody who is barred sees any of it. */
export function canariesOfBarred(): Canary[] {
  const { nationalId } = OF_BARRED;
  const staff = ['nurse', 'teacher'];
  return [
    {
      name: 'name of the child of a barred guardian',
      forms: [OF_BARRED.name],
      seenBy: [...staff, 'itsFamily'],
    },
    {
      name: 'address of the child of a barred guardian',
      forms: [OF_BARRED.address],
      seenBy: [...staff, 'itsFamily'],
    },
    {
      name: 'national id of the child of a barred guardian',
      forms: [nationalId, `${nationalId.slice(0, 6)} ${nationalId.slice(6)}`],
      seenBy: [],
    },
    {
      name: 'what a barred guardian does not read',
      forms: [OF_BARRED.text],
      seenBy: [...staff, 'itsFamily'],
    },
    { name: 'what is kept from a barred guardian', forms: [OF_BARRED.kept], seenBy: [...staff, 'itsFamily'] },
    { name: 'why it is kept', forms: [OF_BARRED.why], seenBy: [...staff, 'itsFamily'] },
  ];
}
