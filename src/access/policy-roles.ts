/** The roles of bti.md. A person of the family is `guardian` or `youngPerson`; the others are staff. */
export const ROLES = [
  'practitioner',
  'leader',
  'coordinatingUnit',
  'manager',
  'guardian',
  'youngPerson',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** Who each of them is, and what they see. */
export const ROLE_WORDS = {
  practitioner: {
    who: 'Whoever works with children: health nurse, midwife, teacher, kindergarten teacher, PPT, child protection …',
    sees: 'Their own concerns, and the cases they take part in.',
  },
  leader: {
    who: 'The head of a service or unit.',
    sees: "Of their service's concerns and cases that they exist, level, dates and holder; content where they take part or deputise.",
  },
  coordinatingUnit: {
    who: 'Coordinators of the coordinating unit.',
    sees: 'Content of what is referred to the unit or where it takes part; of stuck cases and level 3 only level, service, dates, holder.',
  },
  manager: {
    who: 'Director, or manager of several services.',
    sees: 'Numbers only. No case, ever.',
  },
  guardian: {
    who: 'Parent or other guardian, foster parent, representative.',
    sees: 'The log of their own child from the day it opened, without what is kept from them by law.',
  },
  youngPerson: { who: 'The child or young person whose log it is.', sees: 'Their own log.' },
  administrator: {
    who: 'The system owner in the municipality.',
    sees: 'Users, roles, guides and services. No case, ever.',
  },
  auditor: {
    who: 'The data protection officer.',
    sees: 'Who looked, who has access and why, and what leaders concluded. No content of a case, ever.',
  },
} as const satisfies Record<Role, { who: string; sees: string }>;
