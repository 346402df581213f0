import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { concatMap, type Observable } from 'rxjs';
import type { CallerRequest } from '../common/http/caller.decorator.js';
import { readId } from '../common/ids.js';
import { DraftsService, type Sent } from './drafts.service.js';
import type { DraftPurpose } from './drafts.dto.js';

/** What becomes of drafts of a purpose. */
const BECOMES: Readonly<Record<string, readonly DraftPurpose[]>> = {
  '/api/v1/cases': ['concern'],
  '/api/v1/cases/:id/events': ['event', 'evaluation'],
  '/api/v1/protection-reports': ['report'],
};

/** A draft goes with what it became: what it was written for was sent with its id in `Draft-Id`, and was not refused. */
@Injectable()
export class SentDraftInterceptor implements NestInterceptor {
  constructor(private readonly drafts: DraftsService) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = host.switchToHttp().getRequest<CallerRequest>();
    const { caller, headers } = request;
    const id = readId(headers['draft-id']);
    const sent = sentIn(request);
    if (!caller || !id || !sent) return next.handle();
    // What was sent is done; a draft that stays behind is gone after some days.
    const takesIt = () => this.drafts.sent(caller, id, sent).catch(() => undefined);
    return next.handle().pipe(concatMap((answer: unknown) => takesIt().then(() => answer)));
  }
}

function sentIn({ method, routeOptions, params }: CallerRequest): Sent | null {
  const purposes = method === 'POST' ? BECOMES[routeOptions.url ?? ''] : undefined;
  if (!purposes) return null;
  const { id } = (params ?? {}) as { id?: unknown };
  return { purposes, caseId: readId(id) };
}
