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
}
