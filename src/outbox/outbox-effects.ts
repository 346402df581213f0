import { Global, Injectable, Module } from '@nestjs/common';
import type { RequestContext } from '../common/request-context.js';

/** A row of the outbox that asks for something else than a notice. */
export interface EffectRow {
  id: string;
  caseId: string | null;
  payload: unknown;
}

/** Carries out one kind of intent. It may be asked again for the same row: the second time must change nothing. */
export interface OutboxEffect {
  intent: string;
  /** As the system. @throws when there is reason to try again */
  carryOut(ctx: RequestContext, row: EffectRow): Promise<void>;
}

/** What the parts of the domain carry out of the outbox; each adds its own when the worker starts. */
@Injectable()
export class OutboxEffects {
  private readonly byIntent = new Map<string, OutboxEffect>();

  add(effect: OutboxEffect): void {
    if (this.byIntent.has(effect.intent)) throw new Error(`two carry out ${effect.intent}`);
    this.byIntent.set(effect.intent, effect);
  }

  of(intent: string): OutboxEffect | undefined {
    return this.byIntent.get(intent);
  }
}

@Global()
@Module({ providers: [OutboxEffects], exports: [OutboxEffects] })
export class OutboxEffectsModule {}
