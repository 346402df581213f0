import { Button, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../../api/client';
import { useSingleMutation } from '../../../api/single-mutation';
import classes from '../administration.module.css';
import { IN_A_SERVICE, ROLES, type RoleName, servicesQuery } from '../directory-queries';
import { ProblemInForm, useFocusOnWrong, useWrongAt } from '../problem-in-form';
import styles from './give-role.module.css';

interface Typed {
  role: RoleName;
  serviceId: string;
  from: string;
  until: string;
}

/** A role from a day to a day; which service it is held in is asked where the role has one. */
export function GiveRole({ staffId, onEnd }: { staffId: string; onEnd: () => void }) {
  const { t } = useTranslation('administration');
  const { t: shell } = useTranslation('shell');
  const { data: services } = useSuspenseQuery(servicesQuery);
  const { register, handleSubmit, control } = useForm<Typed>({ defaultValues: { role: 'practitioner' } });
  const inService = IN_A_SERVICE.includes(useWatch({ control, name: 'role' }));
  const form = useRef<HTMLFormElement>(null);
  const giving = useGiveRole(staffId, onEnd);
  const wrongAt = useWrongAt(giving.error);
  useFocusOnWrong(form, giving.error);
  return (
    <form
      ref={form}
      className={`${classes.form} ${styles.give}`}
      noValidate
      onSubmit={handleSubmit((typed) => giving.mutate(typed))}
    >
      <Field>
        <Label>{t('staff.role')}</Label>
        <Select {...register('role')}>
          {ROLES.map((one) => (
            <Select.Option key={one} value={one}>
              {shell(`role.${one}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {inService && (
        <Field>
          <Label>{t('staff.service')}</Label>
          <Select aria-invalid={wrongAt('serviceId') !== undefined} {...register('serviceId')}>
            <Select.Option value="">{t('choose')}</Select.Option>
            {services
              .filter(({ outside }) => !outside)
              .map(({ id, name }) => (
                <Select.Option key={id} value={id}>
                  {name}
                </Select.Option>
              ))}
          </Select>
          {wrongAt('serviceId') && <ValidationMessage>{wrongAt('serviceId')}</ValidationMessage>}
        </Field>
      )}
      <Textfield
        type="date"
        label={t('roles.firstDay')}
        description={t('roles.firstDayHelp')}
        error={wrongAt('from')}
        {...register('from')}
      />
      <Textfield
        type="date"
        label={t('roles.lastDay')}
        description={t('roles.openEnd')}
        error={wrongAt('until')}
        {...register('until')}
      />
      <div className={classes.wide}>
        <ProblemInForm error={giving.error} />
      </div>
      <div className={classes.buttons}>
        <Button type="submit" loading={giving.isPending}>
          {t('roles.give')}
        </Button>
        <Button type="button" variant="tertiary" onClick={onEnd}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function useGiveRole(id: string, onGiven: () => void) {
  const cache = useQueryClient();
  return useSingleMutation({
    mutationFn: ({ role, serviceId, from, until }: Typed) =>
      answerOf(
        api.POST('/api/v1/staff/{id}/roles', {
          params: { path: { id } },
          body: {
            role,
            ...(IN_A_SERVICE.includes(role) && serviceId && { serviceId }),
            ...(from && { from }),
            ...(until && { until }),
          },
        }),
      ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['staff'] });
      onGiven();
    },
  });
}
