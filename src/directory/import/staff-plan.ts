import { newId } from '../../common/ids.js';
import type { Language } from '../../common/language.js';
import type { ProblemField } from '../../common/problem.js';
import { differences, type ImportChange, type ImportOutcome, outcomeOf } from './import-changes.js';
import { mistakeAt } from './import-file.js';
import { isSameRole, type PersonLines, type RoleLine } from './staff-file.js';

/** The staff as the directory has them: with what they hold today or later and were given here. */
export interface KnownStaff {
  id: string;
  name: string;
  email: string | null;
  language: Language;
  active: boolean;
  roles: HeldRoleRow[];
}

interface HeldRoleRow {
  id: string;
  role: string;
  serviceId: string | null;
  from: string;
  until: string | null;
}

export interface PersonWrite {
  id: string;
  isNew: boolean;
  name: string;
  email: string;
  language: Language;
}

export interface RoleWrite {
  id: string;
  staffId: string;
  role: string;
  serviceId: string | null;
  from: string;
  until: string | null;
}

export interface StaffPlan {
  people: PersonWrite[];
  begun: RoleWrite[];
  /** First and last day of roles that are held already. */
  changed: Pick<RoleWrite, 'id' | 'from' | 'until'>[];
  outcome: ImportOutcome;
  /** What the lines and the directory do not agree on. */
  mistakes: ProblemField[];
}

export interface StaffPlanning {
  known: readonly KnownStaff[];
  serviceNames: ReadonlyMap<string, string>;
  /** The file is the whole list: roles that do not stand in it end. */
  whole: boolean;
  /** YYYY-MM-DD */
  today: string;
  dayBefore: string;
  /** Whoever asks keeps their own administration, or nobody might be left who has it. */
  askerId: string;
}

/** What the lines change. Somebody is known by their e-mail address; nobody is deleted, and a role ends with a day. */
export function planStaff(people: readonly PersonLines[], planning: StaffPlanning): StaffPlan {
  const plan = new Planned(planning);
  for (const person of people) plan.take(person);
  if (planning.whole) plan.endOthers();
  return plan.done();
}

class Planned {
  private readonly writes: Omit<StaffPlan, 'outcome'> = { people: [], begun: [], changed: [], mistakes: [] };
  private readonly changes: ImportChange[] = [];
  private readonly unchanged = { person: 0, role: 0 };
  /** Ids of roles that stand in the file. */
  private readonly kept = new Set<string>();

  constructor(private readonly planning: StaffPlanning) {}

  take({ line, email, name, language, roles }: PersonLines): void {
    const having = this.planning.known.filter((one) => one.email?.toLowerCase() === email);
    const [found] = having;
    if (having.length > 1) {
      this.writes.mistakes.push(mistakeAt(line, 'email', 'IMPORT.SEVERAL_HAVE_IT'));
      return;
    }
    const person = {
      id: found?.id ?? newId(),
      isNew: !found,
      name,
      email,
      language: language ?? found?.language ?? 'nb',
    };
    const now = { name, language: person.language, active: true };
    const fields = found
      ? differences<typeof now>({ name: found.name, language: found.language, active: found.active }, now)
      : [];
    if (!found) this.changes.push({ what: 'person', how: 'new', name });
    else if (fields.length > 0) this.changes.push({ what: 'person', how: 'changed', name, fields });
    else this.unchanged.person += 1;
    if (!found || fields.length > 0) this.writes.people.push(person);
    for (const role of roles) this.takeRole(role, person, found?.roles ?? []);
  }

  private takeRole(wanted: RoleLine, { id: staffId, name }: PersonWrite, held: readonly HeldRoleRow[]): void {
    const { today, askerId } = this.planning;
    const { role, serviceId, until } = wanted;
    const found = held.find((one) => isSameRole(one, wanted));
    const said = { what: 'role', name, role, ...this.inService(serviceId) } as const;
    if (!found) {
      // What has been over for a while is not begun.
      if (until !== null && until < today) return;
      const begun = { id: newId(), staffId, role, serviceId, from: wanted.from ?? today, until };
      this.writes.begun.push(begun);
      this.changes.push({ ...said, how: 'new', from: begun.from, until });
      return;
    }
    this.kept.add(found.id);
    const from = wanted.from ?? found.from;
    const isOwn = staffId === askerId && role === 'administrator';
    if ((from === found.from && until === found.until) || isOwn) {
      this.unchanged.role += 1;
      return;
    }
    this.writes.changed.push({ id: found.id, from, until });
    this.changes.push({ ...said, how: until !== null && until < today ? 'ended' : 'changed', from, until });
  }

  /** What is held and does not stand in the file was in force until yesterday. */
  endOthers(): void {
    const { known, askerId, dayBefore } = this.planning;
    for (const { id: staffId, name, roles } of known)
      for (const { id, role, serviceId, from } of roles) {
        if (this.kept.has(id) || (staffId === askerId && role === 'administrator')) continue;
        this.writes.changed.push({ id, from, until: dayBefore });
        this.changes.push({
          what: 'role',
          how: 'ended',
          name,
          role,
          ...this.inService(serviceId),
          from,
          until: dayBefore,
        });
      }
  }

  done(): StaffPlan {
    // What is taken away stands first: it is what one must see before one says yes.
    const order = { ended: 0, changed: 1, new: 2 } as const;
    const changes = this.changes.toSorted((one, other) => order[one.how] - order[other.how]);
    return { ...this.writes, outcome: outcomeOf(changes, this.unchanged) };
  }

  private inService(serviceId: string | null): { service?: string } {
    const service = serviceId === null ? undefined : this.planning.serviceNames.get(serviceId);
    return service === undefined ? {} : { service };
  }
}
