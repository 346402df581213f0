import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { LoginDatabase } from '../database/database.js';
import { hashToken, SessionSecrets } from '../identity/session-secrets.js';

/** What we remember while somebody is at the provider. */
export interface Attempt {
  provider: string;
  nonce: string;
  verifier: string;
  redirectUri: string;
  returnTo: string;
  /** Of somebody who chose one. */
  municipalityId?: string | undefined;
}

const MINUTES = 10;

/** Sign-ins that have begun. Each comes back once, in the browser in which it began. */
@Injectable()
export class LoginAttempts {
  constructor(
    private readonly database: LoginDatabase,
    private readonly clock: Clock,
    private readonly secrets: SessionSecrets,
  ) {}

  async begin(state: string, browser: string, attempt: Attempt): Promise<void> {
    const now = this.clock.now();
    const stateHash = hashToken(state);
    await this.database.pool.query(
      `with old as (delete from login_attempt where state_hash in
         (select state_hash from login_attempt where ends_at < $5 limit 100))
       insert into login_attempt (state_hash, browser_hash, provider, sealed, ends_at)
       values ($1, $2, $3, $4, $5::timestamptz + $6::interval)`,
      [
        stateHash,
        hashToken(browser),
        attempt.provider,
        this.secrets.seal(JSON.stringify(attempt), stateHash.toString('hex')),
        now,
        `${MINUTES} minutes`,
      ],
    );
  }

  /** @returns null for one that was never begun here and so, that has come back already, or that is too old */
  async takeBack(state: string, browser: string, provider: string): Promise<Attempt | null> {
    const stateHash = hashToken(state);
    const { rows } = await this.database.pool.query<{ sealed: Buffer }>(
      `delete from login_attempt where state_hash = $1 and browser_hash = $2 and provider = $3 and ends_at > $4
       returning sealed`,
      [stateHash, hashToken(browser), provider, this.clock.now()],
    );
    const sealed = rows[0]?.sealed;
    return sealed ? (JSON.parse(this.secrets.open(sealed, stateHash.toString('hex'))) as Attempt) : null;
  }
}
