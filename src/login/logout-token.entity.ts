import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A back-channel logout that has been carried out, so that it is not taken twice. */
@Entity('logout_token')
export class LogoutToken {
  @PrimaryColumn('text')
  provider!: string;

  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;
}
