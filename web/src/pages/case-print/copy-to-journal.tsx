import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { Icon } from '../../blocks/icon';
import { useWords } from '../../forms/use-words';
import type { Case, Plan } from '../case/case-queries';
import { timelineQuery } from '../case/timeline-queries';
import classes from './copy-to-journal.module.css';
import { notJournalledBy } from './journal-mark';
import { Journalled } from './journalled';
import { useJournalMark } from './use-journal-mark';
import { useJournalText } from './use-journal-text';

/** As many as one answer takes, and more answers than any log has. */
const PAGE = 500;
const PAGES = 1000;

type Part = 'all' | 'new';

/** The log as clean text on the clipboard: the journal of the profession remains the journal. */
export function CopyToJournal({ view }: { view: Case }) {
  const { t } = useTranslation('panels');
  const mark = useJournalMark(view);
  const textOf = useText(view);
  const [state, setState] = useState<`copying ${Part}` | 'copied' | 'notCopied' | null>(null);
  const copy = (part: Part) => {
    setState(`copying ${part}`);
    void textOf(part)
      .then((text) => navigator.clipboard.writeText(text))
      .then(
        () => setState('copied'),
        () => setState('notCopied'),
      );
  };
  const hasNew = mark.at !== undefined && !mark.isAll;
  const isCopying = (part: Part) => state === `copying ${part}`;
  return (
    <>
      <span role="status" className={classes.told}>
        {(state === 'copied' || state === 'notCopied') && t(`print.${state}`)}
      </span>
      <Journalled caseId={view.id} mark={mark} isCopied={state === 'copied'} />
      {hasNew && (
        <Button variant="secondary" loading={isCopying('new')} onClick={() => copy('new')}>
          {!isCopying('new') && <Icon name="copy" />}
          {t('print.copyNew')}
        </Button>
      )}
      <Button
        variant={hasNew ? 'tertiary' : 'secondary'}
        loading={isCopying('all')}
        onClick={() => copy('all')}
      >
        {!hasNew && !isCopying('all') && <Icon name="copy" />}
        {t(hasNew ? 'print.copyAll' : 'print.copy')}
      </Button>
    </>
  );
}

/** The whole log with where the case is and its goals before it; or only what is not in the reader’s journal yet. */
function useText(view: Case): (part: Part) => Promise<string> {
  const { t } = useTranslation('panels');
  const { person } = useSession();
  const client = useQueryClient();
  const say = useWords();
  const { sources, textOf } = useJournalText(view.id);
  const head = ({ goals }: Plan) => [
    t('print.level', { mark: view.level.mark, name: say(view.level.name) }),
    ...goals.map(({ texts }) => `${t('text.goal')}: ${texts.goal ?? '–'}`),
    '',
  ];
  return async (part) => {
    const log = client.fetchInfiniteQuery({ ...timelineQuery(view.id, 'all', PAGE), pages: PAGES });
    const [known, { pages }] = await Promise.all([sources(), log]);
    const entries = pages.flatMap(({ items }) => items);
    if (part === 'new') return textOf(notJournalledBy(person.id, entries), known);
    return [...head(known.plan), textOf(entries, known)].join('\n');
  };
}
