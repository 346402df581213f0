import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { downloadText } from '../../../shell/download';
import { versionQuery } from './guides-queries';

/** The YAML as it was handed in. */
export function DownloadGuide({ guide, version }: { guide: string; version: number }) {
  const { t } = useTranslation('administration');
  const cache = useQueryClient();
  const fetchIt = async () => {
    const { source } = await cache.ensureQueryData(versionQuery(guide, version));
    downloadText(`${guide}-${version}.yaml`, 'application/yaml', source);
  };
  return (
    <Button variant="tertiary" onClick={() => void fetchIt()}>
      {t('guides.download', { version })}
    </Button>
  );
}
