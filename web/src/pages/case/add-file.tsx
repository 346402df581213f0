import { Button } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { FileField } from '../../blocks/file-field';
import { ItemState } from '../../blocks/item-state';
import { caseKey } from '../../forms/send-events';
import type { Case } from './case-queries';
import classes from './files-panel.module.css';
import { faultOf, upload } from './upload';

interface AddFileProps {
  view: Case;
  label: string;
  help: string;
  /** The consent that was given on this paper. */
  consentId?: string;
}

/** A file is chosen and sent at once, with its progress; what did not arrive is sent again with one press. */
export function AddFile({ view, label, help, consentId }: AddFileProps) {
  const { t, i18n } = useTranslation('panels');
  const { csrfToken } = useSession();
  const client = useQueryClient();
  const [percent, setPercent] = useState(0);
  const [chosen, setChosen] = useState<{ file: File; key: string } | null>(null);
  const sending = useMutation({
    mutationFn: (one: { file: File; key: string }) =>
      upload({
        ...one,
        caseId: view.id,
        ...(consentId && { consentId }),
        csrfToken,
        language: i18n.language,
        onProgress: setPercent,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: caseKey(view.id) }),
  });
  const fault = chosen && faultOf(chosen.file);
  const choose = (file: File) => {
    sending.reset();
    setPercent(0);
    const next = { file, key: crypto.randomUUID() };
    setChosen(next);
    if (!faultOf(file)) sending.mutate(next);
  };
  const name = chosen?.file.name ?? '';
  return (
    <div className={classes.add}>
      <FileField
        label={label}
        help={help}
        accept=".pdf,.png,.jpg,.jpeg"
        disabled={sending.isPending}
        error={
          (fault && t(`files.${fault}`)) ?? (sending.error && wordsOf(sending.error, t('files.noContact')))
        }
        onChoose={choose}
      />
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
