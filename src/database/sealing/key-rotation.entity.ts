import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A change to the master key of this id. */
@Entity('key_rotation')
export class KeyRotation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'master_key_id' })
  masterKeyId!: string;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('bigint', { default: 0 })
  rewrapped!: string;
}
