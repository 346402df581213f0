import type { FollowUpStage, Principal } from '../../workflows/projection.js';
import type { Stage } from './due-times.js';
import { cannotWait } from './what-cannot-wait.js';

/** Where a follow-up stands on its ladder. */
export interface Standing {
  kind: string;
  owner: Principal;
  serviceId: string;
  stages: readonly Stage[];
  /** The last stage climbed. */
  stage: FollowUpStage | null;
}

/** What a notice is about, in a code; people are told no more than that there is something to do. */
export type FollowUpNotice = 'followUp.soon' | 'followUp.due' | 'followUp.overdue' | 'followUp.escalated';

/** The next standing, and who is to be told. */
export interface Climb {
  stage: FollowUpStage;
  nextAt: string | null;
  notices: { to: Principal; about: FollowUpNotice }[];
}

const ABOUT: Record<Exclude<FollowUpStage, 'lapsed'>, FollowUpNotice> = {
  before: 'followUp.soon',
  due: 'followUp.due',
  leader: 'followUp.overdue',
  coordinatingUnit: 'followUp.escalated',
};

/**
 * Climbs every rung whose time has come. After a standstill several have: each principal is then told once, of the
 * latest.
 *
 * @param now ISO instant
 * @param closed whether the service is closed today
 * @returns null when it is too early
 */
export function climb(standing: Standing, now: string, closed: boolean): Climb | null {
  const { stages, stage } = standing;
  const climbed = stages.findIndex((one) => one.stage === stage);
  const reached = stages.slice(climbed + 1).filter(({ at }) => at <= now);
  const last = reached.at(-1);
  if (!last) return null;
  if (last.stage === 'lapsed') return { stage: 'lapsed', nextAt: null, notices: [] };
  const told = new Map<Principal, FollowUpNotice>();
  for (const { stage: rung } of reached)
    if (rung !== 'lapsed') for (const to of audience(rung, standing, closed)) told.set(to, ABOUT[rung]);
  return {
    stage: last.stage,
    nextAt: stages[stages.indexOf(last) + 1]?.at ?? null,
    notices: [...told].map(([to, about]) => ({ to, about })),
  };
}

function audience(stage: FollowUpStage, standing: Standing, closed: boolean): Principal[] {
  const leader = `leader:${standing.serviceId}`;
  if (stage === 'leader') return [leader];
  if (stage === 'coordinatingUnit') return ['unit:coordinating'];
  return closed && cannotWait(standing.kind) ? [standing.owner, leader] : [standing.owner];
}
