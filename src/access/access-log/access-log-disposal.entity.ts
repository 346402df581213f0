import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision by which looks are gone, up to a segment. */
@Entity('access_log_disposal')
export class AccessLogDisposal {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('date')
  before!: string;

  @Column('integer')
  looks!: number;

  @Column('text')
  decision!: string;

  @Column('timestamptz', { name: 'disposed_at' })
  disposedAt!: Date;

  @Column('bytea')
  seal!: Buffer;
}
