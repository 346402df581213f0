import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a key of an actor has answered. */
@Entity('receipt')
export class Receipt {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('text')
  actor!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('bytea', { name: 'request_hash' })
  requestHash!: Buffer;

  @Column('jsonb')
  response!: unknown;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
