import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../../api/client';
import { useSingleMutation } from '../../../api/single-mutation';
import { ItemState } from '../../../blocks/item-state';
import { Panel } from '../../../blocks/panel';
import classes from '../administration.module.css';
import type { StaffMember } from '../directory-queries';
import { ProblemInForm } from '../problem-in-form';

/** The login of an employee: connected by the code that the employee was shown at the first sign-in. */
export function MemberLogin({ member: { id, hasLogin, active } }: { member: StaffMember }) {
  const { t } = useTranslation('administration');
  const { register, handleSubmit, formState, reset } = useForm<{ loginCode: string }>();
  const form = useRef<HTMLFormElement>(null);
  const cache = useQueryClient();
  const connecting = useSingleMutation({
    mutationFn: ({ loginCode }: { loginCode: string }) =>
      answerOf(
        api.PUT('/api/v1/staff/{id}/login', {
          params: { path: { id } },
          body: { loginCode: loginCode.trim() },
        }),
      ),
    onSuccess: () => {
      reset();
      return cache.invalidateQueries({ queryKey: ['staff'] });
    },
  });
  return (
    <Panel heading={t('login.title')}>
      <div className={classes.form}>
        <ItemState state={hasLogin ? 'done' : 'warning'}>
          {t(hasLogin ? 'staff.canLogIn' : 'staff.withoutLogin')}
        </ItemState>
        {connecting.isSuccess && <Alert data-color="success">{t('login.connected')}</Alert>}
        {active && (
          <form
            ref={form}
            className={classes.form}
            noValidate
            onSubmit={handleSubmit((typed) => connecting.mutate(typed))}
          >
            <Textfield
              label={t('login.code')}
              description={t(hasLogin ? 'login.codeAgain' : 'login.codeHelp')}
              multiline
              rows={3}
              autoComplete="off"
              error={formState.errors.loginCode?.message}
              {...register('loginCode', { required: t('wrong.missing') })}
            />
            <ProblemInForm error={connecting.error} />
            <div className={classes.buttons}>
              <Button type="submit" variant="secondary" loading={connecting.isPending}>
                {t(hasLogin ? 'login.change' : 'login.connect')}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Panel>
  );
}
