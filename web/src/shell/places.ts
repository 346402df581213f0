import type { LinkProps } from '@tanstack/react-router';
import type { ParseKeys } from 'i18next';

export type Address = NonNullable<LinkProps['to']>;

export interface Place {
  to: Address;
  label: ParseKeys<'shell'>;
  /** Any of them opens it; the API decides what it shows. */
  roles: readonly string[];
}

/** The top bar's places, in order. */
export const PLACES: readonly Place[] = [
  { to: '/my-day', label: 'place.myDay', roles: ['practitioner', 'leader', 'coordinatingUnit'] },
  { to: '/my-cases', label: 'place.myCases', roles: ['practitioner', 'leader', 'coordinatingUnit'] },
  { to: '/board', label: 'place.board', roles: ['coordinatingUnit'] },
  { to: '/intake', label: 'place.intake', roles: ['coordinatingUnit'] },
  { to: '/leader', label: 'place.leader', roles: ['leader'] },
  { to: '/services', label: 'place.directory', roles: ['practitioner', 'leader', 'coordinatingUnit'] },
  { to: '/guide', label: 'place.guide', roles: ['practitioner', 'leader', 'coordinatingUnit'] },
  { to: '/family', label: 'place.family', roles: ['guardian', 'youngPerson'] },
  { to: '/administration/staff', label: 'place.staff', roles: ['administrator'] },
  { to: '/administration/services', label: 'place.services', roles: ['administrator'] },
  { to: '/administration/imports', label: 'place.imports', roles: ['administrator'] },
  { to: '/administration/guides', label: 'place.guides', roles: ['administrator'] },
  { to: '/administration/operation', label: 'place.operation', roles: ['administrator'] },
  { to: '/effects', label: 'place.effects', roles: ['manager'] },
  { to: '/audit', label: 'place.looks', roles: ['auditor'] },
  { to: '/audit/findings', label: 'place.findings', roles: ['auditor'] },
  { to: '/audit/emergencies', label: 'place.emergencies', roles: ['auditor'] },
  { to: '/audit/access', label: 'place.access', roles: ['auditor'] },
  { to: '/audit/changes', label: 'place.directoryEvents', roles: ['auditor'] },
];
