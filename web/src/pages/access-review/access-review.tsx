import { Alert, Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { useSingleMutation } from '../../api/single-mutation';
import { Problem } from '../../api/problem';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { LeaveGuard } from '../../live/leave-guard';
import { usePageTitle } from '../../shell/page-title';
import { useStillHere } from '../../shell/use-still-here';
import { useDates } from '../../words/use-dates';
import { CaseBack } from '../case/case-back';
import {
  type AccessFile,
  LEGAL_REASONS,
  type LeftOut,
  type LegalReason,
  omissionsOf,
  withReason,
} from './access-file';
import { MoreTime } from './more-time';
import { ReviewEntry } from './review-entry';
import classes from './access-review.module.css';

const route = getRouteApi('/frame/access-review/$documentId');

const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['access-document', id],
    queryFn: async () => {
      // The form of the file is its own and has a version; the API tells of it as a file.
      const file: unknown = await answerOf(
        api.GET('/api/v1/access-documents/{id}', { params: { path: { id } } }),
      );
      return file as AccessFile;
    },
    staleTime: Infinity,
  });

const waitingQuery = queryOptions({
  queryKey: ['access-requests'],
  queryFn: () => answerOf(api.GET('/api/v1/access-requests')),
});

interface Decision {
  decision: 'release' | 'withhold';
  omissions?: ReturnType<typeof omissionsOf>;
  reason?: LegalReason;
}

function useDeciding(id: string, caseId: string) {
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const isStillHere = useStillHere();
  return useSingleMutation({
    mutationFn: (body: Decision) =>
      answerOf(api.POST('/api/v1/access-documents/{id}/review', { params: { path: { id } }, body })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['access-requests'] });
      client.removeQueries({ queryKey: ['access-document', id] });
      if (isStillHere()) await navigate({ to: '/cases/$caseId', params: { caseId }, ignoreBlocker: true });
    },
  });
}

/** A person goes through everything before it is given out: what is about others is left out, with its legal reason. */
export default function AccessReview() {
  const { t } = useTranslation('panels');
  const { documentId } = route.useParams();
  usePageTitle(t('review.title'));
  const { data: file } = useSuspenseQuery(draftQuery(documentId));
  const { data: requests } = useSuspenseQuery(waitingQuery);
  // Whoever reviewed it may read what was given out; it is decided once.
  const [waiting] = useState(() => requests.toReview.find(({ id }) => id === documentId));
  if (waiting) return <Review file={file} dueOn={waiting.dueOn} />;
  return (
    <Page back={<CaseBack caseId={file.caseId} />} heading={t('review.title')}>
      <EmptyState title={t('review.decided')} />
    </Page>
  );
}

function Review({ file, dueOn }: { file: AccessFile; dueOn: string }) {
  const { t } = useTranslation('panels');
  const dates = useDates();
  const { documentId } = route.useParams();
  const [leftOut, setLeftOut] = useState<LeftOut>({});
  const deciding = useDeciding(documentId, file.caseId);
  const count = omissionsOf(leftOut).length;
  return (
    <Page
      back={<CaseBack caseId={file.caseId} />}
      heading={t('review.title')}
      lead={t('review.lead', { date: dates.short(file.askedOn) })}
      action={
        <Button
          loading={deciding.isPending}
          onClick={() => deciding.mutate({ decision: 'release', omissions: omissionsOf(leftOut) })}
        >
          {count === 0 ? t('review.releaseAll') : t('review.release', { count })}
        </Button>
      }
    >
      {deciding.error && (
        <Alert data-color="danger" role="alert">
          {deciding.error instanceof Problem ? deciding.error.document.title : t('failed')}
        </Alert>
      )}
      <LeaveGuard when={count > 0} />
      <Panel heading={t('review.entries')} count={file.history.length} padded={false}>
        <ol>
          {file.history.map((entry) => (
            <ReviewEntry
              key={entry.number}
              entry={entry}
              reason={leftOut[entry.number]}
              onChange={(reason) => setLeftOut(withReason(leftOut, entry.number, reason))}
            />
          ))}
        </ol>
      </Panel>
      <MoreTime documentId={documentId} dueOn={dueOn} />
      <Withhold
        isSending={deciding.isPending}
        onDecide={(reason) => deciding.mutate({ decision: 'withhold', reason })}
      />
    </Page>
  );
}

function Withhold({ isSending, onDecide }: { isSending: boolean; onDecide: (reason: LegalReason) => void }) {
  const { t } = useTranslation('panels');
  const [reason, setReason] = useState<LegalReason>('gdpr-15-4');
  return (
    <Panel heading={t('review.withhold')}>
      <div className={classes.form}>
        <Field>
          <Label>{t('review.reason')}</Label>
          <Select
            value={reason}
            onChange={({ target }) => setReason(LEGAL_REASONS.find((one) => one === target.value) ?? reason)}
          >
            {LEGAL_REASONS.map((one) => (
              <Select.Option key={one} value={one}>
                {t(`review.reasons.${one}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Button variant="secondary" data-color="danger" loading={isSending} onClick={() => onDecide(reason)}>
          {t('review.withholdAll')}
        </Button>
      </div>
    </Panel>
  );
}
