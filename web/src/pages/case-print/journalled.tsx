import { Alert, Checkbox } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { sendingFault } from '../../forms/form-problems';
import { useSendEvents } from '../../forms/send-events';
import { useDates } from '../../words/use-dates';
import { caseQuery } from '../case/case-queries';
import { JOURNALLED } from './journal-mark';
import type { JournalMark } from './use-journal-mark';

interface JournalledProps {
  caseId: string;
  mark: JournalMark;
  isCopied: boolean;
}

/** The tick that the log is in one's own journal: when it was copied, and again when something has come since. */
export function Journalled({ caseId, mark, isCopied }: JournalledProps) {
  const { t } = useTranslation('panels');
  const dates = useDates();
  const { may, at, isAll } = mark;
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
      <Tick caseId={caseId} />
    </>
  );
}

function Tick({ caseId }: { caseId: string }) {
  const { t } = useTranslation(['panels', 'forms']);
  const { t: tForms } = useTranslation('forms');
  const { data: read } = useQuery(caseQuery(caseId));
  const sending = useSendEvents(caseId);
  // Of its own: what is pressed shows at once, and not only when the sending says that it has begun.
  const [isTicked, setTicked] = useState(false);
  const tick = () => {
    if (isTicked) return;
    setTicked(true);
    const ticked = { events: [{ type: JOURNALLED }], tag: read?.tag ?? '' };
    sending.mutate(ticked, { onError: () => setTicked(false) });
  };
  return (
    <>
      <Checkbox label={t('panels:print.journalled')} checked={isTicked} onChange={tick} />
      {sending.error && (
        <Alert data-color="danger" role="alert">
          {sendingFault(sending.error, [], tForms).general}
        </Alert>
      )}
    </>
  );
}
