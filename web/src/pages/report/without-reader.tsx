import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { usePageTitle } from '../../shell/page-title';
import { NameReaderForm } from './name-reader-form';
import { withoutReaderQuery } from './without-reader-queries';

/** Somebody must go on with what a service has reported; whoever is asked names them, and learns nothing of it. */
export default function WithoutReaderPage() {
  const { t } = useTranslation('report');
  usePageTitle(t('noReader.title'));
  // What is named a moment ago stays on the page with what came of it, though it is no longer asked about.
  const { data: services } = useQuery({
    ...withoutReaderQuery,
    staleTime: Infinity,
    refetchOnMount: 'always',
  });
  return (
    <Page
      heading={t('noReader.title')}
      lead={services?.length ? t('noReader.lead') : undefined}
      ground="plain"
      narrow
    >
      {services?.length === 0 && <EmptyState title={t('noReader.none')} />}
      {services?.map((service) => (
        <Panel
          key={service.id}
          heading={service.name ?? t('noReader.service')}
          about={t('noReader.about')}
          padded
        >
          <NameReaderForm service={service} />
        </Panel>
      ))}
    </Page>
  );
}
