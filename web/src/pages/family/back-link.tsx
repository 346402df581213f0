import { Link as Anchor } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFamily } from './use-family';

/** To where all of the family's pages come from. */
export function BackLink() {
  const { t } = useTranslation('family');
  const { caseId } = useFamily();
  return (
    <Anchor asChild>
      <Link to="/family/$caseId" params={{ caseId }}>
        {t('back')}
      </Link>
    </Anchor>
  );
}
