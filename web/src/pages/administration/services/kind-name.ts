import { useTranslation } from 'react-i18next';

/** The kinds that guides of the installation speak of; a municipality may have others, which are shown as they are written. */
export const KINDS = [
  'alternativeSchool',
  'bup',
  'childProtection',
  'childProtectionMeasures',
  'childrenAtRisk',
  'coordinatingUnit',
  'crimePrevention',
  'gp',
  'healthStation',
  'kindergarten',
  'leisureClub',
  'library',
  'mentalHealth',
  'midwife',
  'nav',
  'outreach',
  'parentGuidance',
  'ppt',
  'refugeeService',
  'school',
  'schoolHealth',
  'upperSecondary',
  'voluntary',
  'youthHealthStation',
  'youthResourceTeam',
  'youthTeam',
] as const;

export function useKindName(): (kind: string) => string {
  const { t } = useTranslation('administration');
  return (kind) => {
    const known = KINDS.find((one) => one === kind);
    return known ? t(`kind.${known}`) : kind;
  };
}
