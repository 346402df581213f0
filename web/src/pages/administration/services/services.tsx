import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterChips } from '../../../blocks/filter-chips';
import { Page } from '../../../blocks/page';
import { Panel } from '../../../blocks/panel';
import { Row, Rows } from '../../../blocks/row';
import { useFilters } from '../../../shell/filters-in-address';
import { usePageTitle } from '../../../shell/page-title';
import { calendarsQuery, type Service, servicesQuery } from '../directory-queries';
import { guidesQuery } from '../guides/guides-queries';
import { said } from '../../../words/said';
import { Calendars } from './calendars';
import { useKindName } from './kind-name';
import { ServiceForm } from './service-form';

const WHOSE = ['own', 'outside'] as const;

/** The services of the municipality and the outside bodies it works with. None is removed: cases name them. */
export default function Services() {
  const { t } = useTranslation('administration');
  usePageTitle(t('services.title'));
  const { data: services } = useSuspenseQuery(servicesQuery);
  const [adding, setAdding] = useState(false);
  const [filters, setFilters] = useFilters(['whose']);
  const whose = filters.whose === 'outside' ? 'outside' : 'own';
  const shown = services.filter(({ outside }) => outside === (whose === 'outside'));
  return (
    <Page
      heading={t('services.title')}
      lead={t('services.lead')}
      action={!adding && <Button onClick={() => setAdding(true)}>{t('services.add')}</Button>}
    >
      {adding && (
        <Panel heading={t('services.add')}>
          <ServiceForm onEnd={() => setAdding(false)} />
        </Panel>
      )}
      <FilterChips
        label={t('services.whose')}
        options={WHOSE.map((value) => ({ value, label: t(`services.${value}`) }))}
        value={whose}
        onChange={(value) => setFilters({ whose: value === 'own' ? undefined : value })}
      />
      <Panel heading={t(`services.${whose}`)} count={shown.length} padded={false}>
        <Rows>
          {shown.map((service) => (
            <ServiceRow key={service.id} service={service} />
          ))}
        </Rows>
      </Panel>
      <Calendars />
    </Page>
  );
}

function ServiceRow({ service }: { service: Service }) {
  const { t, i18n } = useTranslation('administration');
  const { data: calendars } = useSuspenseQuery(calendarsQuery);
  const { data: guides } = useSuspenseQuery(guidesQuery);
  const kindName = useKindName();
  const [changing, setChanging] = useState(false);
  const calendar = calendars.find(({ id }) => id === service.calendar)?.name;
  const guide = guides.find((one) => one.guide === service.guide);
  const about = [
    kindName(service.kind),
    !service.outside && (calendar ?? t('services.alwaysOpen')),
    guide && said(guide.name, i18n.language),
  ];
  return (
    <Row
      title={service.name}
      about={about.filter(Boolean).join(' · ')}
      action={
        !changing && (
          <Button
            variant="tertiary"
            aria-label={`${t('change')}: ${service.name}`}
            onClick={() => setChanging(true)}
          >
            {t('change')}
          </Button>
        )
      }
    >
      {changing && <ServiceForm service={service} onEnd={() => setChanging(false)} />}
    </Row>
  );
}
