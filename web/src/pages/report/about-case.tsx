import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { casesToChooseQuery } from '../my-cases/cases-to-choose';
import { ChooseCase } from '../my-cases/choose-case';
import classes from './report.module.css';

interface AboutCaseProps {
  value: string | null;
  onChange: (caseId: string | null) => void;
}

/** An open report stands in the log of the child, if there is one that its reporter takes part in. */
export function AboutCase({ value, onChange }: AboutCaseProps) {
  const { t } = useTranslation('report');
  const { data: cases = [] } = useQuery(casesToChooseQuery);
  if (cases.length === 0) return null;
  return (
    <div>
      <ChooseCase
        cases={cases}
        legend={t('form.whichCase')}
        none={t('form.noCase')}
        value={value ?? ''}
        onChange={(caseId) => onChange(caseId || null)}
      />
      <p className={classes.quiet}>{t('form.whichCaseHelp')}</p>
    </div>
  );
}
