import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { ApplyEventService } from '../../../../../src/cases/apply-event/apply-event.service.js';
import type { CommandEvent, Outcome } from '../../../../../src/cases/apply-event/command.js';
import type { MovableClock } from '../../../../../src/common/clock.js';
import { newId } from '../../../../../src/common/ids.js';
import { type RequestContext, systemContext } from '../../../../../src/common/request-context.js';
import type { ConsentTime, Level, Protection, ServiceName } from '../facts.js';
import type { MatrixTown } from '../town.js';

export interface Wanted {
  level: Level;
  consent: ConsentTime;
  protection: Protection;
  /** The coordinating unit is asked what to do. */
  isStuck?: boolean;
}

/** What was said, by name, so that what the case then holds can be told without asking the code that keeps it. */
interface Told {
  kept: Map<number, readonly string[]>;
  asked: { service: ServiceName; named: boolean; entry: number; id: string }[];
  participants: { name: string; service: ServiceName }[];
  offeredTo: string | null;
  emergencies: { name: string; until: string }[];
  outOfView: number[];
  files: { id: string; entry: number }[];
  report: string;
  outsideReferral: string;
}

/** Where cases are made: one municipality, through the services of the application. */
export interface Office {
  app: INestApplicationContext;
  superuser: pg.Pool;
  clock: MovableClock;
  town: MatrixTown;
  townName: string;
}

export const TEXT = 'Skrevet i en test.';

export const said = (type: string, facts: object = {}, texts: readonly string[] = [], marks?: object) =>
  ({
    type,
    facts,
    texts: Object.fromEntries(texts.map((name) => [name, TEXT])),
    ...(marks && { marks }),
  }) as CommandEvent;

export const note = (kinds: readonly string[], about?: string) =>
  said('NOTE_WRITTEN', {}, ['note'], { kinds, ...(about && { about }) });

const youngPerson = (id: string) => ({ id, kind: 'person' as const, roles: [] });

/** Of whom the matrix knows the name, or a young person by id. */
export function contextOf({ town, clock }: Office, name: string): RequestContext {
  const { id, kind, roles } = town.people.get(name) ?? youngPerson(name);
  return {
    ...systemContext(town.id, 'test', { clock }),
    actor: { kind, id },
    roles: roles.map(({ role, service }) => ({ role, serviceId: service && town.services[service] })),
  };
}

/** A case that is being made through the one writer, and what has been told in it. */
export class CaseInTheMaking {
  readonly told: Told = {
    ...{ kept: new Map(), asked: [], participants: [], offeredTo: null, emergencies: [], outOfView: [] },
    ...{ files: [], report: '', outsideReferral: '' },
  };
  /** Named sharing has a basis. */
  hasBasis = false;
  /** The family reads it. */
  isLogOpened = false;
  private readonly writer: ApplyEventService;

  constructor(
    readonly office: Office,
    readonly wanted: Wanted,
    readonly childId: string,
    readonly caseId: string,
  ) {
    this.writer = office.app.get(ApplyEventService, { strict: false });
  }

  /** Who drives it: its author, until there is a holder. */
  get driver(): 'author' | 'holder' {
    return this.wanted.level === 0 ? 'author' : 'holder';
  }

  get town(): MatrixTown {
    return this.office.town;
  }

  ctx(name: string): RequestContext {
    return contextOf(this.office, name);
  }

  /** @returns the numbers of the entries that came of the events */
  async says(name: string, ...events: CommandEvent[]): Promise<number[]> {
    const outcome = await this.tries(name, ...events);
    if (outcome.outcome !== 'applied') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    const types = new Set(events.map(({ type }) => type));
    return outcome.entries.filter(({ type }) => types.has(type)).map(({ number }) => number);
  }

  tries(name: string, ...events: CommandEvent[]): Promise<Outcome> {
    return this.writer.applyEvent(this.ctx(name), this.caseId, { events }, { idempotencyKey: newId() });
  }
}
