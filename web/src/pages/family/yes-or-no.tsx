import { Button, Textfield } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveGuard } from '../../live/leave-guard';
import classes from './family.module.css';
import { Trouble } from './trouble';

interface YesOrNoProps {
  /** Left out where it cannot be said now. Answers what stands in the way: it is not sent then. */
  yes?: () => void;
  /** With why, where somebody says it. */
  no?: (why: string) => void;
  /** What is chosen and read before the yes. */
  children?: ReactNode;
  sending: { error: unknown; isPending: boolean };
  /** Something else of one's own is written, and not sent. */
  isWritten?: boolean;
  /** Whose page one comes back to without an answer; left out, to the list of all. */
  caseId?: string;
}

/** The answer to what one is asked, by whoever is asked; what went wrong stands above the buttons. */
export function YesOrNo({ yes, no, children, sending, isWritten = false, caseId }: YesOrNoProps) {
  const { t } = useTranslation('family');
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    yes?.();
  };
  return (
    <form noValidate className={classes.form} onSubmit={submit}>
      {children}
      {no && (
        <Textfield
          multiline
          rows={2}
          dir="auto"
          label={t('consent.whyNo')}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
      )}
      <Trouble error={sending.error} />
      <LeaveGuard when={isWritten || why.trim() !== ''} />
      <div className={classes.buttons}>
        {yes && (
          <Button type="submit" loading={sending.isPending}>
            {t('consent.sayYes')}
          </Button>
        )}
        {no && (
          <Button
            type="button"
            variant="secondary"
            disabled={sending.isPending}
            onClick={() => no(why.trim())}
          >
            {t('consent.sayNo')}
          </Button>
        )}
        <Button asChild variant="tertiary">
          {caseId ? (
            <Link to="/family/$caseId" params={{ caseId }}>
              {t('form.cancel')}
            </Link>
          ) : (
            <Link to="/family">{t('form.cancel')}</Link>
          )}
        </Button>
      </div>
    </form>
  );
}
