import type { CaseContext } from '../../../workflows/case-context.js';
import type { FamilyEntry } from './family-entries.js';
import type { FamilyGoalDto, FamilyTaskDto } from './family-page.dto.js';
import type { Named } from './family-words.js';

type Entries = ReadonlyMap<number, FamilyEntry>;

/** The goals that were set and not dropped, in their order. */
export function goalsView({ goals, restricted }: CaseContext, entries: Entries): FamilyGoalDto[] {
  return Object.entries(goals)
    .filter(([, { status, entry }]) => status !== 'dropped' && !restricted.includes(entry))
    .map(([goalId, { entry, status }]) => {
      const { goal, expectedOutcome } = entries.get(entry)?.texts ?? {};
      return { goalId, goal: goal ?? null, expected: expectedOutcome ?? null, status };
    });
}

/** Who does what until when; what was stopped is told in the history. */
export function tasksView(
  { interventions, restricted }: CaseContext,
  entries: Entries,
  { me, named }: { me: string; named: Named },
): FamilyTaskDto[] {
  return Object.entries(interventions)
    .filter(([, { status, entry }]) => status !== 'stopped' && !restricted.includes(entry))
    .map(([interventionId, one]) => {
      const { what, where } = entries.get(one.entry)?.texts ?? {};
      const [kind, id = ''] = one.responsible.split(':');
      return {
        interventionId,
        goalId: one.goalId,
        what: what ?? null,
        where: where ?? null,
        by: id === me ? 'you' : kind === 'staff' ? 'staff' : 'family',
        name: kind === 'staff' ? named.staff(id) : named.person(id),
        from: one.from,
        evaluateBy: one.evaluateBy,
        status: one.status,
      };
    });
}
