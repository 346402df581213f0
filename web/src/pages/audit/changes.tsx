import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { FilterChips } from '../../blocks/filter-chips';
import { ItemState } from '../../blocks/item-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Row, Rows } from '../../blocks/row';
import { useFilters } from '../../shell/filters-in-address';
import { usePageTitle } from '../../shell/page-title';
import { changesQuery, type DirectoryEvent } from './audit-queries';
import { More } from './more';
import { useExactly, useRoleName, useWho } from './words-of-people';

const SHOWN = ['all', 'own'] as const;

/** Who gave whom which role, and every other change of staff, services and deputies. */
export default function Changes() {
  const { t } = useTranslation('audit');
  usePageTitle(t('changes.title'));
  const [filters, setFilters] = useFilters(['show']);
  const show = filters.show === 'own' ? 'own' : 'all';
  const found = useInfiniteQuery(changesQuery(show === 'own'));
  const items = found.data?.pages.flat() ?? [];
  return (
    <Page heading={t('changes.title')} lead={t('changes.lead')}>
      <FilterChips
        label={t('changes.show')}
        options={SHOWN.map((value) => ({ value, label: t(`changes.${value}`) }))}
        value={show}
        onChange={(value) => setFilters({ show: value === 'all' ? undefined : value })}
      />
      <Panel heading={t(`changes.${show}`)} padded={false}>
        {found.isSuccess && items.length === 0 && <EmptyState title={t('changes.none')} />}
        <Rows>
          {items.map((event) => (
            <ChangeRow key={event.id} event={event} />
          ))}
        </Rows>
        <More list={found} />
      </Panel>
    </Page>
  );
}

const KNOWN = [
  'staff.added',
  'staff.changed',
  'staff.loginChanged',
  'staff.activated',
  'staff.deactivated',
  'role.added',
  'role.changed',
  'role.ended',
  'service.added',
  'service.changed',
  'deputy.added',
  'deputy.changed',
  'deputy.ended',
] as const;

function ChangeRow({ event }: { event: DirectoryEvent }) {
  const { t } = useTranslation('audit');
  const exactly = useExactly();
  const who = useWho();
  const roleName = useRoleName();
  const known = KNOWN.find((one) => one === event.what);
  const about = [event.staffName, roleName(event.role), event.serviceName].filter(Boolean).join(' · ');
  return (
    <Row
      title={known ? t(`changes.what.${known}`) : event.what}
      about={[about, t('changes.by', { who: who(event.actor, event.actorName) })].filter(Boolean).join(' · ')}
      when={
        event.aboutOneself ? (
          <ItemState state="warning">{t('changes.aboutOneself', { when: exactly(event.at) })}</ItemState>
        ) : (
          exactly(event.at)
        )
      }
    />
  );
}
