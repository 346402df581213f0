import { Alert, Button, Checkbox, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { faultOf, useFocusOnFault } from '../../forms/refused-fields';
import { LeaveGuard } from '../../live/leave-guard';
import { useStillHere } from '../../shell/use-still-here';
import type { Case } from '../case/case-queries';
import { childOf } from '../case/case-queries';
import classes from '../case-measure/case-measure.module.css';
import { type FamilyValues, missingIn, NOBODY_YET, WAYS } from './family-values';
import { useStating } from './use-stating';

/** One person of the family: who, and how they belong to the child. */
export function FamilyForm({ view }: { view: Case }) {
  const { t } = useTranslation('panels');
  const navigate = useNavigate();
  const toCase = () =>
    void navigate({ to: '/cases/$caseId', params: { caseId: view.id }, ignoreBlocker: true });
  const isStillHere = useStillHere();
  const stating = useStating(view, () => isStillHere() && toCase());
  const [values, setValues] = useState<FamilyValues>(NOBODY_YET);
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<FamilyValues>) => setValues((now) => ({ ...now, ...part }));
  const missing = missingIn(values);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing[0]) document.getElementById(`family-${missing[0]}`)?.focus();
    else if (!stating.isPending) stating.mutate(values);
  };
  const form = {
    values,
    change,
    faultOf: faultOf(stating.error, isTried ? missing : [], t('family.missing')),
  };
  useFocusOnFault(stating.error, 'family');
  return (
    <form noValidate className={classes.form} onSubmit={send} autoComplete="off">
      <Who {...form} />
      <How {...form} isUnborn={childOf(view)?.kind === 'unborn'} />
      {stating.error && (
        <Alert data-color="danger" role="alert">
          {stating.error instanceof Problem ? stating.error.document.title : t('failed')}
        </Alert>
      )}
      <LeaveGuard when={values !== NOBODY_YET} />
      <div className={classes.buttons}>
        <Button type="submit" loading={stating.isPending}>
          {t('family.save')}
        </Button>
        <Button type="button" variant="tertiary" onClick={toCase}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  values: FamilyValues;
  change(part: Partial<FamilyValues>): void;
  faultOf(field: string): string | undefined;
}

function Who({ values, change, faultOf }: PartProps) {
  const { t } = useTranslation('panels');
  return (
    <>
      {!values.hasNoNationalId && (
        <Textfield
          id="family-nationalId"
          label={t('family.nationalId')}
          inputMode="numeric"
          maxLength={13}
          value={values.nationalId}
          error={faultOf('nationalId')}
          onChange={({ target }) => change({ nationalId: target.value })}
        />
      )}
      <Checkbox
        label={t('family.noNationalId')}
        description={t('family.noNationalIdHelp')}
        checked={values.hasNoNationalId}
        onChange={({ target }) => change({ hasNoNationalId: target.checked })}
      />
      <Textfield
        id="family-name"
        label={t(values.hasNoNationalId ? 'family.name' : 'family.nameIfYouLike')}
        description={t('family.nameHelp')}
        dir="auto"
        maxLength={200}
        value={values.name}
        error={faultOf('name')}
        onChange={({ target }) => change({ name: target.value })}
      />
    </>
  );
}

function How({ values, change, isUnborn }: PartProps & { isUnborn: boolean }) {
  const { t } = useTranslation('panels');
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{t('family.how')}</Fieldset.Legend>
        {WAYS.filter((way) => way !== 'pregnant' || isUnborn).map((way) => (
          <Radio
            key={way}
            name="way"
            value={way}
            label={t(`family.way.${way}`)}
            checked={values.way === way}
            onChange={() => change({ way })}
          />
        ))}
      </Fieldset>
      <Checkbox
        label={t('family.barred')}
        description={t('family.barredHelp')}
        checked={values.isBarred}
        onChange={({ target }) => change({ isBarred: target.checked })}
      />
    </>
  );
}
