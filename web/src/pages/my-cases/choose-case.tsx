import { Fieldset, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { among, type ListedCase } from './cases-to-choose';
import styles from './choose-case.module.css';

interface ChooseCaseProps {
  ref?: Ref<HTMLDivElement>;
  cases: readonly ListedCase[];
  /** A case that is not to be chosen. */
  without?: string;
  legend: string;
  /** First, for who chooses none. */
  none?: string;
  value: string;
  error?: string;
  onChange: (caseId: string) => void;
}

/** One of my cases, by the name of the child: the first few, and fewer as more of the name is written. */
export function ChooseCase({ ref, cases, without, legend, none, value, error, onChange }: ChooseCaseProps) {
  const { t } = useTranslation('my-cases');
  const [sought, setSought] = useState('');
  const { shown, more } = among(cases, without, sought);
  const radio = (id: string, label: React.ReactNode) => (
    <Radio
      key={id}
      name="case"
      label={label}
      value={id}
      checked={id === value}
      aria-invalid={error ? true : undefined}
      onChange={() => onChange(id)}
    />
  );
  return (
    <div ref={ref} className={styles.choose}>
      <Textfield
        label={t('choose.search')}
        value={sought}
        autoComplete="off"
        onChange={(event) => setSought(event.target.value)}
      />
      <Fieldset>
        <Fieldset.Legend>{legend}</Fieldset.Legend>
        {none !== undefined && radio('', none)}
        {shown.map((one) => radio(one.id, <CaseName one={one} />))}
        {shown.length === 0 && <p>{t('choose.nobody')}</p>}
        {more > 0 && <p className={styles.more}>{t('choose.more', { count: more })}</p>}
        {error && <ValidationMessage>{error}</ValidationMessage>}
      </Fieldset>
    </div>
  );
}

function CaseName({ one: { childName, childAge, homeService } }: { one: ListedCase }) {
  const { t } = useTranslation('my-cases');
  const about = [childAge !== null && t('choose.age', { count: childAge }), homeService.name].filter(Boolean);
  return (
    <>
      <bdi>{childName ?? t('choose.withoutName')}</bdi>{' '}
      <span className={styles.quiet}>{about.join(' · ')}</span>
    </>
  );
}
