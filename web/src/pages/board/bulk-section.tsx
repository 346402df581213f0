import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from './board-queries';
import styles from './board.module.css';
import { assignmentOf, BulkForm, type BulkValues, EMPTY } from './bulk-form';
import { BulkFailed, BulkPreview, BulkResult } from './bulk-outcome';
import { type Done, previewQuery } from './bulk-queries';
import { countOf } from './bulk-words';
import { useAssigning } from './use-assigning';

export interface BulkProps {
  scope: Scope;
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
}

const comeTo = (section: HTMLElement | null) => {
  section?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: 'center' });
};

/** The baton of several cases to one: whom, why, what will happen to each, and then what did. */
export function BulkSection({ scope, chosen, onChosen }: BulkProps) {
  const { t } = useTranslation('board');
  const [values, setValues] = useState<BulkValues>(EMPTY);
  const [result, setResult] = useState<readonly Done[] | null>(null);
  const cases = [...chosen].sort();
  const assignment = assignmentOf(values);
  const preview = useQuery(previewQuery(result ? null : assignment, cases));
  const foreseen = assignment ? preview.data : undefined;
  const { sending, progress } = useAssigning(setResult);
  const change = (changed: Partial<BulkValues>) => setValues({ ...values, ...changed });
  const close = () => onChosen(new Set());
  const { way } = values;

  if (result)
    return (
      <section className={styles.bulk} aria-label={t('bulk.label')} tabIndex={-1} ref={comeTo}>
        <div role="status" className={styles.preview}>
          <BulkResult result={result} way={way} />
        </div>
        <Button variant="secondary" onClick={close}>
          {t('bulk.close')}
        </Button>
      </section>
    );
  const howMany = foreseen ? countOf(foreseen) : 0;
  return (
    <section className={styles.bulk} aria-label={t('bulk.label')} tabIndex={-1} ref={comeTo}>
      <div className={styles.bulkHead}>
        <p className={styles.strong}>{t('bulk.chosen', { count: cases.length })}</p>
        <Button variant="tertiary" onClick={close}>
          {t('bulk.cancel')}
        </Button>
      </div>
      <BulkForm scope={scope} values={values} onChange={change} />
      <div role="status" className={styles.preview}>
        {foreseen && <BulkPreview foreseen={foreseen} way={way} />}
        {!assignment && <p className={styles.minor}>{t('bulk.missing')}</p>}
      </div>
      <BulkFailed error={sending.error ?? preview.error} />
      {assignment && foreseen && howMany > 0 && (
        <Button
          loading={sending.isPending}
          onClick={() => !sending.isPending && sending.mutate([assignment, foreseen])}
        >
          {sending.isPending
            ? t('bulk.progress', { done: progress, count: howMany })
            : t(`bulk.send.${way}`, { count: howMany })}
        </Button>
      )}
    </section>
  );
}
