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

/** What is of school, for the school, PPT and the coordinating unit. */
const shared = ({ services: { school, ppt, unit } }: MatrixTown) => ({
  services: [school, ppt, unit],
  kinds: ['school'],
});

/** The family's word on what is of school; with a yes the log opens. Where the law says so, nobody is asked. */
export async function consents(one: CaseInTheMaking): Promise<void> {
  const { consent, level } = one.wanted;
  if (level === 0) return;
  if (consent === 'none') return asksForTheLog(one);
  if (consent === 'refused') return isRefused(one);
  if (consent === 'otherBasis' || consent === 'otherBasisEnded') return restsOnTheLaw(one);
  const given = said('CONSENT_GIVEN', {
    ...shared(one.town),
    consentId: newId(),
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
  one.isLogOpened = true;
}

/** Nobody has said yes to a log; the guardians are asked, each alone. */
async function asksForTheLog(one: CaseInTheMaking): Promise<void> {
  await one.says(one.driver, said('CONSENT_ASKED', { consentId: newId(), services: [], kinds: ['school'] }));
}

async function isRefused(one: CaseInTheMaking): Promise<void> {
  await one.says(one.driver, said('CONSENT_REFUSED', { by: giver(one.town, one.wanted.level) }));
}

async function restsOnTheLaw(one: CaseInTheMaking): Promise<void> {
  const basis = { ...shared(one.town), consentId: newId(), law: 'a-law' };
  await one.says(one.driver, said('BASIS_RECORDED', basis, ['reason']));
  one.hasBasis = true;
}

/** What everything was written on is there no more: taken back, not agreed on, or not what the law says any longer. */
export async function basisEnds(one: CaseInTheMaking): Promise<void> {
  if (!one.hasBasis) return;
  const { consent, level } = one.wanted;
  const father = { role: 'guardian', personId: one.town.of('father').id };
  if (consent === 'objected') await one.says(one.driver, said('GUARDIAN_OBJECTED', { by: father }));
  if (consent === 'withdrawn') {
    const by = giver(one.town, level);
    await one.says(one.driver, said('CONSENT_WITHDRAWN', { consentId: await basisOf(one), by }));
  }
  if (consent === 'otherBasisEnded')
    await one.says(one.driver, said('BASIS_ENDED', { consentId: await basisOf(one) }, ['reason']));
}

async function basisOf({ office, caseId }: CaseInTheMaking): Promise<string> {
  const { rows } = await office.superuser.query<{ id: string }>(
    'select consent_id as id from consent where case_id = $1',
    [caseId],
  );
  return rows[0]!.id;
}
