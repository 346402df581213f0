import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role somebody holds, in a service or in the whole municipality (no service), from a date to a date. */
@Entity('role_assignment')
export class RoleAssignment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('uuid', { name: 'staff_id' })
  staffId!: string;

  @Column('uuid', { name: 'service_id', nullable: true })
  serviceId!: string | null;

  @Column('text')
  role!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;

  /** `directory`: told by the login service at sign-in, and ended by it too. */
  @Column('text', { default: 'assigned' })
  source!: 'assigned' | 'directory';
}
