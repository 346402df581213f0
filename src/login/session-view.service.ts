import { Injectable } from '@nestjs/common';
import { accessProblem } from '../access/access-problems.js';
import type { RequestContext } from '../common/request-context.js';
import { Municipalities } from '../identity/municipalities.js';
import { SessionSecrets } from '../identity/session-secrets.js';
import { type Session, Sessions } from '../identity/sessions.js';
import { StaffDirectory } from '../identity/staff-directory.js';
import type { SessionDto } from './login.dto.js';

/** What a page needs to know of its session: who, as what, and when to warn that it ends. */
@Injectable()
export class SessionViewService {
  constructor(
    private readonly sessions: Sessions,
    private readonly secrets: SessionSecrets,
    private readonly staff: StaffDirectory,
    private readonly municipalities: Municipalities,
  ) {}

  async of(ctx: RequestContext, token: string): Promise<SessionDto> {
    return this.view(ctx, token, await this.found(token));
  }

  async extended(ctx: RequestContext, token: string): Promise<SessionDto> {
    await this.sessions.seen(await this.found(token));
    return this.of(ctx, token);
  }

  private async found(token: string): Promise<Session> {
    const session = await this.sessions.of(token);
    if (!session) throw accessProblem('ACCESS.SESSION_ENDED');
    return session;
  }

  private async view(ctx: RequestContext, token: string, session: Session): Promise<SessionDto> {
    const { municipalityId, kind, subjectId, provider, acr, endsAt } = session;
    const [municipality] = await this.municipalities.named([municipalityId]);
    const services = await this.staff.servicesNamed(
      municipalityId,
      ctx.roles.flatMap(({ serviceId }) => serviceId ?? []),
    );
    return {
      person: {
        kind,
        id: subjectId,
        name: kind === 'staff' ? await this.staff.nameOf(municipalityId, subjectId) : null,
      },
      municipality: { id: municipalityId, name: municipality?.name ?? '' },
      roles: ctx.roles.map(({ role, serviceId }) => ({
        role,
        serviceId,
        serviceName: (serviceId && services.get(serviceId)) || null,
      })),
      provider,
      acr,
      now: ctx.clock.now().toISOString(),
      endsAt: this.sessions.endOf(session).toISOString(),
      endsAtTheLatest: endsAt.toISOString(),
      csrfToken: this.secrets.csrfOf(token),
    };
  }
}
