import type { CaseFacts } from '../facts.js';
import {
  beginCase,
  closes,
  driverWrites,
  isStuck,
  namesHolder,
  reportsCovertly,
} from './author-and-holder.js';
import type { Office, Wanted } from './case-in-the-making.js';
import { basisEnds, consents } from './consent.js';
import { breaksGlass, hasEmergencies } from './emergency.js';
import { entriesOf, factsOf } from './facts-of-case.js';
import { familyWrites, statesFamily } from './family.js';
import { gathers, teacherWrites } from './participants.js';
import { plantAddress, protectsAddress } from './protected-address.js';

/** A case in the state that was asked for, with somebody in every relation that it can have, and what is true of it. */
export async function makeCase(office: Office, wanted: Wanted): Promise<CaseFacts> {
  const { level, consent, protection } = wanted;
  const one = await beginCase(office, wanted);
  await statesFamily(one);
  if (level !== 0) await namesHolder(one);
  await consents(one);
  if (level !== 0) await gathers(one);
  await driverWrites(one);
  if (one.hasBasis) await teacherWrites(one);
  if (one.hasBasis && consent === 'inForce') await familyWrites(one);
  if (wanted.isStuck) await isStuck(one);
  await reportsCovertly(one);
  if (protection) await protectsAddress(one, protection);
  if (hasEmergencies(wanted)) await breaksGlass(office, 'wasInEmergency', one.caseId, one.told.emergencies);
  await basisEnds(one);
  if (level === 'closed') await closes(one);
  if (protection === 6) await plantAddress(one);
  return factsOf(one);
}

/** On the day that everything is asked. */
export async function openInEmergency(office: Office, facts: CaseFacts): Promise<CaseFacts> {
  const emergencies = [...facts.emergencies];
  if (hasEmergencies(facts)) await breaksGlass(office, 'inEmergency', facts.id, emergencies);
  return { ...facts, emergencies, entries: await entriesOf(office, facts.id, facts.entries) };
}
