import { newId } from '../../src/common/ids.js';
import type { HttpTown } from './http-town.js';

/** A log that is open to the child, thirteen years old, and to both parents; the nurse holds the baton. */
export interface OpenFamilyLog {
  caseId: string;
  child: string;
  mother: string;
  father: string;
}

export async function openFamilyLog(town: HttpTown, birthDate = '2013-03-03'): Promise<OpenFamilyLog> {
  const nurse = town.as('nurse');
  const acutely = {
    type: 'LEVEL_1_STARTED_ACUTELY',
    facts: { evaluateBy: '2026-09-10' },
    texts: { reason: 'Haster' },
  };
  const logged = await nurse.logs(town.services.health, { kind: 'cannotSayYet' }, [acutely]);
  const { caseId } = logged.body;
  const found = await town.superuser.query('select child_id from bti_case where id = $1', [caseId]);
  const child = found.rows[0].child_id;
  await town.superuser.query(`update person set birth_date = $2 where id = $1`, [child, birthDate]);
  const facts = { staffId: town.staff.nurse, serviceId: town.services.health };
  await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts });
  const born = async (name: string) => {
    const asked = { kind: 'noNationalId', birthDate: '1985-05-05', name, serviceId: town.services.health };
    return (await nurse.post('/people', asked)).body.id as string;
  };
  const [mother, father] = [await born('Line Fjellbekk'), await born('Ola Fjellbekk')];
  for (const guardian of [mother, father]) await nurse.ask('PUT', `/cases/${caseId}/family/${guardian}`, {});
  const consent = {
    consentId: newId(),
    services: [town.services.school],
    kinds: ['school', 'health'],
    givenBy: [{ role: 'guardian', personId: mother }],
    how: 'onPaper',
    validFrom: '2026-09-01',
  };
  const opened = await nurse.records(
    caseId,
    { type: 'CONSENT_GIVEN', facts: consent },
    { type: 'LOG_REQUESTED' },
  );
  if (opened.status !== 200) throw new Error(opened.text);
  return { caseId, child, mother, father };
}
