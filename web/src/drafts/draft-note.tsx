import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../blocks/item-state';
import classes from './draft-note.module.css';
import type { KeptDraft } from './use-draft';

/** Whether what is written is kept, said where one sees it and when it changes for the worse. */
export function DraftNote({ draft }: { draft: KeptDraft }) {
  const { t } = useTranslation('drafts');
  const { state, keepMine } = draft;
  if (state === 'none') return null;
  if (state === 'stale' || state === 'gone')
    return (
      <div role="alert" className={classes.note}>
        <ItemState state="warning">{t(state)}</ItemState>
        <Button variant="secondary" onClick={keepMine}>
          {t(state === 'stale' ? 'keepMine' : 'keepAnew')}
        </Button>
      </div>
    );
  return (
    <div className={classes.note}>
      <ItemState state={state === 'failed' ? 'warning' : state === 'saved' ? 'done' : 'later'}>
        {t(state)}
      </ItemState>
      <span className={classes.said} role="status">
        {state === 'failed' ? t('failed') : ''}
      </span>
    </div>
  );
}
