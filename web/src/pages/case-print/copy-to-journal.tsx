import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../blocks/icon';
import { useWords } from '../../forms/use-words';
import { useDates } from '../../words/use-dates';
import { type Case, type Plan, planQuery } from '../case/case-queries';
import { entryAsText } from '../case/entry-words';
import { type Entry, timelineQuery } from '../case/timeline-queries';
import classes from './copy-to-journal.module.css';
import { Journalled } from './journalled';

/** As many as one answer takes, and more answers than any log has. */
const PAGE = 500;
const PAGES = 1000;

/** The log as clean text on the clipboard: the journal of the profession remains the journal. */
export function CopyToJournal({ view }: { view: Case }) {
  const { t } = useTranslation('panels');
  const client = useQueryClient();
  const [state, setState] = useState<'copying' | 'copied' | 'notCopied' | null>(null);
  const textOf = useText(view);
  const copy = async () => {
    setState('copying');
    const plan = client.fetchQuery(planQuery(view.id));
    const log = client.fetchInfiniteQuery({ ...timelineQuery(view.id, 'all', PAGE), pages: PAGES });
    const entries = (await log).pages.flatMap(({ items }) => items);
    await navigator.clipboard.writeText(textOf(await plan, entries));
  };
  return (
    <>
      <span role="status" className={classes.told}>
        {state && state !== 'copying' && t(`print.${state}`)}
      </span>
      <Journalled view={view} isCopied={state === 'copied'} />
      <Button
        variant="secondary"
        loading={state === 'copying'}
        onClick={() =>
          void copy().then(
            () => setState('copied'),
            () => setState('notCopied'),
          )
        }
      >
        {state !== 'copying' && <Icon name="copy" />}
        {t('print.copy')}
      </Button>
    </>
  );
}

function useText(view: Case): (plan: Plan, entries: readonly Entry[]) => string {
  const { t } = useTranslation('panels');
  const say = useWords();
  const dates = useDates();
  const label = (name: string) => t(`text.${name as 'note'}`, { defaultValue: t('text.other') });
  return (plan, entries) =>
    [
      t('print.level', { mark: view.level.mark, name: say(view.level.name) }),
      ...plan.goals.map(({ texts }) => `${t('text.goal')}: ${texts.goal ?? '–'}`),
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
