import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Row, Rows } from '../../blocks/row';
import { useFilters } from '../../shell/filters-in-address';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import styles from './audit.module.css';
import { accessQuery, type WithAccess } from './audit-queries';
import { ReferenceForm } from './reference-form';
import { WrongFilter } from './wrong-filter';

/** Who has access to one case, why and until when. The family stands there without names. */
export default function WhoHasAccess() {
  const { t } = useTranslation('audit');
  usePageTitle(t('access.title'));
  const [filters, setFilters] = useFilters(['case']);
  const reference = filters.case ?? '';
  const { data, error } = useQuery({ ...accessQuery(reference), enabled: reference !== '' });
  return (
    <Page heading={t('access.title')} lead={t('access.lead')}>
      <div className={styles.filters}>
        <ReferenceForm reference={filters.case} onChange={(one) => setFilters({ case: one })} />
      </div>
      <WrongFilter error={reference && error} />
      {!reference && (
        <Panel heading={t('access.which')} padded={false}>
          <EmptyState title={t('access.whichTitle')}>{t('access.whichHelp')}</EmptyState>
        </Panel>
      )}
      {reference && data && (
        <Panel heading={t('access.now')} count={data.access.length} padded={false}>
          <Rows>
            {data.access.map((one, index) => (
              <AccessRow key={index} one={one} />
            ))}
          </Rows>
        </Panel>
      )}
    </Page>
  );
}

const KINDS = ['staff', 'person', 'service', 'leader', 'unit', 'role'] as const;

function AccessRow({ one }: { one: WithAccess }) {
  const { t } = useTranslation('audit');
  const dates = useDates();
  const kind = KINDS.find((known) => known === one.kind) ?? 'staff';
  const since = t('access.since', { date: dates.short(one.since) });
  const until = one.until ? t('access.until', { date: dates.short(one.until) }) : t('access.lasting');
  return (
    <Row
      title={one.name ?? t(`kind.${kind}`)}
      about={[one.service, one.reason.words].filter(Boolean).join(' · ')}
      when={t(one.content ? 'access.reads' : 'access.knows')}
    >
      {`${since} · ${until}`}
    </Row>
  );
}
