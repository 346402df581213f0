/** The people and services of the tales in test/workflows. Every one is made up. */

const id = (n: number) => `0190c0de-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const SCHOOL = id(1);
export const PPT = id(2);
export const MENTAL_HEALTH_TEAM = id(3);
export const BUP = id(4);
export const COORDINATING_UNIT = id(5);

export const TEACHER = { staffId: id(11), serviceId: SCHOOL };
export const SOCIAL_TEACHER = { staffId: id(12), serviceId: SCHOOL };
export const PPT_ADVISER = { staffId: id(13), serviceId: PPT };
export const PSYCHOLOGIST = { staffId: id(14), serviceId: MENTAL_HEALTH_TEAM };
export const COORDINATOR = { staffId: id(15), serviceId: COORDINATING_UNIT };

export const MOTHER = id(21);
export const FATHER = id(22);
export const CHILD = id(23);
export const FOSTER_MOTHER = id(24);

/** Other services, the municipality's own first; BUP is outside it and has no account. */
export const OTHER_SERVICES = [
  { serviceId: PPT, staffId: PPT_ADVISER.staffId, outside: false },
  { serviceId: MENTAL_HEALTH_TEAM, staffId: PSYCHOLOGIST.staffId, outside: false },
  { serviceId: BUP, staffId: undefined, outside: true },
] as const;

/** A new id, the same for the same number. */
export const newId = (n: number) => id(0x1000 + n);
