import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who is logged in. What the cookie holds is not stored, only its hash. */
@Entity('login_session')
export class LoginSession {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('text')
  kind!: 'staff' | 'person';

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text', { nullable: true })
  provider!: string | null;

  @Column('text', { nullable: true })
  acr!: string | null;

  @Column('text', { name: 'provider_session', nullable: true })
  providerSession!: string | null;

  @Column('bytea', { name: 'subject_hash', nullable: true })
  subjectHash!: Buffer | null;

  @Column('bytea', { name: 'id_token', nullable: true })
  idToken!: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;
}
