import type pg from 'pg';
import { newId } from '../../../../src/common/ids.js';
import { ArrangedMunicipality } from '../../../support/municipality.js';
import type { ServiceName, Somebody } from './facts.js';

interface Hired {
  name: string;
  roles: readonly (readonly [role: string, service: ServiceName | null, until?: string])[];
  /** In which roles somebody is on the day that everything is asked; the same when left out. */
  today?: readonly (readonly [role: string, service: ServiceName | null])[];
}

/** Everybody that bti.md knows, and those who once were something. */
const STAFF: readonly Hired[] = [
  { name: 'author', roles: [['practitioner', 'health']] },
  { name: 'holder', roles: [['practitioner', 'health']] },
  { name: 'colleague', roles: [['practitioner', 'health']] },
  { name: 'participant', roles: [['practitioner', 'health']] },
  { name: 'offered', roles: [['practitioner', 'health']] },
  { name: 'leader', roles: [['leader', 'health']] },
  { name: 'teacher', roles: [['practitioner', 'school']] },
  { name: 'otherTeacher', roles: [['practitioner', 'school']] },
  { name: 'head', roles: [['leader', 'school']] },
  { name: 'adviser', roles: [['practitioner', 'ppt']] },
  { name: 'coordinator', roles: [['coordinatingUnit', 'unit']] },
  { name: 'inEmergency', roles: [['practitioner', 'school']] },
  { name: 'wasInEmergency', roles: [['practitioner', 'school']] },
  { name: 'deputy', roles: [['practitioner', 'health']] },
  { name: 'wasDeputy', roles: [['practitioner', 'health']] },
  { name: 'willBeDeputy', roles: [['practitioner', 'health']] },
  { name: 'hasLeftTheCase', roles: [['practitioner', 'health']] },
  { name: 'roleHasEnded', roles: [['practitioner', 'health', '2026-09-19']], today: [] },
  { name: 'hasLeftTheMunicipality', roles: [['practitioner', 'health']], today: [] },
  { name: 'hasMoved', roles: [['practitioner', 'health']], today: [['practitioner', 'school']] },
  { name: 'careWorker', roles: [['practitioner', 'care']] },
  {
    name: 'teachesAndManages',
    roles: [
      ['practitioner', 'school'],
      ['manager', null],
    ],
  },
  { name: 'becameManager', roles: [['practitioner', 'health']], today: [['manager', 'health']] },
  { name: 'becameAdministrator', roles: [['practitioner', 'health']], today: [['administrator', null]] },
  { name: 'manager', roles: [['manager', 'health']] },
  { name: 'administrator', roles: [['administrator', null]] },
  { name: 'auditor', roles: [['auditor', null]] },
];

const KINDS: Record<ServiceName, string> = {
  health: 'healthStation',
  school: 'school',
  ppt: 'ppt',
  unit: 'coordinatingUnit',
  care: 'childProtection',
};

/** The people of one municipality, as its directory would have them. */
export class MatrixTown {
  readonly people = new Map<string, Somebody>();

  private constructor(
    readonly id: string,
    readonly services: Readonly<Record<ServiceName | 'gp', string>>,
  ) {}

  static async found(superuser: pg.Pool, name: string): Promise<MatrixTown> {
    const arranged = await ArrangedMunicipality.make(superuser, name);
    const service = (key: ServiceName) => arranged.service(`${name} ${key}`, KINDS[key]);
    const town = new MatrixTown(arranged.id, {
      health: await service('health'),
      school: await service('school'),
      ppt: await service('ppt'),
      unit: await service('unit'),
      care: await service('care'),
      gp: await arranged.service(`${name} gp`, 'gp'),
    });
    await superuser.query('update service set outside = true where id = $1', [town.services.gp]);
    for (const { name: who, roles, today } of STAFF) {
      const id = await arranged.staff({
        name: `${who} ${name}`,
        roles: roles.map(([role, at, until]) => ({
          role,
          serviceId: at && town.services[at],
          ...(until && { until }),
        })),
      });
      const held = (today ?? roles).map(([role, at]) => ({ role, service: at }));
      town.people.set(who, { name: who, town: name, id, kind: 'staff', roles: held });
    }
    await town.nameDeputies(superuser);
    for (const who of ['mother', 'father', 'fosterMother', 'representative', 'neighbour'])
      await town.born(superuser, who, name);
    return town;
  }

  of(name: string): Somebody {
    const found = this.people.get(name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  }

  serviceNamed(id: string | null): ServiceName | null {
    const found = Object.entries(this.services).find(([, one]) => one === id);
    return (found?.[0] ?? null) as ServiceName | null;
  }

  /** The name that the matrix has for a principal's id. */
  nameOf(id: string): string | null {
    return [...this.people.values()].find((one) => one.id === id)?.name ?? null;
  }

  /** Between the day that the cases were made and the day that everything is asked. */
  async timePasses(superuser: pg.Pool): Promise<void> {
    const change = (name: string, sql: string) => superuser.query(sql, [this.of(name).id]);
    await change('hasLeftTheMunicipality', 'update staff set active = false where id = $1');
    await superuser.query('update role_assignment set service_id = $2 where staff_id = $1', [
      this.of('hasMoved').id,
      this.services.school,
    ]);
    await change('becameManager', `update role_assignment set role = 'manager' where staff_id = $1`);
    await change(
      'becameAdministrator',
      `update role_assignment set role = 'administrator', service_id = null where staff_id = $1`,
    );
  }

  private async nameDeputies(superuser: pg.Pool): Promise<void> {
    for (const [who, from, until, ended] of [
      ['deputy', '2026-09-10', '2026-09-30', null],
      ['wasDeputy', '2026-09-01', '2026-09-30', '2026-09-15T12:00:00Z'],
      ['willBeDeputy', '2026-09-21', '2026-09-30', null],
    ] as const)
      await superuser.query(
        `insert into deputy (id, municipality_id, service_id, absent_id, deputy_id, valid_from, valid_until, reason,
           named_by, named_at, ended_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'holiday', $8, '2026-09-01T08:00:00Z', $9)`,
        [
          newId(),
          this.id,
          this.services.health,
          this.of('holder').id,
          this.of(who).id,
          from,
          until,
          `staff:${this.of('leader').id}`,
          ended,
        ],
      );
    this.people.set('deputy', {
      ...this.of('deputy'),
      standsInFor: { name: 'holder', service: 'health' },
    });
  }

  private async born(superuser: pg.Pool, who: string, town: string): Promise<void> {
    const id = newId();
    await superuser.query(
      `insert into person (id, municipality_id, kind, birth_date) values ($1, $2, 'noNationalId', '1985-01-01')`,
      [id, this.id],
    );
    this.people.set(who, { name: who, town, id, kind: 'person', roles: [] });
  }
}
