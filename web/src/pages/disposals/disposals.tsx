import { Alert, Button, Checkbox, Spinner, Table } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../../api/client';
import { Problem } from '../../api/problem';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Row, Rows } from '../../blocks/row';
import asCards from '../../blocks/table-as-cards.module.css';
import { usePageTitle } from '../../shell/page-title';
import { dayOf } from '../../words/dates';
import { useNow } from '../../words/now';
import { useDates } from '../../words/use-dates';
import { dispose, disposalsQuery, disposedQuery, type ToDispose } from './disposal-queries';
import styles from './disposals.module.css';

const YEAR_MS = 365 * 86_400_000;

/** What may be destroyed when a leader says so, and how much has been. */
export default function DisposalsPage() {
  const { t } = useTranslation('disposals');
  usePageTitle(t('title'));
  const { data: waiting } = useQuery(disposalsQuery);
  return (
    <Page heading={t('title')} lead={t('lead')}>
      <Panel heading={t('waiting')} count={waiting?.length} about={t('waitingAbout')} padded={false}>
        {!waiting && <Spinner aria-label={t('loading')} />}
        {waiting?.length === 0 && <EmptyState title={t('empty')}>{t('emptyAbout')}</EmptyState>}
        {waiting && waiting.length > 0 && (
          <Rows label={t('waiting')}>
            {waiting.map((one) => (
              <DisposalRow key={one.caseId} one={one} />
            ))}
          </Rows>
        )}
      </Panel>
      <Account />
    </Page>
  );
}

/** Asked twice, and in place: what is disposed of does not come back. */
function DisposalRow({ one }: { one: ToDispose }) {
  const { t } = useTranslation('disposals');
  const dates = useDates();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [sure, setSure] = useState(false);
  const key = useRef(newIdempotencyKey());
  const decide = useMutation({
    mutationFn: () => dispose(one, key.current),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: disposalsQuery.queryKey }),
        queries.invalidateQueries({ queryKey: ['disposed'] }),
      ]),
  });
  return (
    <Row
      title={t(`what.${one.what}`)}
      about={t('closed', { service: one.service, date: dates.full(one.closedOn) })}
      action={
        !asking && (
          <Button
            variant="secondary"
            aria-label={t('decideOn', { what: t(`what.${one.what}`), date: dates.full(one.closedOn) })}
            onClick={() => setAsking(true)}
          >
            {t('decide')}
          </Button>
        )
      }
    >
      {asking && (
        <div className={styles.confirm}>
          <p>{t(`means.${one.what}`)}</p>
          <Checkbox label={t('sure')} checked={sure} onChange={(event) => setSure(event.target.checked)} />
          {decide.error && (
            <Alert data-color="danger" role="alert">
              {decide.error instanceof Problem ? decide.error.document.title : t('noContact')}
            </Alert>
          )}
          <div className={styles.buttons}>
            {sure && (
              <Button
                data-color="danger"
                loading={decide.isPending}
                onClick={() => !decide.isPending && decide.mutate()}
              >
                {t('do')}
              </Button>
            )}
            <Button variant="tertiary" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      )}
    </Row>
  );
}

function Account() {
  const { t } = useTranslation('disposals');
  const dates = useDates();
  const now = useNow();
  const { data: disposed = [] } = useQuery(
    disposedQuery(dayOf(new Date(now.getTime() - YEAR_MS)), dayOf(now)),
  );
  return (
    <Panel heading={t('account.heading')} about={t('account.about')}>
      {disposed.length === 0 ? (
        <p>{t('account.none')}</p>
      ) : (
        <div className={styles.scroll}>
          <Table className={asCards.table}>
            <caption className={styles.unseen}>{t('account.heading')}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell>{t('account.month')}</Table.HeaderCell>
                <Table.HeaderCell>{t('account.service')}</Table.HeaderCell>
                <Table.HeaderCell>{t('account.what')}</Table.HeaderCell>
                <Table.HeaderCell className={styles.number}>{t('account.howMany')}</Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {disposed.map(({ month, service, what, howMany }) => (
                <Table.Row key={`${month} ${service} ${what}`}>
                  <Table.Cell>{dates.short(month)}</Table.Cell>
                  <Table.Cell>{service}</Table.Cell>
                  <Table.Cell>{t(`account.kind.${what}`)}</Table.Cell>
                  <Table.Cell className={styles.number}>{howMany}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Panel>
  );
}
