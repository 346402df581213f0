import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret that stays the same over changes of the master key, wrapped by it. */
@Entity('lasting_secret')
export class LastingSecret {
  @PrimaryColumn('text')
  purpose!: string;

  @Column('bytea')
  wrapped!: Buffer;

  @Column('text', { name: 'master_key_id' })
  masterKeyId!: string;
}
