import { Table } from '@digdir/designsystemet-react';
import { queryOptions, useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Row, Rows } from '../../blocks/row';
import asCards from '../../blocks/table-as-cards.module.css';
import { caseKey } from '../../forms/send-events';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { CaseBack } from '../case/case-back';
import classes from './case-access.module.css';
import { CaseLooks } from './case-looks';

type Principal = components['schemas']['PrincipalWithAccessDto'];

const route = getRouteApi('/frame/cases/$caseId/access');

const accessQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'access'],
    queryFn: () => answerOf(api.GET('/api/v1/cases/{id}/access', { params: { path: { id: caseId } } })),
  });

const openingsQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'openings'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/cases/{id}/emergency-access', { params: { path: { id: caseId } } })),
  });

/** Who can see a case now, what of it, since when and why; and who opened it in an emergency. */
export default function CaseAccess() {
  const { t } = useTranslation(['panels', 'case']);
  const dates = useDates();
  const { caseId } = route.useParams();
  usePageTitle(t('access.title'));
  const [{ data: account }, { data: openings }] = useSuspenseQueries({
    queries: [accessQuery(caseId), openingsQuery(caseId)],
  });
  return (
    <Page
      back={<CaseBack caseId={caseId} />}
      heading={t('access.title')}
      lead={`${t('access.lead')} ${t('case:looks.whoSees')}`}
    >
      <Panel heading={t('access.title')} count={account.access.length} padded={false}>
        <AccessTable access={account.access} />
        {account.shortened && <p className={classes.note}>{t('access.shortened')}</p>}
      </Panel>
      <Panel heading={t('access.emergency')} padded={false}>
        {openings.length === 0 ? (
          <EmptyState title={t('access.noEmergency')} />
        ) : (
          <Rows>
            {openings.map(({ at, until, name, service, reason }) => (
              <Row
                key={at}
                title={[name ?? t('access.unknown'), service].filter(Boolean).join(', ')}
                about={t(`emergency.reasons.${reason}`)}
                when={`${dates.moment(at)} – ${dates.moment(until)}`}
              />
            ))}
          </Rows>
        )}
      </Panel>
      <CaseLooks caseId={caseId} />
    </Page>
  );
}

const COLUMNS = ['who', 'what', 'why', 'since', 'until'] as const;

function AccessTable({ access }: { access: readonly Principal[] }) {
  const { t } = useTranslation('panels');
  return (
    <Table className={`${asCards.table} ${classes.table}`}>
      <Table.Head>
        <Table.Row>
          {COLUMNS.map((column) => (
            <Table.HeaderCell key={column} scope="col">
              {t(`access.${column}`)}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {access.map((one, at) => (
          <AccessRow key={`${one.kind} ${one.id} ${one.relation} ${at}`} one={one} />
        ))}
      </Table.Body>
    </Table>
  );
}

function AccessRow({ one }: { one: Principal }) {
  const { t } = useTranslation('panels');
  const dates = useDates();
  const { kind, name, service, content, reason, since, until } = one;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <bdi>{name ?? t(`access.kind.${kind}`)}</bdi>
        {service && service !== name && <span className={classes.soft}>{service}</span>}
      </Table.HeaderCell>
      <Table.Cell data-label={t('access.what')}>
        {content ? t('access.content') : t('access.exists')}
      </Table.Cell>
      <Table.Cell data-label={t('access.why')}>{reason.words}</Table.Cell>
      <Table.Cell data-label={t('access.since')} className={classes.day} title={dates.full(since)}>
        {dates.short(since)}
      </Table.Cell>
      <Table.Cell data-label={t('access.until')} className={classes.day}>
        {until ? dates.short(until) : t('access.noEnd')}
      </Table.Cell>
    </Table.Row>
  );
}
