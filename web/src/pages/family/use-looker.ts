import { useTranslation } from 'react-i18next';
import type { Look } from './family-queries';
import { firstName, withService } from './names';

/** Who looked, as the family knows them. */
export function useLooker(): (look: Look) => string {
  const { t } = useTranslation('family');
  return ({ who }) => {
    if (who.kind === 'you') return t('readers.you');
    if (who.kind === 'system') return t('readers.system');
    return withService(firstName(who.name) || t('readers.left'), who.service);
  };
}
