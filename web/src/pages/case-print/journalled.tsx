import { Alert, Checkbox } from '@digdir/designsystemet-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { ItemState } from '../../blocks/item-state';
import { sendingFault } from '../../forms/form-problems';
import { useSendEvents } from '../../forms/send-events';
import { useDates } from '../../words/use-dates';
import { type Case, caseQuery } from '../case/case-queries';
import { type Entry, timelineQuery } from '../case/timeline-queries';
import { journalledBy } from './journal-mark';

const TYPE = 'LOG_JOURNALLED';

/** The tick that the log is in one's own journal: when it was copied, and again when something has come since. */
export function Journalled({ view, isCopied }: { view: Case; isCopied: boolean }) {
  const { t } = useTranslation('panels');
  const dates = useDates();
  const may = view.allowedEvents.some(({ type, ready }) => type === TYPE && ready);
  const { at, isAll } = useMark(view.id, may);
  if (!may || (!at && !isCopied)) return null;
  const when = at && dates.past(at).toLocaleLowerCase();
  if (isAll)
    return (
      <ItemState state="done" title={at && dates.full(at)}>
        {t('print.journalledAt', { when })}
      </ItemState>
    );
  return (
    <>
      {when && <span>{t('print.newSince', { when })}</span>}
      <Tick caseId={view.id} />
    </>
  );
}

function Tick({ caseId }: { caseId: string }) {
  const { t } = useTranslation(['panels', 'forms']);
  const { t: tForms } = useTranslation('forms');
  const { data: read } = useQuery(caseQuery(caseId));
  const sending = useSendEvents(caseId);
  const tick = () => {
    if (!sending.isPending) sending.mutate({ events: [{ type: TYPE }], tag: read?.tag ?? '' });
  };
  return (
    <>
      <Checkbox
        label={t('panels:print.journalled')}
        checked={sending.isPending || sending.isSuccess}
        onChange={tick}
      />
      {sending.error && (
        <Alert data-color="danger" role="alert">
          {sendingFault(sending.error, [], tForms).general}
        </Alert>
      )}
    </>
  );
}

const entriesOf = (data: { pages: { items: Entry[] }[] } | undefined): Entry[] =>
  data?.pages.flatMap(({ items }) => items) ?? [];

/** When I last ticked it, looked for among the newest entries, which are there already, and only then further back. */
function useMark(caseId: string, may: boolean) {
  const { person } = useSession();
  const newest = useInfiniteQuery({ ...timelineQuery(caseId, 'all'), enabled: may });
  const near = journalledBy(person.id, entriesOf(newest.data));
  const older = useInfiniteQuery({
    ...timelineQuery(caseId, 'journal'),
    enabled: may && newest.data !== undefined && !near.at && newest.hasNextPage,
  });
  return near.at ? near : { at: journalledBy(person.id, entriesOf(older.data)).at, isAll: false };
}
