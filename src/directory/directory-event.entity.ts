import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One change of the directory; never changed itself. */
@Entity('directory_event')
export class DirectoryEvent {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actor!: string;

  /** `role.added`, `staff.deactivated`, … */
  @Column('text')
  what!: string;

  @Column('uuid', { name: 'staff_id', nullable: true })
  staffId!: string | null;

  @Column('uuid', { name: 'service_id', nullable: true })
  serviceId!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('boolean', { name: 'about_oneself', default: false })
  aboutOneself!: boolean;
}
