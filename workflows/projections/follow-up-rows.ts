import type { CaseContext } from '../case-context.js';
import type { Guide } from '../guide.js';
import type { DueRule, FollowUpKind, FollowUpRow, LadderRung, Principal } from '../projection.js';

/** The follow-ups of one case as they are gathered, each with the ladder of its guide. */
export class FollowUpRows {
  readonly all: FollowUpRow[] = [];
  constructor(
    private readonly context: CaseContext,
    private readonly guide: Guide,
  ) {}

  /** Adds what must be done; by default by whom holds the baton, else by whom logged the concern. */
  add(
    key: string,
    kind: FollowUpKind,
    due: DueRule,
    owner: Principal = this.driver(),
    serviceId = this.context.holder?.serviceId ?? this.context.homeServiceId,
  ): void {
    this.all.push({ key, kind, owner, serviceId, due, ladder: ladderOf(this.guide, kind), event: null });
  }

  /** Adds a time at which the case itself changes: the system records an event then. */
  addEvent(
    key: string,
    kind: FollowUpKind,
    due: DueRule,
    type: string,
    facts: Record<string, unknown> = {},
  ): void {
    const serviceId = this.context.holder?.serviceId ?? this.context.homeServiceId;
    this.all.push({ key, kind, owner: this.driver(), serviceId, due, ladder: [], event: { type, facts } });
  }

  private driver(): Principal {
    const { holder, authorId } = this.context;
    return `staff:${holder?.staffId ?? authorId}`;
  }
}

function ladderOf(guide: Guide, kind: FollowUpKind): LadderRung[] {
  const special = guide.reminders.special as Partial<Record<FollowUpKind, Guide['reminders']['standard']>>;
  const ladder = special[kind] ?? guide.reminders.standard;
  const { before, onTheDay, leaderAfter, coordinatingUnitAfter } = ladder;
  return [
    ...(before ? [{ stage: 'before' as const, amount: -before.amount, unit: before.unit }] : []),
    ...(onTheDay ? [{ stage: 'due' as const, amount: 0, unit: 'calendarDays' as const }] : []),
    ...(leaderAfter ? [{ stage: 'leader' as const, ...leaderAfter }] : []),
    ...(coordinatingUnitAfter ? [{ stage: 'coordinatingUnit' as const, ...coordinatingUnitAfter }] : []),
  ];
}

/** A given date counts as it stands; the working calendar moves it off weekends and holidays. */
export const on = (date: string): DueRule => ({ anchor: date, amount: 0, unit: 'calendarDays' });
