import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sealed stretch of the access log. */
@Entity('access_log_segment')
export class AccessLogSegment {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('smallint')
  era!: number;

  @Column('bigint', { name: 'from_xact' })
  fromXact!: string;

  @Column('bigint', { name: 'to_xact' })
  toXact!: string;

  @Column('integer')
  looks!: number;

  @Column('bytea')
  digest!: Buffer;

  @Column('bytea')
  link!: Buffer;

  @Column('timestamptz', { name: 'sealed_at' })
  sealedAt!: Date;
}
