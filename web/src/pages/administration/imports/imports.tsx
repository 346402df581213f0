import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../blocks/empty-state';
import { Page } from '../../../blocks/page';
import { Panel } from '../../../blocks/panel';
import { Rows } from '../../../blocks/row';
import { usePageTitle } from '../../../shell/page-title';
import { ImportRow } from './import-row';
import { importsQuery } from './imports-queries';
import { UploadFile } from './upload-file';

/** Services and staff from a file: checked, seen through, and taken in while one does something else. */
export default function Imports() {
  const { t } = useTranslation('imports');
  usePageTitle(t('title'));
  const { data: imports } = useSuspenseQuery(importsQuery);
  const [shownAbove, setShownAbove] = useState<string | null>(null);
  const listed = imports.filter(({ id, state }) => state !== 'checked' || id !== shownAbove);
  return (
    <Page heading={t('title')} lead={t('lead')}>
      <UploadFile onShown={setShownAbove} />
      <Panel heading={t('earlier')} count={listed.length} padded={false}>
        {listed.length === 0 && <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
        <Rows>
          {listed.map((one) => (
            <ImportRow key={one.id} shown={one} />
          ))}
        </Rows>
      </Panel>
    </Page>
  );
}
