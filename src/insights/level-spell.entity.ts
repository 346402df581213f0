import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What insight counts of a time at a level: no case, no child. */
@Entity('level_spell')
export class LevelSpell {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('bytea', { name: 'fact_key' })
  factKey!: Buffer;

  @Column('bytea', { name: 'pair_key' })
  pairKey!: Buffer;

  @Column('integer')
  spell!: number;

  @Column('smallint')
  level!: number;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text')
  entered!: string;

  @Column('text', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  @Column('text', { array: true })
  groups!: string[];
}
