import { Injectable } from '@nestjs/common';
import { requestProblem } from '../common/http/request-problems.js';
import type { RequestContext } from '../common/request-context.js';
import { PeopleService } from '../people/people.service.js';
import type { StartOptions } from './apply-event/command.js';
import type { ChildOfConcernDto } from './command.dto.js';

/** Whose case a concern begins: found or made only when the command goes on, and the same way for a known child. */
@Injectable()
export class LoggedChild {
  constructor(private readonly people: PeopleService) {}

  /** @throws REQUEST.INVALID when what the kind needs is missing */
  of(ctx: RequestContext, serviceId: string, child: ChildOfConcernDto): StartOptions['child'] {
    const { kind, nationalId, personId, name } = child;
    switch (kind) {
      case 'known':
        return { asked: child, find: () => this.seen(ctx, needed(personId, 'personId')) };
      case 'nationalId': {
        const person = { kind, serviceId, name, nationalId: needed(nationalId, 'nationalId') } as const;
        return { asked: child, find: () => this.people.findOrMake(ctx, person, { at: 'child.' }) };
      }
      case 'unborn':
        return { asked: child, find: () => this.people.findOrMake(ctx, { kind, serviceId, name }) };
      case 'cannotSayYet':
        return {
          asked: child,
          find: () => this.people.findOrMake(ctx, { kind: 'noNationalId', serviceId, name }),
        };
    }
  }

  /** An id that is not known to the caller is as wrong as one that does not exist. */
  private async seen(ctx: RequestContext, personId: string): Promise<string> {
    const person = await this.people.find(ctx, personId);
    if (person) return person.id;
    throw requestProblem('REQUEST.INVALID', {
      fields: [{ path: 'child.personId', code: 'REFERENCE.UNKNOWN', allowed: [{ format: 'uuid' }] }],
    });
  }
}

function needed(value: string | undefined, field: string): string {
  if (value !== undefined) return value;
  throw requestProblem('REQUEST.INVALID', {
    fields: [{ path: `child.${field}`, code: 'FIELD.MISSING', allowed: [{ type: 'string' }] }],
  });
}
