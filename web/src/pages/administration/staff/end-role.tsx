import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../../api/client';
import { useSingleMutation } from '../../../api/single-mutation';
import classes from '../administration.module.css';
import { ProblemInForm, useWrongAt } from '../problem-in-form';

interface EndRoleProps {
  staffId: string;
  roleId: string;
  onEnd: () => void;
}

/** Over at once, or with a last day. */
export function EndRole({ staffId, roleId, onEnd }: EndRoleProps) {
  const { t } = useTranslation('administration');
  const [until, setUntil] = useState('');
  const cache = useQueryClient();
  const ending = useSingleMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/staff/{id}/roles/{roleId}/end', {
          params: { path: { id: staffId, roleId } },
          body: until ? { until } : {},
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['staff'] }),
  });
  const wrong = useWrongAt(ending.error)('until');
  return (
    <div className={classes.form}>
      <Textfield
        type="date"
        label={t('roles.lastDay')}
        description={t('roles.lastDayHelp')}
        value={until}
        error={wrong}
        onChange={({ target }) => setUntil(target.value)}
      />
      {!wrong && (
        <div className={classes.wide}>
          <ProblemInForm error={ending.error} />
        </div>
      )}
      <div className={classes.buttons}>
        <Button loading={ending.isPending} onClick={() => ending.mutate()}>
          {t(until ? 'roles.endThen' : 'roles.endNow')}
        </Button>
        <Button variant="tertiary" onClick={onEnd}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
