import {
  Button,
  Checkbox,
  Field,
  Label,
  Select,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../../api/client';
import { useSingleMutation } from '../../../api/single-mutation';
import classes from '../administration.module.css';
import { calendarsQuery, type Service, servicesQuery } from '../directory-queries';
import { guidesQuery } from '../guides/guides-queries';
import { languageOf, said } from '../../../words/said';
import { ProblemInForm, useFocusOnWrong, useWrongAt } from '../problem-in-form';
import { KINDS, useKindName } from './kind-name';

interface Typed {
  name: string;
  kind: string;
  outside: boolean;
  calendar: string;
  guide: string;
}

/** A service new or changed: what it is called and is, when it is closed, which guide it follows. */
export function ServiceForm({ service, onEnd }: { service?: Service; onEnd: () => void }) {
  const { t } = useTranslation('administration');
  const { register, handleSubmit, formState } = useForm<Typed>({ defaultValues: typedOf(service) });
  const form = useRef<HTMLFormElement>(null);
  const saving = useSaveService(service?.id, onEnd);
  const wrongAt = useWrongAt(saving.error);
  useFocusOnWrong(form, saving.error);
  const required = { required: t('wrong.missing') };
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={handleSubmit((typed) => saving.mutate(typed))}
    >
      <Textfield
        label={t('services.name')}
        autoComplete="off"
        maxLength={200}
        error={formState.errors.name?.message ?? wrongAt('name')}
        {...register('name', required)}
      />
      <KindField wrong={formState.errors.kind?.message ?? wrongAt('kind')} {...register('kind', required)} />
      <CalendarAndGuide register={register} wrongAt={wrongAt} />
      <div className={classes.wide}>
        <Checkbox
          label={t('services.isOutside')}
          description={t('services.isOutsideHelp')}
          {...register('outside')}
        />
      </div>
      <div className={classes.wide}>
        <ProblemInForm error={saving.error} />
      </div>
      <div className={classes.buttons}>
        <Button type="submit" loading={saving.isPending}>
          {t(service ? 'save' : 'services.addNow')}
        </Button>
        <Button type="button" variant="tertiary" onClick={onEnd}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

const typedOf = (service: Service | undefined): Typed => ({
  name: service?.name ?? '',
  kind: service?.kind ?? '',
  outside: service?.outside ?? false,
  calendar: service?.calendar ?? '',
  guide: service?.guide ?? '',
});

type Register = ReturnType<typeof useForm<Typed>>['register'];

/** The kinds that are known, and those that services have already. */
function KindField({ wrong, ...input }: { wrong: string | undefined } & ReturnType<Register>) {
  const { t } = useTranslation('administration');
  const { data: services } = useSuspenseQuery(servicesQuery);
  const kindName = useKindName();
  const kinds = [...new Set([...KINDS, ...services.map(({ kind }) => kind)])];
  const sorted = kinds.toSorted((one, other) => kindName(one).localeCompare(kindName(other), 'nb'));
  const wrongId = useId();
  return (
    <Field>
      <Label>{t('services.kind')}</Label>
      <Select aria-invalid={wrong !== undefined} aria-describedby={wrongId} {...input}>
        <Select.Option value="">{t('choose')}</Select.Option>
        {sorted.map((kind) => (
          <Select.Option key={kind} value={kind}>
            {kindName(kind)}
          </Select.Option>
        ))}
      </Select>
      {wrong && <ValidationMessage id={wrongId}>{wrong}</ValidationMessage>}
    </Field>
  );
}

interface CalendarAndGuideProps {
  register: Register;
  wrongAt: (field: string) => string | undefined;
}

function CalendarAndGuide({ register, wrongAt }: CalendarAndGuideProps) {
  const { t, i18n } = useTranslation('administration');
  const { data: calendars } = useSuspenseQuery(calendarsQuery);
  const { data: guides } = useSuspenseQuery(guidesQuery);
  return (
    <>
      <Field>
        <Label>{t('services.calendar')}</Label>
        <Select {...register('calendar')}>
          <Select.Option value="">{t('services.alwaysOpen')}</Select.Option>
          {calendars.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Select>
        {wrongAt('calendar') && <ValidationMessage>{wrongAt('calendar')}</ValidationMessage>}
      </Field>
      <Field>
        <Label>{t('services.guide')}</Label>
        <Select {...register('guide')}>
          <Select.Option value="">{t('services.guideByKind')}</Select.Option>
          {guides.map(({ guide, name }) => (
            <Select.Option key={guide} value={guide} lang={languageOf(name, i18n.language)}>
              {said(name, i18n.language)}
            </Select.Option>
          ))}
        </Select>
        {wrongAt('guide') && <ValidationMessage>{wrongAt('guide')}</ValidationMessage>}
      </Field>
    </>
  );
}

function useSaveService(id: string | undefined, onSaved: () => void) {
  const cache = useQueryClient();
  return useSingleMutation({
    mutationFn: ({ name, kind, outside, calendar, guide }: Typed) => {
      const body = {
        name: name.trim(),
        kind,
        outside,
        ...(calendar && { calendar }),
        ...(guide && { guide }),
      };
      return id === undefined
        ? answerOf(api.POST('/api/v1/services', { body }))
        : answerOf(api.PUT('/api/v1/services/{id}', { params: { path: { id } }, body }));
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['services'] });
      onSaved();
    },
  });
}
