import { Button, Textfield } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import { Trouble } from '../my-day/batons-panel';
import { yearsBetween } from './concern-values';
import { useNow } from '../../words/now';
import type { StepProps } from './step-props';
import { findChildren, type Person } from './concern-queries';
import classes from './log-concern.module.css';
import { Tiles } from './tiles';

const WHO = ['nationalId', 'known', 'unborn', 'cannotSayYet'] as const;

/** The question that leads out of the form, and whom it is about. */
export function StepWho({ values, change, errorOf, services }: StepProps) {
  const { t } = useTranslation('log-concern');
  return (
    <>
      <Tiles
        id="danger"
        legend={t('danger.question')}
        value={values.danger}
        onChange={(danger) => change({ danger })}
        error={errorOf('danger')}
        options={[
          { value: 'no', label: t('danger.no') },
          { value: 'yes', label: t('danger.yes') },
        ]}
      />
      {values.danger === 'yes' && (
        <div className={classes.stop} role="alert">
          <p>{t('danger.stop')}</p>
          <Button asChild data-color="danger">
            <Link to="/report">{t('danger.go')}</Link>
          </Button>
        </div>
      )}
      {services.length > 1 && (
        <Tiles
          id="serviceId"
          legend={t('who.service')}
          value={values.serviceId}
          onChange={(serviceId) => change({ serviceId })}
          options={services.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Tiles
        id="who"
        legend={t('who.question')}
        value={values.who}
        onChange={(who) => change({ who })}
        help={t(`who.help.${values.who}`)}
        options={WHO.map((value) => ({ value, label: t(`who.by.${value}`) }))}
      />
      {values.who === 'known' ? (
        <ByName values={values} change={change} error={errorOf('known')} />
      ) : (
        <>
          {values.who === 'nationalId' && (
            <Textfield
              id="nationalId"
              label={t('who.nationalId')}
              inputMode="numeric"
              autoComplete="off"
              maxLength={13}
              value={values.nationalId}
              error={errorOf('nationalId')}
              onChange={(event) => change({ nationalId: event.target.value })}
              className={classes.short}
            />
          )}
          <Textfield
            id="name"
            label={t(values.who === 'unborn' ? 'who.nameOfMother' : 'who.name')}
            description={t('who.nameHelp')}
            autoComplete="off"
            dir="auto"
            maxLength={200}
            value={values.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        </>
      )}
    </>
  );
}

/** Children of the cases one sees; what is typed is sent when one asks for it, and not letter by letter. */
function ByName({ values, change, error }: Pick<StepProps, 'values' | 'change'> & { error?: string }) {
  const { t } = useTranslation('log-concern');
  const { t: words } = useTranslation('words');
  const [name, setName] = useState(values.known?.name ?? '');
  const search = useMutation({ mutationFn: findChildren });
  const now = useNow();
  const ageOf = ({ birthDate }: Person) => (birthDate ? yearsBetween(birthDate, now) : null);
  const found = search.data?.filter((person) => person.name) ?? [];
  const chosen = values.known && !found.some(({ id }) => id === values.known?.id) ? [values.known] : [];
  const options = [...chosen, ...found.map((one) => ({ id: one.id, name: one.name ?? '', age: ageOf(one) }))];
  const seek = () => name.trim().length > 1 && search.mutate(name.trim());
  return (
    <>
      <div className={classes.search}>
        <Textfield
          id={options.length > 0 ? undefined : 'known'}
          label={t('who.search')}
          autoComplete="off"
          dir="auto"
          value={name}
          error={options.length === 0 ? error : undefined}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            seek();
          }}
        />
        <Button type="button" variant="secondary" loading={search.isPending} onClick={seek}>
          {t('who.seek')}
        </Button>
      </div>
      {search.error && <Trouble error={search.error} />}
      <p role="status" className={classes.told}>
        {search.isSuccess &&
          (found.length > 0 ? t('who.found', { count: found.length }) : t('who.foundNobody'))}
      </p>
      {options.length > 0 && (
        <Tiles
          id="known"
          legend={t('who.choose')}
          value={values.known?.id ?? null}
          error={error}
          onChange={(id) => change({ known: options.find((one) => one.id === id) ?? null })}
          options={options.map(({ id, name: full, age }) => ({
            value: id,
            label: age === null ? full : `${full}, ${words('years', { count: age })}`,
          }))}
        />
      )}
    </>
  );
}
