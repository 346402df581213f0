import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An employee who may log in. */
@Entity('staff')
export class Staff {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('text', { name: 'login_subject' })
  loginSubject!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('text', { default: 'nb' })
  language!: string;

  /** Keyed hash of the employee's own national id; null where the municipality does not give it. */
  @Column('bytea', { name: 'id_hash', nullable: true })
  idHash!: Buffer | null;
}
