import { Alert, Button, Link as DsLink } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { Problem } from '../../api/problem';
import { RequestKey } from '../../api/request-key';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { usePageTitle } from '../../shell/page-title';
import { CaseBack } from '../case/case-back';
import { casesToChooseQuery } from '../my-cases/cases-to-choose';
import { ChooseCase } from '../my-cases/choose-case';
import styles from './move-entry.module.css';

const route = getRouteApi('/frame/cases/$caseId/move/$number');

/** What was written in the log of the wrong child, and is out of view there, is written in the right one. */
export default function MoveEntry() {
  const { t } = useTranslation('move-entry');
  const { caseId, number } = route.useParams();
  usePageTitle(t('title'));
  const [movedTo, setMovedTo] = useState<string>();
  return (
    <Page narrow back={<CaseBack caseId={caseId} />} heading={t('title')} lead={t('lead', { number })}>
      <Panel heading={t('whose')}>
        {movedTo ? <Moved caseId={movedTo} /> : <Choose onMoved={setMovedTo} />}
      </Panel>
    </Page>
  );
}

function Choose({ onMoved }: { onMoved: (caseId: string) => void }) {
  const { t } = useTranslation('move-entry');
  const { caseId, number } = route.useParams();
  const { data: cases } = useSuspenseQuery(casesToChooseQuery);
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const move = useMove({ caseId, number, onMoved });
  if (cases.every(({ id }) => id === caseId))
    return <EmptyState title={t('none')}>{t('noneAbout')}</EmptyState>;
  const isMissing = asked && !chosen;
  const send = () => {
    setAsked(true);
    if (chosen) return move.isPending ? undefined : move.mutate(chosen);
    list.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus();
  };
  return (
    <div className={styles.form}>
      <ChooseCase
        ref={list}
        cases={cases}
        without={caseId}
        legend={t('choose')}
        value={chosen}
        error={isMissing ? t('missing') : undefined}
        onChange={setChosen}
      />
      {move.error && (
        <Alert data-color="danger" role="alert">
          {whyNot(move.error, t('notYours'), t('noContact'))}
        </Alert>
      )}
      <Button className={styles.button} loading={move.isPending} onClick={send}>
        {t('move')}
      </Button>
    </div>
  );
}

interface Moving {
  caseId: string;
  number: string;
  onMoved: (caseId: string) => void;
}

/** Pressed again, also after an answer that was lost, it is written once; to another log is another request. */
function useMove({ caseId, number, onMoved }: Moving) {
  const queries = useQueryClient();
  const [key] = useState(() => new RequestKey());
  return useMutation({
    mutationFn: (toCaseId: string) =>
      answerOf(
        api.POST('/api/v1/cases/{id}/entries/{number}/move', {
          params: { path: { id: caseId, number }, header: { 'Idempotency-Key': key.of(toCaseId) } },
          body: { toCaseId },
        }),
      ),
    onSuccess: async (_, toCaseId) => {
      await queries.invalidateQueries({ queryKey: ['case', toCaseId] });
      onMoved(toCaseId);
    },
  });
}

function Moved({ caseId }: { caseId: string }) {
  const { t } = useTranslation('move-entry');
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div className={styles.form}>
      <p ref={said} tabIndex={-1} role="status">
        {t('moved')}
      </p>
      <DsLink asChild>
        <Link to="/cases/$caseId" params={{ caseId }}>
          {t('toIt')}
        </Link>
      </DsLink>
    </div>
  );
}

function whyNot(error: unknown, notYours: string, noContact: string): string {
  if (!(error instanceof Problem)) return noContact;
  return error.status === 404 ? notYours : error.document.title;
}
