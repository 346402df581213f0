import { Injectable } from '@nestjs/common';
import { Clock, todayInOslo } from '../common/clock.js';
import { newId } from '../common/ids.js';
import type { HeldRole } from '../common/request-context.js';
import { Environment } from '../config/environment.js';
import { LoginDatabase } from '../database/database.js';
import { hashToken, newToken, SessionSecrets, TOKEN_FORM } from './session-secrets.js';

/** Who is logged in: an employee, or a person of the family. */
export interface SessionSubject {
  municipalityId: string;
  kind: 'staff' | 'person';
  id: string;
}

/** By whom somebody was vouched for. Without: the process itself opened the session, which tests do. */
export interface Vouched {
  provider: string;
  acr: string | null;
  /** `sid` and `sub` of the id token, by which the provider ends the session, and the token itself. */
  providerSession: string | null;
  subject: string;
  idToken: string;
}

/** What the one who logs in gets. Neither is stored. */
export interface OpenedSession {
  /** The cookie's value. */
  token: string;
  /** To be sent as `X-CSRF-Token` with everything that changes something. */
  csrfToken: string;
}

export interface Session {
  id: string;
  municipalityId: string;
  kind: 'staff' | 'person';
  subjectId: string;
  provider: string | null;
  acr: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  /** At the latest, whatever happens. */
  endsAt: Date;
  /** Of this moment. */
  roles: HeldRole[];
  /** Of those who are away and in whose place an employee stands; null without a provider, who vouches for no level. */
  stoodInFor: HeldRole[] | null;
}

/** Where it is said which sessions have ended, each by its id, so that what is open for them ends with them. */
export const SESSIONS_CHANNEL = 'stafett_sessions';

/** When a session that is still open ends. */
export interface SessionEnd {
  id: string;
  /** If nothing more is done in it. */
  endsAt: Date;
  endsAtTheLatest: Date;
}

/** `roles`: of this moment; null for a person of the family. */
export type OpenSession = SessionEnd &
  Pick<Session, 'kind' | 'provider' | 'acr' | 'stoodInFor'> & { roles: HeldRole[] | null };
type StillOpen = Omit<OpenSession, 'endsAtTheLatest'> & Pick<Session, 'lastSeenAt'>;

const STOOD_IN_FOR = `case when kind = 'staff' and provider is not null
                 then roles_stood_in_for(municipality_id, subject_id, $4) end as "stoodInFor"`;

const TOUCHED_AFTER_MS = 60_000;
const MINUTE = 60_000;

/** Sessions on the server. A cookie is a secret of which only the hash is here; ending a row ends the session at once. */
@Injectable()
export class Sessions {
  constructor(
    private readonly environment: Environment,
    private readonly database: LoginDatabase,
    private readonly clock: Clock,
    private readonly secrets: SessionSecrets,
  ) {}

  /** Always a new secret, whatever the browser had before. */
  async open(subject: SessionSubject, vouched?: Vouched): Promise<OpenedSession> {
    const token = newToken();
    const id = newId();
    const now = this.clock.now();
    const ends = new Date(now.getTime() + this.environment.SESSION_HOURS * 60 * MINUTE);
    await this.database.pool.query(
      `with old as (delete from login_session where id in (select id from login_session where ends_at < $11 limit 100))
       insert into login_session (id, token_hash, municipality_id, kind, subject_id, provider, acr, provider_session,
         subject_hash, id_token, created_at, last_seen_at, ends_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12)`,
      [
        id,
        hashToken(token),
        ...[subject.municipalityId, subject.kind, subject.id],
        ...[vouched?.provider ?? null, vouched?.acr ?? null, vouched?.providerSession ?? null],
        vouched ? this.secrets.subjectHash(vouched.provider, vouched.subject) : null,
        vouched ? this.secrets.seal(vouched.idToken, id) : null,
        now,
        ends,
      ],
    );
    return { token, csrfToken: this.secrets.csrfOf(token) };
  }

  /** @returns null for what is no cookie of ours, and for a session that has ended */
  async of(token: string): Promise<Session | null> {
    if (!TOKEN_FORM.test(token)) return null;
    const { rows } = await this.database.pool.query<Session>({
      name: 'identity.session',
      text: `select id, municipality_id as "municipalityId", kind, subject_id as "subjectId", provider, acr,
               created_at as "createdAt", last_seen_at as "lastSeenAt", ends_at as "endsAt",
               login_roles(municipality_id, kind, subject_id, $4) as roles, ${STOOD_IN_FOR}
             from login_session
             where token_hash = $1 and ends_at > $2 and last_seen_at > $2::timestamptz - $3::interval`,
      values: [
        hashToken(token),
        this.clock.now(),
        `${this.environment.SESSION_IDLE_MINUTES} minutes`,
        todayInOslo(this.clock),
      ],
    });
    return rows[0] ?? null;
  }

  /** Somebody is still there. Written at most once a minute. */
  async seen({ id, lastSeenAt }: Session): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - lastSeenAt.getTime() < TOUCHED_AFTER_MS) return;
    await this.database.pool.query(
      'update login_session set last_seen_at = $2 where id = $1 and last_seen_at < $2',
      [id, now],
    );
  }

  /** When the session ends if nothing more is done in it. */
  endOf({ lastSeenAt, endsAt }: Pick<Session, 'lastSeenAt' | 'endsAt'>): Date {
    const idle = lastSeenAt.getTime() + this.environment.SESSION_IDLE_MINUTES * MINUTE;
    return new Date(Math.min(idle, endsAt.getTime()));
  }

  /** Of these, those that are open. */
  async stillOpen(ids: readonly string[]): Promise<OpenSession[]> {
    const { rows } = await this.database.pool.query<StillOpen>({
      name: 'identity.sessions_open',
      text: `select id, kind, provider, acr, last_seen_at as "lastSeenAt", ends_at as "endsAt",
               case when kind = 'staff' then login_roles(municipality_id, kind, subject_id, $4) end as roles,
               ${STOOD_IN_FOR}
             from login_session
             where id = any ($1::uuid[]) and ends_at > $2 and last_seen_at > $2::timestamptz - $3::interval`,
      values: [
        ids,
        this.clock.now(),
        `${this.environment.SESSION_IDLE_MINUTES} minutes`,
        todayInOslo(this.clock),
      ],
    });
    return rows.map(({ lastSeenAt, endsAt, ...row }) => ({
      ...row,
      endsAt: this.endOf({ lastSeenAt, endsAt }),
      endsAtTheLatest: endsAt,
    }));
  }

  /** @returns what the provider knows the session by, for logging out there too; null where there is nothing to tell */
  async end(id: string): Promise<{ provider: string; idToken: string } | null> {
    const { rows } = await this.database.pool.query<{ provider: string | null; idToken: Buffer | null }>(
      `with ended as (delete from login_session where id = $1 returning id, provider, id_token)
       select provider, id_token as "idToken", pg_notify($2, id::text) from ended`,
      [id, SESSIONS_CHANNEL],
    );
    const { provider, idToken } = rows[0] ?? {};
    return provider && idToken ? { provider, idToken: this.secrets.open(idToken, id) } : null;
  }

  async endByToken(token: string): Promise<void> {
    if (!TOKEN_FORM.test(token)) return;
    await this.ended('token_hash = $1', [hashToken(token)]);
  }

  /** On every device. @returns how many there were */
  endAllOf({ municipalityId, kind, id }: SessionSubject): Promise<number> {
    return this.ended('municipality_id = $1 and kind = $2 and subject_id = $3', [municipalityId, kind, id]);
  }

  /** As a provider says: one of its sessions, or all of somebody's. */
  endAtProvider(provider: string, of: { session: string } | { subject: string }): Promise<number> {
    return 'session' in of
      ? this.ended('provider = $1 and provider_session = $2', [provider, of.session])
      : this.ended('provider = $1 and subject_hash = $2', [
          provider,
          this.secrets.subjectHash(provider, of.subject),
        ]);
  }

  private async ended(where: string, values: unknown[]): Promise<number> {
    const { rowCount } = await this.database.pool.query(
      `with ended as (delete from login_session where ${where} returning id)
       select pg_notify('${SESSIONS_CHANNEL}', id::text) from ended`,
      values,
    );
    return rowCount ?? 0;
  }
}
