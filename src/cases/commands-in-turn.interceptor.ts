import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { catchError, defer, EMPTY, mergeMap, Observable, Subject, tap } from 'rxjs';
import { Environment } from '../config/environment.js';

/**
 * Commands are carried out in the order in which they came, at most half as many at a time as there are connections:
 * what is begun is finished before more is begun, and whoever reads always finds a connection. (ADR 17)
 */
@Injectable()
export class CommandsInTurn implements NestInterceptor {
  private readonly came = new Subject<Observable<unknown>>();

  constructor({ DATABASE_POOL }: Environment) {
    const atOnce = Math.max(1, Math.floor(DATABASE_POOL / 2));
    this.came.pipe(mergeMap((command) => command, atOnce)).subscribe();
  }

  intercept(_host: ExecutionContext, next: CallHandler): Observable<unknown> {
    return new Observable((answer) => {
      // What fails has failed for who sent it; the next in turn comes all the same.
      const command = defer(() => next.handle()).pipe(
        tap(answer),
        catchError(() => EMPTY),
      );
      this.came.next(command);
    });
  }
}
