import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../blocks/icon';
import type { Entry } from '../case/timeline-queries';
import { useJournalText } from './use-journal-text';

/** One entry as clean text, for the journal of whoever needs no more of the log. */
export function CopyEntry({ caseId, entry }: { caseId: string; entry: Entry }) {
  const { t } = useTranslation('panels');
  const { sources, textOf } = useJournalText(caseId);
  const [state, setState] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async () => navigator.clipboard.writeText(textOf([entry], await sources()));
  return (
    <>
      <Button
        variant="tertiary"
        onClick={() =>
          void copy().then(
            () => setState('copied'),
            () => setState('notCopied'),
          )
        }
      >
        <Icon name="copy" />
        {t('print.copyEntry')}
      </Button>
      <span role="status">{state && t(`print.${state}`)}</span>
    </>
  );
}
