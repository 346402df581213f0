import { Injectable } from '@nestjs/common';
import { newId } from '../common/ids.js';
import type { RequestContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { GuidesService } from '../guides/guides.service.js';
import { calendarsIn } from './calendars/published-calendars.js';
import { directoryProblem } from './directory-problems.js';
import type { ServiceDto } from './directory.dto.js';
import { DirectoryService } from './directory.service.js';
import type { ServiceChangeDto } from './service-administration.dto.js';

const ADD = `
  insert into service (id, municipality_id, kind, name, outside, calendar, guide)
  values ($1, $2, $3, $4, $5, $6, $7)`;
const CHANGE = `
  update service set kind = $2, name = $3, outside = $4, calendar = $5, guide = $6 where id = $1`;

/** The services of the municipality. None is deleted: cases name them for ever. */
@Injectable()
export class ServiceAdministrationService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly guides: GuidesService,
  ) {}

  /** @throws DIRECTORY.NO_SUCH_CALENDAR, DIRECTORY.NO_SUCH_GUIDE */
  async add(ctx: RequestContext, service: ServiceChangeDto): Promise<ServiceDto> {
    const { kind, name, outside, calendar, guide } = await this.checked(ctx, service);
    const id = newId();
    await this.write(ctx, ADD, [id, ctx.municipalityId, kind, name, outside, calendar, guide]);
    return { id, kind, name, outside, calendar, guide };
  }

  /** @throws DIRECTORY.NO_SUCH_SERVICE, DIRECTORY.NO_SUCH_CALENDAR, DIRECTORY.NO_SUCH_GUIDE */
  async change(ctx: RequestContext, id: string, service: ServiceChangeDto): Promise<ServiceDto> {
    const { kind, name, outside, calendar, guide } = await this.checked(ctx, service);
    const changed = await this.write(ctx, CHANGE, [id, kind, name, outside, calendar, guide]);
    if (changed === 0) throw directoryProblem('DIRECTORY.NO_SUCH_SERVICE');
    return { id, kind, name, outside, calendar, guide };
  }

  private async write(ctx: RequestContext, text: string, values: unknown[]): Promise<number> {
    const { rowCount } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query(text, values),
    );
    this.directory.forget(ctx.municipalityId);
    return rowCount ?? 0;
  }

  /** As they are published now; another process may have published one a moment ago. */
  private async calendars(ctx: RequestContext): Promise<string[]> {
    return [...(await this.database.runInTransaction(ctx, calendarsIn)).keys()];
  }

  private async checked(ctx: RequestContext, service: ServiceChangeDto): Promise<Omit<ServiceDto, 'id'>> {
    const { calendar = null, guide = null } = service;
    const calendars = calendar === null ? [] : await this.calendars(ctx);
    if (calendar !== null && !calendars.includes(calendar))
      throw directoryProblem('DIRECTORY.NO_SUCH_CALENDAR', {
        fields: [{ path: 'calendar', code: 'REFERENCE.UNKNOWN', allowed: calendars }],
      });
    const guides = guide === null ? [] : (await this.guides.inForce(ctx)).map((one) => one.guide.guide);
    if (guide !== null && !guides.includes(guide))
      throw directoryProblem('DIRECTORY.NO_SUCH_GUIDE', {
        fields: [{ path: 'guide', code: 'REFERENCE.UNKNOWN', allowed: guides }],
      });
    return { ...service, calendar, guide };
  }
}
