import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in that has begun and not come back from the provider. */
@Entity('login_attempt')
export class LoginAttempt {
  @PrimaryColumn('bytea', { name: 'state_hash' })
  stateHash!: Buffer;

  @Column('bytea', { name: 'browser_hash' })
  browserHash!: Buffer;

  @Column('text')
  provider!: string;

  @Column('bytea')
  sealed!: Buffer;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;
}
