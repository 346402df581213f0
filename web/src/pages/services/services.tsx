import { Search } from '@digdir/designsystemet-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { useSession } from '../../api/session';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { usePageTitle } from '../../shell/page-title';
import '../../design/search.css';
import classes from './services.module.css';
import { useKindsOfServices } from './kinds';
import { type Service, servicesQuery } from './services-queries';

/** Who there is to work together with: by kind, with those who work there. */
export default function ServicesPage() {
  const { t } = useTranslation('services');
  const { sort } = useKindsOfServices();
  usePageTitle(t('title'));
  const { data: services } = useSuspenseQuery(servicesQuery);
  const [sought, setSought] = useState('');
  const { count, kinds } = sort(services, sought);
  return (
    <Page heading={t('title')} lead={t('lead', { count: services.length })}>
      <Search className={classes.search}>
        <Search.Input
          aria-label={t('search')}
          placeholder={t('search')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <Search.Clear />
      </Search>
      <p role="status" className={classes.told}>
        {sought.trim() && t('found', { count })}
      </p>
      {count === 0 && <EmptyState title={t('none')} />}
      <div className={classes.kinds}>
        {kinds.map(({ name, services: inKind }) => (
          <Panel key={name} heading={name}>
            <ul className={classes.services}>
              {inKind.map((service) => (
                <ServiceEntry key={service.id} service={service} />
              ))}
            </ul>
          </Panel>
        ))}
      </div>
    </Page>
  );
}

function ServiceEntry({ service: { id, name, outside } }: { service: Service }) {
  const { t } = useTranslation('services');
  const session = useSession();
  const isMine = session.roles.some(({ serviceId }) => serviceId === id);
  const [isOpen, setOpen] = useState(false);
  const staff = useQuery({
    queryKey: ['services', id, 'staff'],
    queryFn: () => answerOf(api.GET('/api/v1/services/{id}/staff', { params: { path: { id } } })),
    enabled: isOpen,
    throwOnError: false,
  });
  return (
    <li className={classes.service}>
      <span className={classes.name}>{name}</span>
      {isMine && <span className={classes.mine}>{t('mine')}</span>}
      {outside ? (
        <span className={classes.told}>{t('outside')}</span>
      ) : (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className={classes.who}>{t('who')}</summary>
          {staff.error && <p role="alert">{t('trouble')}</p>}
          {staff.data && (
            <ul className={classes.staff}>
              {staff.data.length === 0 ? (
                <li>{t('nobody')}</li>
              ) : (
                staff.data.map((one) => <li key={one.id}>{one.name}</li>)
              )}
            </ul>
          )}
        </details>
      )}
    </li>
  );
}
