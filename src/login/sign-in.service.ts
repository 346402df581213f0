import { Injectable } from '@nestjs/common';
import { claimAt, type LoginProvider, LoginSettings, rolesWithinLevel } from '../identity/login-settings.js';
import { Municipalities } from '../identity/municipalities.js';
import { type OpenedSession, Sessions, type SessionSubject } from '../identity/sessions.js';
import { StaffDirectory } from '../identity/staff-directory.js';
import type { Vouching } from './authorization.service.js';
import { DirectoryRoles } from './directory-roles.js';
import { FamilyLogins } from './family-logins.js';
import { levelOf } from './level-of-login.js';
import { LoginCodes } from './login-codes.js';
import { LoginLog } from './login-log.js';
import { loginProblem } from './login-problems.js';

type Claims = Readonly<Record<string, unknown>>;

/** From somebody a provider vouches for to a session, or to a clear no. Nobody is made here who was not known. */
@Injectable()
export class SignInService {
  constructor(
    private readonly settings: LoginSettings,
    private readonly sessions: Sessions,
    private readonly staff: StaffDirectory,
    private readonly families: FamilyLogins,
    private readonly municipalities: Municipalities,
    private readonly directory: DirectoryRoles,
    private readonly codes: LoginCodes,
    private readonly log: LoginLog,
  ) {}

  /** @throws LOGIN.* with why not */
  async signIn({ attempt, claims, idToken }: Vouching): Promise<OpenedSession> {
    const provider = this.settings.provider(attempt.provider);
    if (!provider) throw loginProblem('LOGIN.NO_SUCH_PROVIDER');
    const acr = levelOf(provider, claims);
    const subject = await this.oneOf(await this.whoMayBe(provider, claims), attempt.municipalityId);
    if (provider.kind === 'staff')
      await this.directory.take(provider, claims, { ...subject, staffId: subject.id });
    const roles = await this.staff.loginRoles(subject);
    if (roles.length === 0)
      throw loginProblem(provider.kind === 'staff' ? 'LOGIN.NO_ROLE' : 'LOGIN.NOTHING_HERE');
    const stoodInFor = await this.staff.rolesStoodInFor(subject);
    if (rolesWithinLevel(provider, roles, acr, stoodInFor).roles.length === 0)
      throw loginProblem('LOGIN.LEVEL_TOO_LOW', { allowed: provider.level.ask });
    const opened = await this.sessions.open(subject, {
      provider: provider.id,
      acr,
      providerSession: typeof claims.sid === 'string' ? claims.sid : null,
      subject: String(claims.sub),
      idToken,
    });
    this.log.opened(provider.id, acr, subject);
    return opened;
  }

  private whoMayBe(provider: LoginProvider, claims: Claims): Promise<SessionSubject[]> {
    return provider.kind === 'staff' ? this.employees(provider, claims) : this.family(provider, claims);
  }

  private async employees(provider: LoginProvider, claims: Claims): Promise<SessionSubject[]> {
    const subject = claimAt(claims, provider.person);
    const municipality = await this.municipalityOf(provider, claims);
    if (typeof subject !== 'string' || subject === '') throw loginProblem('LOGIN.ANSWER_NOT_VALID');
    const login = `${provider.prefix}${subject}`;
    const known = await this.staff.byLogin(login);
    const here = known.filter(({ municipalityId }) => municipality?.includes(municipalityId));
    if (here.length > 0)
      return here.map(({ staffId, municipalityId }) => ({ kind: 'staff', id: staffId, municipalityId }));
    throw loginProblem('LOGIN.UNKNOWN_EMPLOYEE', {
      extra: municipality ? { loginCode: this.codes.make(login, municipality) } : {},
    });
  }

  /** Without a case of their own to see, they are answered like somebody nobody has heard of. */
  private async family(provider: LoginProvider, claims: Claims): Promise<SessionSubject[]> {
    const pid = claimAt(claims, provider.person);
    const only = provider.municipality && (await this.municipalityOf(provider, claims));
    const rows = await this.families.withRoles(typeof pid === 'string' ? pid : '', provider.youngest);
    const here = rows.filter(({ municipalityId }) => !only || only.includes(municipalityId));
    if (here.length > 0) return here.map((one) => ({ ...one, kind: 'person' }));
    throw loginProblem('LOGIN.NOTHING_HERE');
  }

  private async oneOf(found: SessionSubject[], chosen: string | undefined): Promise<SessionSubject> {
    const wanted = chosen ? found.filter(({ municipalityId }) => municipalityId === chosen) : found;
    const [one, another] = wanted.length > 0 ? wanted : found;
    if (one && !another) return one;
    const allowed = await this.municipalities.named(found.map(({ municipalityId }) => municipalityId));
    throw loginProblem('LOGIN.CHOOSE_MUNICIPALITY', { allowed });
  }

  /** @returns ids of those for which the provider may vouch for this person */
  private async municipalityOf(
    { municipality }: LoginProvider,
    claims: Claims,
  ): Promise<string[] | undefined> {
    if (municipality === undefined) return undefined;
    if (typeof municipality === 'string') return this.idsOf([municipality]);
    const told = claimAt(claims, municipality.claim);
    const names = (Array.isArray(told) ? told : [told]).flatMap((one) =>
      typeof one === 'string' && Object.hasOwn(municipality.map, one) ? [municipality.map[one]!] : [],
    );
    return this.idsOf(names);
  }

  private async idsOf(names: readonly string[]): Promise<string[] | undefined> {
    const found = await Promise.all(names.map((name) => this.municipalities.called(name)));
    const ids = found.flatMap((one) => (one ? [one.id] : []));
    return ids.length > 0 ? ids : undefined;
  }
}
