import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../blocks/panel';
import { LANGUAGES, type Language } from '../../../texts/i18n';
import classes from '../administration.module.css';
import type { StaffMember } from '../directory-queries';
import { ProblemInForm, useFocusOnWrong, useWrongAt } from '../problem-in-form';
import { useChangeMember } from './change-member';
import { Leaving } from './leaving';

interface Typed {
  name: string;
  email: string;
  language: Language;
}

export function AboutMember({ member }: { member: StaffMember }) {
  const { t } = useTranslation('administration');
  const { t: shell } = useTranslation('shell');
  const { name, email, language } = member;
  const { register, handleSubmit, formState } = useForm<Typed>({
    defaultValues: { name, email: email ?? '', language },
  });
  const form = useRef<HTMLFormElement>(null);
  const changing = useChangeMember(member.id);
  const wrongAt = useWrongAt(changing.error);
  useFocusOnWrong(form, changing.error);
  const send = (typed: Typed) =>
    changing.mutate({
      name: typed.name.trim(),
      language: typed.language,
      ...(typed.email && { email: typed.email }),
    });
  return (
    <Panel heading={t('staff.about')}>
      <form ref={form} className={classes.form} noValidate onSubmit={handleSubmit(send)}>
        <Textfield
          label={t('staff.name')}
          autoComplete="off"
          maxLength={200}
          error={formState.errors.name?.message ?? wrongAt('name')}
          {...register('name', { required: t('wrong.missing') })}
        />
        <Textfield
          label={t('staff.email')}
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
        <div className={classes.wide} role="status">
          {changing.isSuccess && !changing.isPending && t('saved')}
        </div>
        <div className={classes.wide}>
          <ProblemInForm error={changing.error} />
        </div>
        <div className={classes.buttons}>
          <Button type="submit" variant="secondary" loading={changing.isPending}>
            {t('save')}
          </Button>
          <Leaving member={member} />
        </div>
      </form>
    </Panel>
  );
}
