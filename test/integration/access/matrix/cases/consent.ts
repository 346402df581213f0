import { newId } from '../../../../../src/common/ids.js';
import type { ConsentTime, Level } from '../facts.js';
import type { MatrixTown } from '../town.js';
import { type CaseInTheMaking, said } from './case-in-the-making.js';
import { isInCare } from './family.js';

const ENDS: Partial<Record<ConsentTime, string>> = { expired: '2026-09-10' };
export const consentEnds = (consent: ConsentTime): string => ENDS[consent] ?? '2027-06-30';

/** Whose yes it is: the mother's, or of child protection where it has the care. */
function giver(town: MatrixTown, level: Level) {
  if (isInCare(level)) return { role: 'childProtection' };
  return { role: 'guardian', personId: town.of('mother').id };
}

/** A consent for what is of school, to the school, PPT and the coordinating unit; and with it the log opens. */
export async function consents(one: CaseInTheMaking): Promise<void> {
  const { consent, level } = one.wanted;
  if (level === 0) return;
  if (consent === 'none') return asksForTheLog(one);
  const { school, ppt, unit } = one.town.services;
  const given = said('CONSENT_GIVEN', {
    consentId: newId(),
    services: [school, ppt, unit],
    kinds: ['school'],
    givenBy: [giver(one.town, level)],
    how: 'onPaper',
    validFrom: consent === 'future' ? '2026-12-01' : '2026-09-01',
    validUntil: consentEnds(consent),
  });
  if (consent === 'future') {
    const outcome = await one.tries(one.driver, given);
    if (outcome.outcome !== 'refused') throw new Error('a consent of the future was taken');
    return;
  }
  await one.says(one.driver, given, said('LOG_REQUESTED'));
  one.hasBasis = true;
}

/** Nobody has said yes to a log; the guardians are asked, each alone. */
async function asksForTheLog(one: CaseInTheMaking): Promise<void> {
  await one.says(one.driver, said('CONSENT_ASKED', { consentId: newId(), services: [], kinds: ['school'] }));
}

export async function withdrawsConsent(one: CaseInTheMaking): Promise<void> {
  const { rows } = await one.office.superuser.query<{ id: string }>(
    'select consent_id as id from consent where case_id = $1',
    [one.caseId],
  );
  const by = giver(one.town, one.wanted.level);
  await one.says(one.driver, said('CONSENT_WITHDRAWN', { consentId: rows[0]!.id, by }));
}
