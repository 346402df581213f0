import { Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { EmptyState } from '../../blocks/empty-state';
import { ItemState } from '../../blocks/item-state';
import { Panel } from '../../blocks/panel';
import { Row, Rows } from '../../blocks/row';
import { caseKey } from '../../forms/send-events';
import { useDates } from '../../words/use-dates';
import type { Case } from './case-queries';
import { FileLink } from './file-link';
import classes from './files-panel.module.css';
import { timelineQuery } from './timeline-queries';
import { faultOf, upload } from './upload';

/** Files of the case: to be saved, and another to be added with its progress. */
export function FilesPanel({ view }: { view: Case }) {
  const { t } = useTranslation('panels');
  const dates = useDates();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(timelineQuery(view.id, 'files'));
  const files = data?.pages.flatMap(({ items }) => items).filter(({ restricted }) => !restricted) ?? [];
  return (
    <Panel heading={t('files.heading')} count={files.length || undefined} padded={false} id="files">
      {files.length === 0 ? (
        <EmptyState title={t('timeline.empty.files')} />
      ) : (
        <Rows>
          {files.map((entry) => (
            <Row
              key={entry.number}
              title={<FileLink caseId={view.id} entry={entry} />}
              about={[entry.at && dates.past(entry.at), entry.actor?.name].filter(Boolean).join(' · ')}
            />
          ))}
        </Rows>
      )}
      {hasNextPage && (
        <Button variant="tertiary" onClick={() => void fetchNextPage()}>
          {t('timeline.older')}
        </Button>
      )}
      {view.status === 'open' && <AddFile view={view} />}
    </Panel>
  );
}

function AddFile({ view }: { view: Case }) {
  const { t, i18n } = useTranslation('panels');
  const { csrfToken } = useSession();
  const client = useQueryClient();
  const [percent, setPercent] = useState(0);
  const [chosen, setChosen] = useState<{ file: File; key: string } | null>(null);
  const sending = useMutation({
    mutationFn: ({ file, key }: { file: File; key: string }) =>
      upload({ caseId: view.id, file, key, csrfToken, language: i18n.language, onProgress: setPercent }),
    onSuccess: () => client.invalidateQueries({ queryKey: caseKey(view.id) }),
  });
  const fault = chosen && faultOf(chosen.file);
  const choose = (file: File | undefined) => {
    sending.reset();
    setPercent(0);
    const next = file ? { file, key: crypto.randomUUID() } : null;
    setChosen(next);
    if (next && !faultOf(next.file)) sending.mutate(next);
  };
  const name = chosen?.file.name ?? '';
  return (
    <div className={classes.add}>
      <Field>
        <Label>{t('files.add')}</Label>
        <Field.Description>{t('files.help')}</Field.Description>
        <Input
          type="file"
          accept=".pdf,.png,.jpg,.jpeg"
          disabled={sending.isPending}
          onChange={({ target }) => choose(target.files?.[0])}
        />
        {fault && <ValidationMessage>{t(`files.${fault}`)}</ValidationMessage>}
        {sending.error && (
          <ValidationMessage>{wordsOf(sending.error, t('files.noContact'))}</ValidationMessage>
        )}
      </Field>
      <div role="status">
        {sending.isPending && (
          <>
            <progress className={classes.progress} max={100} value={percent} aria-label={name} />
            {t('files.sending', { name, percent })}
          </>
        )}
        {sending.isSuccess && <ItemState state="done">{t('files.sent', { name })}</ItemState>}
      </div>
      {sending.isError && chosen && (
        <Button variant="secondary" onClick={() => sending.mutate(chosen)}>
          {t('files.again')}
        </Button>
      )}
    </div>
  );
}

const wordsOf = (error: Error, noContact: string): string =>
  error instanceof Problem ? error.document.title : noContact;
