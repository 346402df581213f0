import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { catchError, defer, EMPTY, finalize, mergeMap, Observable, Subject, tap } from 'rxjs';
import type { CallerRequest } from '../common/http/caller.decorator.js';
import { principalOf } from '../common/request-context.js';
import { Environment } from '../config/environment.js';

type Command = Observable<unknown>;

/** Of one person so many stand in line at a time: more than a page sends at once, and too few to hold up the others. */
const PLACES = 8;

/**
 * Commands are carried out in the order in which they came, at most half as many at a time as there are connections:
 * what is begun is finished before more is begun, and whoever reads always finds a connection. Whoever sends very many
 * waits for their own. (ADR 17)
 */
@Injectable()
export class CommandsInTurn implements NestInterceptor {
  private readonly came = new Subject<Command>();
  private readonly lines = new Map<string, { places: number; later: Command[] }>();

  constructor({ DATABASE_POOL }: Environment) {
    const atOnce = Math.max(1, Math.floor(DATABASE_POOL / 2));
    this.came.pipe(mergeMap((command) => command, atOnce)).subscribe();
  }

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { caller } = host.switchToHttp().getRequest<CallerRequest>();
    const whose = caller ? `${caller.municipalityId} ${principalOf(caller.actor)}` : '';
    return new Observable((answer) => {
      // What fails has failed for who sent it; the next in turn comes all the same.
      const command = defer(() => next.handle()).pipe(
        tap(answer),
        catchError(() => EMPTY),
        finalize(() => this.leaves(whose)),
      );
      this.comes(whose, command);
    });
  }

  private comes(whose: string, command: Command): void {
    const line = this.lines.get(whose) ?? { places: 0, later: [] };
    this.lines.set(whose, line);
    if (line.places === PLACES) return void line.later.push(command);
    line.places += 1;
    this.came.next(command);
  }

  private leaves(whose: string): void {
    const line = this.lines.get(whose)!;
    const another = line.later.shift();
    if (another) return this.came.next(another);
    line.places -= 1;
    if (line.places === 0) this.lines.delete(whose);
  }
}
