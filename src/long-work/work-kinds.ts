import { Global, Injectable, Module } from '@nestjs/common';
import type { RequestContext } from '../common/request-context.js';
import type { Transaction } from '../database/database.js';
import type { WorkKind, WorkRow } from './work-row.js';

/** Work that a worker has taken on. */
export interface TakenWork extends WorkRow {
  /** 'staff:<id>' */
  askedBy: string;
  content: Buffer | null;
}

export interface WorkTools {
  /** As the system. */
  ctx: RequestContext;
  /** How far it has come; told outside of any transaction of the work, so that it is seen at once. */
  tell(stepsDone: number, steps: number): Promise<void>;
  /** In the transaction of its effect: both are there, or neither. */
  finish(transaction: Transaction, came: { outcome: object; print?: Buffer }): Promise<void>;
}

/** Carries out one kind of long work. It may be begun again after a worker has died. */
export interface WorkHandler {
  kinds: readonly WorkKind[];
  /** @throws CannotBeDone when trying again would not help */
  carryOut(work: TakenWork, tools: WorkTools): Promise<void>;
}

/** `code`: why, as it is told to whoever asked. */
export class CannotBeDone extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** What the parts of the domain carry out; each adds its own when the worker starts. */
@Injectable()
export class WorkKinds {
  private readonly byKind = new Map<WorkKind, WorkHandler>();

  add(handler: WorkHandler): void {
    for (const kind of handler.kinds) this.byKind.set(kind, handler);
  }

  of(kind: WorkKind): WorkHandler {
    const handler = this.byKind.get(kind);
    if (!handler) throw new Error(`nobody carries out ${kind}`);
    return handler;
  }
}

@Global()
@Module({ providers: [WorkKinds], exports: [WorkKinds] })
export class WorkKindsModule {}
