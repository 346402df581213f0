import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { concatMap, type Observable } from 'rxjs';
import type { CallerRequest } from '../common/http/caller.decorator.js';
import { readId } from '../common/ids.js';
import { DraftsService } from './drafts.service.js';

/** A draft goes with what it became: whatever was sent with its id in `Draft-Id`, and was not refused. */
@Injectable()
export class SentDraftInterceptor implements NestInterceptor {
  constructor(private readonly drafts: DraftsService) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { caller, headers, method } = host.switchToHttp().getRequest<CallerRequest>();
    const id = readId(headers['draft-id']);
    if (!caller || !id || method !== 'POST') return next.handle();
    // What was sent is done; a draft that stays behind is gone after some days.
    const sent = () => this.drafts.remove(caller, id).catch(() => undefined);
    return next.handle().pipe(concatMap((answer: unknown) => sent().then(() => answer)));
  }
}
