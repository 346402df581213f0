import { Button, Field, Label, Search, Select } from '@digdir/designsystemet-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../blocks/empty-state';
import { FilterChips } from '../../../blocks/filter-chips';
import { Page } from '../../../blocks/page';
import { Panel } from '../../../blocks/panel';
import { Rows } from '../../../blocks/row';
import { useFilters } from '../../../shell/filters-in-address';
import { usePageTitle } from '../../../shell/page-title';
import '../../../design/search.css';
import classes from '../administration.module.css';
import {
  ROLES,
  type RoleName,
  servicesQuery,
  type Standing,
  STANDINGS,
  staffQuery,
} from '../directory-queries';
import { NewStaff } from './new-staff';
import { StaffRow } from './staff-row';

/** Everybody who works here: found by name, service, role, and whether they can log in. */
export default function Staff() {
  const { t } = useTranslation('administration');
  usePageTitle(t('staff.title'));
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const [filters, setFilters] = useFilters(['role', 'service', 'standing']);
  const standing = STANDINGS.find((one) => one === filters.standing) ?? 'working';
  const role = ROLES.find((one) => one === filters.role);
  const search = { standing, ...(text && { text }), ...(role && { role }), ...serviceOf(filters.service) };
  const found = useInfiniteQuery(staffQuery(search));
  const people = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const count = found.data?.pages[0]?.found ?? 0;
  return (
    <Page
      heading={t('staff.title')}
      lead={t('staff.lead')}
      action={!adding && <Button onClick={() => setAdding(true)}>{t('staff.add')}</Button>}
    >
      {adding && <NewStaff onEnd={() => setAdding(false)} />}
      <StaffFilters
        {...{ standing, role, service: filters.service }}
        onText={setText}
        onChange={(change) => setFilters(change)}
      />
      <Panel heading={t('staff.found')} count={count} padded={false}>
        {found.isSuccess && people.length === 0 && (
          <EmptyState title={t('staff.none')}>{t('staff.noneHelp')}</EmptyState>
        )}
        <Rows>
          {people.map((one) => (
            <StaffRow key={one.id} member={one} />
          ))}
        </Rows>
        {people.length > 0 && (
          <div className={classes.more}>
            <span role="status">{t('shown', { shown: people.length, found: count })}</span>
            {found.hasNextPage && (
              <Button
                variant="tertiary"
                loading={found.isFetchingNextPage}
                onClick={() => void found.fetchNextPage()}
              >
                {t('more')}
              </Button>
            )}
          </div>
        )}
      </Panel>
    </Page>
  );
}

const serviceOf = (service: string | undefined) => (service ? { serviceId: service } : {});

interface StaffFiltersProps {
  standing: Standing;
  role: RoleName | undefined;
  service: string | undefined;
  onText: (text: string) => void;
  onChange: (change: { role?: string; service?: string; standing?: string }) => void;
}

function StaffFilters({ standing, role, service, onText, onChange }: StaffFiltersProps) {
  const { t } = useTranslation('administration');
  const { t: shell } = useTranslation('shell');
  const { data: services } = useSuspenseQuery(servicesQuery);
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onText(String(new FormData(event.currentTarget).get('text') ?? '').trim());
  };
  return (
    <>
      <div className={classes.filters}>
        <form onSubmit={search} role="search">
          <Field>
            <Label>{t('staff.search')}</Label>
            <Search>
              <Search.Input name="text" maxLength={100} autoComplete="off" />
              <Search.Clear onClick={() => onText('')} />
              <Search.Button>{t('search')}</Search.Button>
            </Search>
          </Field>
        </form>
        <Field className={classes.filter}>
          <Label>{t('staff.service')}</Label>
          <Select
            value={service ?? ''}
            onChange={({ target }) => onChange({ service: target.value || undefined })}
          >
            <Select.Option value="">{t('all')}</Select.Option>
            {services
              .filter(({ outside }) => !outside)
              .map(({ id, name }) => (
                <Select.Option key={id} value={id}>
                  {name}
                </Select.Option>
              ))}
          </Select>
        </Field>
        <Field className={classes.filter}>
          <Label>{t('staff.role')}</Label>
          <Select value={role ?? ''} onChange={({ target }) => onChange({ role: target.value || undefined })}>
            <Select.Option value="">{t('all')}</Select.Option>
            {ROLES.map((one) => (
              <Select.Option key={one} value={one}>
                {shell(`role.${one}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      <FilterChips
        label={t('staff.standing.label')}
        options={STANDINGS.map((value) => ({ value, label: t(`staff.standing.${value}`) }))}
        value={standing}
        onChange={(value) => onChange({ standing: value === 'working' ? undefined : value })}
      />
    </>
  );
}
