import { Button, Search } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { LevelMark } from '../../blocks/level-mark';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Row, Rows } from '../../blocks/row';
import { Said } from '../../blocks/said';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { Trouble } from '../my-day/batons-panel';
import { type FoundPerson, search } from './search-people';
import '../../design/search.css';
import classes from './search.module.css';

/** People of the cases one sees, and the cases; what is sought stands in no address. */
export default function SearchPage() {
  const { t } = useTranslation(['search', 'panels']);
  usePageTitle(t('title'));
  const [sought, setSought] = useState('');
  const seeking = useMutation({ mutationFn: search });
  const found = seeking.data ?? [];

  function seek(event: FormEvent): void {
    event.preventDefault();
    if (sought.trim().length > 1) seeking.mutate(sought.trim());
  }

  return (
    <Page heading={t('title')} lead={t('lead')}>
      <form onSubmit={seek} className={classes.form}>
        <Search className={classes.field}>
          <Search.Input
            aria-label={t('label')}
            placeholder={t('label')}
            autoComplete="off"
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
          <Search.Clear />
        </Search>
        <Button type="submit" loading={seeking.isPending}>
          {t('seek')}
        </Button>
      </form>
      {seeking.error && <Trouble error={seeking.error} />}
      <p role="status" className={classes.told}>
        {seeking.isSuccess && t('found', { count: found.length })}
      </p>
      {seeking.isSuccess && found.length === 0 && (
        <EmptyState
          title={t('nobody')}
          action={
            <>
              <Button asChild variant="secondary">
                <Link to="/log-concern">{t('logConcern')}</Link>
              </Button>
              <Button asChild variant="tertiary">
                <Link to="/emergency">{t('panels:emergency.title')}</Link>
              </Button>
            </>
          }
        >
          {t('nobodyWhy')}
        </EmptyState>
      )}
      {!(seeking.isSuccess && found.length === 0) && (
        <p className={classes.told}>
          <Link to="/emergency">{t('panels:emergency.title')}</Link>
        </p>
      )}
      {found.length > 0 && (
        <Panel heading={t('results')} count={found.length} padded={false}>
          <Rows>
            {found.map((person) => (
              <Found key={person.id} person={person} />
            ))}
          </Rows>
        </Panel>
      )}
    </Page>
  );
}

function Found({ person }: { person: FoundPerson }) {
  const { t } = useTranslation('search');
  const dates = useDates();
  return (
    <Row
      title={<bdi dir="auto">{person.name ?? t('unnamed')}</bdi>}
      about={person.birthDate ? t('born', { date: dates.full(person.birthDate) }) : undefined}
    >
      <ul className={classes.cases}>
        {person.cases.map(({ caseId, level, status, since }) => (
          <li key={caseId}>
            <Link to="/cases/$caseId" params={{ caseId }} search={{}} className={classes.case}>
              <LevelMark canonical={level.level} label={level.mark} size={20} />
              <Said words={level.name} />
              {` · ${status === 'open' ? t('since', { date: dates.short(since) }) : t('closed')}`}
            </Link>
          </li>
        ))}
        {person.cases.length === 0 && <li className={classes.told}>{t('noCase')}</li>}
      </ul>
    </Row>
  );
}
