import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../administration.module.css';
import type { StaffMember } from '../directory-queries';
import { ProblemInForm } from '../problem-in-form';
import { useChangeMember } from './change-member';

/** Says that somebody has left: asked once more in place, for all that was open to them ends with it. */
export function Leaving({ member }: { member: StaffMember }) {
  const { t } = useTranslation('administration');
  const [asked, setAsked] = useState(false);
  const changing = useChangeMember(member.id);
  const say = (active: boolean) => changing.mutate({ active }, { onSuccess: () => setAsked(false) });
  if (!member.active)
    return (
      <Button type="button" variant="tertiary" loading={changing.isPending} onClick={() => say(true)}>
        {t('staff.isBack')}
      </Button>
    );
  if (!asked)
    return (
      <Button type="button" variant="tertiary" onClick={() => setAsked(true)}>
        {t('staff.leaves')}
      </Button>
    );
  return (
    <div className={classes.wide} role="group" aria-label={t('staff.leaves')}>
      <p className={classes.subtle}>{t('staff.leavesHelp')}</p>
      <ProblemInForm error={changing.error} />
      <div className={classes.buttons}>
        <Button type="button" loading={changing.isPending} onClick={() => say(false)}>
          {t('staff.leavesNow')}
        </Button>
        <Button type="button" variant="tertiary" onClick={() => setAsked(false)}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
