import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../forms/use-words';
import { useDates } from '../../words/use-dates';
import type { Case, Plan } from '../case/case-queries';
import { entryAsText } from '../case/entry-words';
import type { Entry } from '../case/timeline-queries';

interface CopyToJournalProps {
  view: Case;
  plan: Plan | undefined;
  entries: readonly Entry[];
}

/** The log as clean text on the clipboard: the journal of the profession remains the journal. */
export function CopyToJournal({ view, plan, entries }: CopyToJournalProps) {
  const { t } = useTranslation('panels');
  const [state, setState] = useState<'copied' | 'notCopied' | null>(null);
  const text = useText({ view, plan, entries });
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setState('copied'),
      () => setState('notCopied'),
    );
  return (
    <>
      <Button variant="secondary" onClick={() => void copy()}>
        {t('print.copy')}
      </Button>
      <span role="status">{state && t(`print.${state}`)}</span>
    </>
  );
}

function useText({ view, plan, entries }: CopyToJournalProps): () => string {
  const { t } = useTranslation('panels');
  const say = useWords();
  const dates = useDates();
  const label = (name: string) => t(`text.${name as 'note'}`, { defaultValue: t('text.other') });
  return () =>
    [
      t('print.level', { mark: view.level.mark, name: say(view.level.name) }),
      ...(plan?.goals ?? []).map(({ texts }) => `${t('text.goal')}: ${texts.goal ?? '–'}`),
      '',
      ...entries
        .filter(({ restricted }) => !restricted)
        .map((entry) =>
          entryAsText(entry, {
            what: say(entry.words),
            when: entry.at ? dates.full(entry.at) : '',
            who: entry.isSentence ? '' : (entry.actor?.name ?? ''),
            label,
          }),
        ),
    ].join('\n');
}
