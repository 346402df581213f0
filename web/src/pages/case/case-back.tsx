import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Above the heading of a page that belongs to a case. */
export function CaseBack({ caseId }: { caseId: string }) {
  const { t } = useTranslation('panels');
  return (
    <DsLink asChild>
      <Link to="/cases/$caseId" params={{ caseId }}>
        {t('back')}
      </Link>
    </DsLink>
  );
}
