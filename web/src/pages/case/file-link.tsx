import { Link as DsLink } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from './timeline-queries';

/** A file of the case, to be saved: the browser shows none of it, and its name is in no address. */
export function FileLink({ caseId, entry }: { caseId: string; entry: Entry }) {
  const { t } = useTranslation('panels');
  const fileId = String(entry.facts?.fileId ?? '');
  if (!fileId) return null;
  const name = entry.texts?.name ?? t('files.unnamed');
  return (
    <DsLink href={`/api/v1/cases/${caseId}/files/${fileId}`} download>
      {t('files.open', { name })}
    </DsLink>
  );
}
