import { Injectable } from '@nestjs/common';
import { LoginDatabase } from '../database/database.js';
import { PersonSealing } from '../database/sealing/person-sealing.js';
import { StaffDirectory } from '../identity/staff-directory.js';
import { DEMO_FAMILY } from './demo-family.js';
import type { DemoPersonDto } from './demo-login.dto.js';

/** Who there is to log in as in the demo: staff, and one family. */
@Injectable()
export class DemoPeopleService {
  constructor(
    private readonly staff: StaffDirectory,
    private readonly login: LoginDatabase,
    private readonly sealing: PersonSealing,
  ) {}

  async all(): Promise<DemoPersonDto[]> {
    const [staff, ...family] = await Promise.all([
      this.staff.demoPeople(),
      ...DEMO_FAMILY.map((member) => this.member(member)),
    ]);
    return [
      ...staff.map(({ staffId, ...one }) => ({ ...one, kind: 'staff' as const, id: staffId })),
      ...family.flat(),
    ];
  }

  /** One a municipality that knows the person. */
  private async member({
    who,
    role,
    name,
    nationalId,
  }: (typeof DEMO_FAMILY)[number]): Promise<DemoPersonDto[]> {
    const { rows } = await this.login.pool.query<{ id: string; municipalityId: string }>(
      'select person_id as id, municipality_id as "municipalityId" from find_person_login($1)',
      [this.sealing.hashNationalId(nationalId)],
    );
    return rows.map((row) => ({ ...row, who, name, kind: 'person', roles: [{ role, serviceId: null }] }));
  }
}
