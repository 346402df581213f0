import { todayInOslo } from '../../common/clock.js';
import { newId, serviceIdOf } from '../../common/ids.js';
import type { ProblemField } from '../../common/problem.js';
import type { Transaction } from '../../database/database.js';
import { calendarsIn } from '../calendars/published-calendars.js';
import { servicesNow, staffNow } from './directory-snapshot.js';
import type { ImportOutcome } from './import-changes.js';
import { planServices, readServices, type ServicesPlan } from './services-file.js';
import { readStaff } from './staff-file.js';
import { planStaff, type StaffPlan } from './staff-plan.js';

export type ImportPlan = { outcome: ImportOutcome; mistakes: ProblemField[] } & (
  { kind: 'servicesImport'; plan: ServicesPlan } | { kind: 'staffImport'; plan: StaffPlan }
);

export interface ImportAsked {
  kind: ImportPlan['kind'];
  bytes: Uint8Array;
  whole: boolean;
  /** Of whoever asks. */
  askerId: string;
}

/**
 * What a file would change in the directory as the transaction sees it: the same for the preview and for the work itself.
 * @throws IMPORT.NOT_A_TABLE
 */
export async function importPlan(transaction: Transaction, asked: ImportAsked): Promise<ImportPlan> {
  const { ctx } = transaction;
  const known = await servicesNow(transaction);
  if (asked.kind === 'servicesImport') {
    const calendars = [...(await calendarsIn(transaction)).keys()];
    const { services, mistakes } = readServices(asked.bytes, calendars);
    const idOf = (key: string | null) => (key === null ? newId() : serviceIdOf(ctx.municipalityId, key));
    const plan = planServices(services, known, idOf);
    return { kind: asked.kind, plan, outcome: plan.outcome, mistakes };
  }
  const { people, mistakes } = readStaff(asked.bytes, known);
  const today = todayInOslo(ctx.clock);
  const plan = planStaff(people, {
    known: await staffNow(transaction),
    serviceNames: new Map(known.map(({ id, name }) => [id, name])),
    whole: asked.whole,
    today,
    dayBefore: new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10),
    askerId: asked.askerId,
  });
  return { kind: asked.kind, plan, outcome: plan.outcome, mistakes: [...mistakes, ...plan.mistakes] };
}
