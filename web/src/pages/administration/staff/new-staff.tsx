import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../../api/client';
import { useSingleMutation } from '../../../api/single-mutation';
import { Panel } from '../../../blocks/panel';
import { LANGUAGES, type Language } from '../../../texts/i18n';
import classes from '../administration.module.css';
import { ProblemInForm, useFocusOnWrong, useWrongAt } from '../problem-in-form';

interface Typed {
  name: string;
  email: string;
  language: Language;
}

/** Somebody new: known, with no role and no login yet. The next step is on their own page. */
export function NewStaff({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation('administration');
  const { t: shell } = useTranslation('shell');
  const { register, handleSubmit, formState } = useForm<Typed>();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const adding = useSingleMutation({
    mutationFn: ({ name, email, language }: Typed) =>
      answerOf(api.POST('/api/v1/staff', { body: { name: name.trim(), language, ...(email && { email }) } })),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: ['staff'] });
      await navigate({ to: '/administration/staff/$staffId', params: { staffId: id } });
    },
  });
  const wrongAt = useWrongAt(adding.error);
  useFocusOnWrong(form, adding.error);
  const required = { required: t('wrong.missing') };
  return (
    <Panel heading={t('staff.add')} about={t('staff.addHelp')}>
      <form
        ref={form}
        className={classes.form}
        noValidate
        onSubmit={handleSubmit((typed) => adding.mutate(typed))}
      >
        <Textfield
          label={t('staff.name')}
          autoComplete="off"
          maxLength={200}
          error={formState.errors.name?.message ?? wrongAt('name')}
          {...register('name', required)}
        />
        <Textfield
          label={t('staff.email')}
          description={t('staff.emailHelp')}
          type="email"
          autoComplete="off"
          error={wrongAt('email')}
          {...register('email')}
        />
        <Field>
          <Label>{t('staff.language')}</Label>
          <Select {...register('language')}>
            {LANGUAGES.map((one) => (
              <Select.Option key={one} value={one}>
                {shell(`language.${one}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <div className={classes.wide}>
          <ProblemInForm error={adding.error} />
        </div>
        <div className={classes.buttons}>
          <Button type="submit" loading={adding.isPending}>
            {t('staff.addNow')}
          </Button>
          <Button type="button" variant="tertiary" onClick={onEnd}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
