import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../../api/session';
import { Columns, Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { boardQuery } from '../board/board-queries';
import { CasesPanel } from '../board/cases-panel';
import { DeputiesPanel } from './deputies-panel';
import { WaitingPanel } from './waiting-panel';

/** The head of a service: which of its cases need somebody, who stands in for whom, and what waits for a decision. */
export default function LeaderPage() {
  const { t } = useTranslation('leader');
  const session = useSession();
  usePageTitle(t('title'));
  const { data } = useQuery({ ...boardQuery({ scope: 'service' }), enabled: hasRole(session, 'leader') });
  const howMany = (show: string) => data?.counts.find((count) => count.show === show)?.howMany ?? 0;
  const services = data?.services.map(({ name }) => name).join(', ');
  return (
    <Page
      heading={services && data?.services.length === 1 ? services : t('heading')}
      lead={
        data &&
        [t('lead.cases', { count: howMany('all') }), t('lead.overdue', { count: howMany('overdue') })].join(
          ' · ',
        )
      }
    >
      <CasesPanel scope="service" />
      <Columns side={<WaitingPanel />}>
        <DeputiesPanel />
      </Columns>
    </Page>
  );
}
