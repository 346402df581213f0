import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A child, young person or guardian. Found or made by `find_or_make_person` only. */
@Entity('person')
export class Person {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('text')
  kind!: string;

  @Column('date', { name: 'birth_date', nullable: true })
  birthDate!: string | null;

  @Column('bytea', { name: 'id_hash', nullable: true })
  idHash!: Buffer | null;

  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;

  @Column('bytea', { name: 'wrapped_key', nullable: true })
  wrappedKey!: Buffer | null;

  @Column('text', { name: 'master_key_id', nullable: true })
  masterKeyId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
