import type { components } from '../../api/schema';

export type Stated = components['schemas']['GuardianDto'];
export type NewPerson = components['schemas']['NewPersonDto'];

/** How somebody belongs to the child, as one says it; each is one statement to the API. */
export const WAYS = [
  'guardian',
  'withoutResponsibility',
  'fosterParent',
  'representative',
  'pregnant',
] as const;
export type Way = (typeof WAYS)[number];

export interface FamilyValues {
  nationalId: string;
  hasNoNationalId: boolean;
  name: string;
  way: Way;
  isBarred: boolean;
}

export const NOBODY_YET: FamilyValues = {
  nationalId: '',
  hasNoNationalId: false,
  name: '',
  way: 'guardian',
  isBarred: false,
};

export type Missing = 'nationalId' | 'name';

/** What must be written first, in the order of the form. */
export function missingIn({ nationalId, hasNoNationalId, name }: FamilyValues): Missing[] {
  if (hasNoNationalId) return name.trim() ? [] : ['name'];
  return digitsOf(nationalId).length === 11 ? [] : ['nationalId'];
}

/** @param serviceId the service of one's own that keeps the name */
export function personOf({ nationalId, hasNoNationalId, name }: FamilyValues, serviceId: string): NewPerson {
  const named = name.trim() ? { name: name.trim() } : {};
  if (hasNoNationalId) return { kind: 'noNationalId', serviceId, ...named };
  return { kind: 'nationalId', nationalId: digitsOf(nationalId), serviceId, ...named };
}

export function statedOf({ way, isBarred }: FamilyValues): Stated {
  const barredFromInsight = isBarred;
  if (way === 'fosterParent' || way === 'representative') return { relation: way, barredFromInsight };
  return {
    relation: 'guardian',
    parentalResponsibility: way !== 'withoutResponsibility',
    isPregnant: way === 'pregnant',
    barredFromInsight,
  };
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');
