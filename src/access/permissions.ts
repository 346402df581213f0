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

/**
 * What a role may do at all. It opens the door to a route; which cases are behind it, and whether their content or
 * only their existence, is decided by the relation to the case (`case_access`, row security).
 */
const TABLE = {
  practitioner: [
    'concern.log',
    'case.list',
    'case.read',
    'case.act',
    'case.history',
    'plan.read',
    'followUp.read',
    'measurement.answer',
    'person.make',
    'person.search',
    'protectionReport.write',
    'protectionReport.read',
    'directory.read',
    'staff.read',
    'guide.read',
  ],
  leader: [
    'concern.log',
    'case.list',
    'case.read',
    'case.act',
    'case.history',
    'plan.read',
    'followUp.read',
    'person.make',
    'person.search',
    'protectionReport.write',
    'protectionReport.read',
    'directory.read',
    'staff.read',
    'guide.read',
    'accessLog.review',
  ],
  coordinatingUnit: [
    'concern.log',
    'case.list',
    'case.read',
    'case.act',
    'case.history',
    'plan.read',
    'followUp.read',
    'person.make',
    'person.search',
    'protectionReport.write',
    'protectionReport.read',
    'directory.read',
    'staff.read',
    'guide.read',
  ],
  manager: ['insight.read', 'directory.read', 'guide.read'],
  guardian: [
    'case.list',
    'case.read',
    'case.act',
    'case.history',
    'plan.read',
    'measurement.answer',
    'directory.read',
    'accessLog.own',
  ],
  youngPerson: [
    'case.list',
    'case.read',
    'case.act',
    'case.history',
    'plan.read',
    'measurement.answer',
    'directory.read',
    'accessLog.own',
  ],
  administrator: ['guide.manage', 'guide.read', 'directory.read', 'staff.read'],
  auditor: ['accessLog.audit'],
} as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof TABLE)[Role][number];

const BY_ROLE = new Map<string, ReadonlySet<string>>(
  Object.entries(TABLE).map(([role, permissions]) => [role, new Set<string>(permissions)]),
);

export function mayRole(role: string, permission: Permission): boolean {
  return BY_ROLE.get(role)?.has(permission) ?? false;
}

/** The table as it stands, for the documentation. */
export function permissionTable(): Readonly<Record<Role, readonly Permission[]>> {
  return TABLE;
}
