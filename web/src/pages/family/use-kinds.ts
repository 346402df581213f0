import { useTranslation } from 'react-i18next';

/** Kinds of information in words. */
export function useKinds() {
  const { t } = useTranslation('family');
  return (kinds: readonly string[]) => kinds.map((kind) => t(`kind.${kind}` as 'kind.school')).join(', ');
}
