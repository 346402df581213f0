import { Alert, Button } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { Trouble } from '../my-day/batons-panel';
import { useDates } from '../../words/use-dates';
import classes from './sitting-form.module.css';

interface BegunBeforeProps {
  draft: { id: string; savedAt: string };
  /** Before it is thrown away: nothing is saved after that. */
  onBegin: () => Promise<void>;
  onFailed: () => void;
  onGone: () => void;
}

/** That the form is not empty because it was begun before, since when it stands there, and the way to an empty one. */
export function BegunBefore({ draft, onBegin, onFailed, onGone }: BegunBeforeProps) {
  const { t } = useTranslation('evaluate');
  const dates = useDates();
  const [isAsked, setAsked] = useState(false);
  const removal = useMutation({
    mutationFn: async () => {
      await onBegin();
      await answerOf(api.DELETE('/api/v1/drafts/{id}', { params: { path: { id: draft.id } } }));
    },
    onSuccess: onGone,
    onError: onFailed,
  });
  return (
    <Alert data-color="info">
      <p>{t('begun.since', { when: dates.moment(draft.savedAt).toLocaleLowerCase() })}</p>
      {isAsked && <p>{t('begun.sure')}</p>}
      {removal.error && <Trouble error={removal.error} />}
      <div className={classes.buttons}>
        {isAsked && (
          <Button
            type="button"
            data-color="danger"
            loading={removal.isPending}
            onClick={() => removal.mutate()}
          >
            {t('begun.throwAway')}
          </Button>
        )}
        <Button type="button" variant="secondary" data-color="accent" onClick={() => setAsked(!isAsked)}>
          {t(isAsked ? 'begun.keep' : 'begun.anew')}
        </Button>
      </div>
    </Alert>
  );
}
