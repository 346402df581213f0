import { EmergencyAccessService } from '../../../../../src/cases/emergency-access/emergency-access.service.js';
import { newId } from '../../../../../src/common/ids.js';
import type { ConsentTime } from '../facts.js';
import { contextOf, type Office, TEXT, type Wanted } from './case-in-the-making.js';

/** Nobody opens more than fifty a day. */
const HAVE_EMERGENCIES: readonly ConsentTime[] = ['none', 'inForce', 'withdrawn'];
export const hasEmergencies = ({ consent, isStuck }: Wanted): boolean =>
  !isStuck && HAVE_EMERGENCIES.includes(consent);

export async function breaksGlass(
  office: Office,
  name: string,
  caseId: string,
  emergencies: { name: string; until: string }[],
): Promise<void> {
  const glass = office.app.get(EmergencyAccessService, { strict: false });
  const broken = await glass.open(
    contextOf(office, name),
    { serviceId: office.town.services.school, reason: 'acuteDanger', text: TEXT, glass: { caseId } },
    newId(),
  );
  if (broken.outcome === 'opened') emergencies.push({ name, until: broken.until });
}
