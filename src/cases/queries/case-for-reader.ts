import { Injectable } from '@nestjs/common';
import type { EventType } from '../../../workflows/events.js';
import type { RequestContext } from '../../common/request-context.js';
import { DirectoryService } from '../../directory/directory.service.js';
import { levelOfEvent, wordsOfEvent } from '../event-words.js';
import { AccessAccountService } from './access-account.service.js';
import { CaseViewService } from './case-view.service.js';
import type { HistoryEntryDto } from './history.dto.js';
import { HistoryService } from './history.service.js';
import { PlanService } from './plan.service.js';

export interface ReadEntry {
  number: number;
  type: string;
  title: string;
  at: string;
  by: { kind: string; id: string; name: string | null; service: string | null };
  facts: Record<string, unknown>;
  texts: Record<string, string>;
}

/** A whole case as one reader may read it, to be given out or kept: plain data, no ways on. */
export interface WholeCase {
  child: { name: string | null; birthDate: string | null };
  family: { personId: string; relation: string; name: string | null }[];
  case: Record<string, unknown>;
  goals: { goalId: string; status: string }[];
  interventions: {
    interventionId: string;
    goalId: string;
    status: string;
    from: string;
    evaluateBy: string;
  }[];
  access: { name: string | null; service: string | null; relation: string; since: string; why: string }[];
  history: ReadEntry[];
}

const PAGE = 500;

/** Reads everything of one case that somebody may read, through what they would read it by on the page. */
@Injectable()
export class CaseForReader {
  constructor(
    private readonly views: CaseViewService,
    private readonly histories: HistoryService,
    private readonly plans: PlanService,
    private readonly accounts: AccessAccountService,
    private readonly directory: DirectoryService,
  ) {}

  /** Null for a case whose content the reader may not read, and for none at all. */
  async read(ctx: RequestContext, caseId: string): Promise<WholeCase | null> {
    const found = await this.views.find(ctx, caseId);
    if (!found?.view.content) return null;
    const plan = await this.plans.plan(ctx, caseId);
    const account = await this.accounts.ofCase(ctx, caseId);
    const {
      allowedEvents: _events,
      guide: _guide,
      course: _course,
      child,
      family = [],
      relations: _mine,
      ...facts
    } = found.view;
    return {
      child: { name: child?.name ?? null, birthDate: child?.birthDate ?? null },
      family,
      case: facts,
      // Their words stand in the history, where a passage can be left out.
      goals: (plan?.goals ?? []).map(({ texts: _texts, ...goal }) => goal),
      interventions: (plan?.interventions ?? []).map(({ texts: _texts, ...one }) => one),
      access: (account?.access ?? []).map(({ name, service, relation, since, reason }) => ({
        name,
        service,
        relation,
        since,
        why: reason.words,
      })),
      history: await this.history(ctx, caseId),
    };
  }

  private async history(ctx: RequestContext, caseId: string): Promise<ReadEntry[]> {
    const directory = await this.directory.view(ctx);
    const serviceName = (id: string | null) => (id ? (directory.service(id)?.name ?? null) : null);
    const entries: ReadEntry[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page: { items: HistoryEntryDto[]; next: number | null } | null = await this.histories.page(
        ctx,
        caseId,
        {
          after,
          limit: PAGE,
        },
      );
      for (const { number, restricted, type, at, actor, facts, texts } of page?.items ?? []) {
        if (restricted || !type || !actor) continue;
        const by = {
          kind: actor.kind,
          id: actor.id,
          name: actor.name,
          service: serviceName(actor.serviceId),
        };
        const title = titleOf(type as EventType)[ctx.language];
        entries.push({ number, type, title, at: at!, by, facts: facts ?? {}, texts: texts ?? {} });
      }
      after = page?.next ?? null;
    }
    return entries;
  }
}

export function titleOf(type: EventType) {
  const level = levelOfEvent(type);
  if (!level) return wordsOfEvent(type);
  const say = (words: string) => `${words} ${level.level}`;
  return level.acutely
    ? {
        nb: say('Løftet akutt til nivå'),
        nn: say('Løfta akutt til nivå'),
        en: say('Raised acutely to level'),
      }
    : { nb: say('Til nivå'), nn: say('Til nivå'), en: say('To level') };
}
