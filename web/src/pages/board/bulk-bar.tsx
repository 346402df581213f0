import { Alert, Button } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../../api/client';
import { Problem } from '../../api/problem';
import { StateSign } from '../../blocks/state-sign';
import type { Scope } from './board-queries';
import styles from './board.module.css';
import { assignmentOf, BulkForm, type BulkValues, EMPTY } from './bulk-form';
import { assignAll, type Assignment, type Done, type Foreseen, previewQuery } from './bulk-queries';
import { countOf, hindrancesOf } from './bulk-words';

interface BulkBarProps {
  scope: Scope;
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  onDone: () => void;
}

/** How many are chosen, always in sight; what is done with them opens below the cases, and never over them. */
export function BulkBar(props: BulkBarProps) {
  const { t } = useTranslation('board');
  const [open, setOpen] = useState(false);
  const { chosen, onChosen } = props;
  if (open) return <BulkSection {...props} />;
  return (
    <section className={`${styles.bulk} ${styles.sticky}`} aria-label={t('bulk.label')}>
      <div className={styles.bulkHead}>
        <p className={styles.strong} role="status">
          {t('bulk.chosen', { count: chosen.size })}
        </p>
        <div className={styles.pages}>
          <Button variant="tertiary" onClick={() => onChosen(new Set())}>
            {t('bulk.cancel')}
          </Button>
          <Button onClick={() => setOpen(true)}>{t('bulk.open')}</Button>
        </div>
      </div>
    </section>
  );
}

const comeTo = (section: HTMLElement | null) => {
  section?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: 'center' });
};

/** The baton of several cases to one: whom, why, what will happen to each, and then what did. */
function BulkSection({ scope, chosen, onChosen, onDone }: BulkBarProps) {
  const { t } = useTranslation('board');
  const queries = useQueryClient();
  const [values, setValues] = useState<BulkValues>(EMPTY);
  const [progress, setProgress] = useState(0);
  const [result, setResult] = useState<Done[] | null>(null);
  const sending = useRef({ content: '', key: '' });
  const cases = [...chosen].sort();
  const assignment = assignmentOf(values);
  const preview = useQuery(previewQuery(assignment, cases));
  const foreseen = assignment ? preview.data : undefined;

  const send = useMutation({
    mutationFn: ([asked, possible]: [Assignment, readonly Foreseen[]]) => {
      const content = JSON.stringify([asked, possible]);
      if (sending.current.content !== content) sending.current = { content, key: newIdempotencyKey() };
      setProgress(0);
      return assignAll(asked, possible, sending.current.key, setProgress);
    },
    onSuccess: (done) => {
      const left = new Set(cases);
      for (const { caseId, outcome } of done) if (outcome === 'done') left.delete(caseId);
      setResult(done);
      if (left.size > 0) onChosen(left);
      onDone();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['board'] });
      void queries.invalidateQueries({ queryKey: ['bulk-preview'] });
    },
  });

  const change = (changed: Partial<BulkValues>) => {
    setResult(null);
    setValues({ ...values, ...changed });
  };
  const howMany = foreseen ? countOf(foreseen) : 0;
  const everyoneDone = result !== null && countOf(result) === cases.length;
  return (
    <section className={styles.bulk} aria-label={t('bulk.label')} tabIndex={-1} ref={comeTo}>
      <div className={styles.bulkHead}>
        <p className={styles.strong} role="status">
          {t('bulk.chosen', { count: cases.length })}
        </p>
        <Button variant="tertiary" onClick={() => onChosen(new Set())}>
          {t(result ? 'bulk.close' : 'bulk.cancel')}
        </Button>
      </div>
      {!everyoneDone && <BulkForm scope={scope} values={values} onChange={change} />}
      <div role="status" className={styles.preview}>
        {result && <Result result={result} way={values.way} />}
        {!result && foreseen && <Preview foreseen={foreseen} way={values.way} />}
        {!result && !assignment && <p className={styles.minor}>{t('bulk.missing')}</p>}
      </div>
      {send.error && <Failed error={send.error} />}
      {preview.error && <Failed error={preview.error} />}
      {!result && assignment && foreseen && howMany > 0 && (
        <Button
          loading={send.isPending}
          onClick={() => !send.isPending && send.mutate([assignment, foreseen])}
        >
          {send.isPending
            ? t('bulk.progress', { done: progress, count: howMany })
            : t(`bulk.send.${values.way}`, { count: howMany })}
        </Button>
      )}
    </section>
  );
}

function Preview({ foreseen, way }: { foreseen: readonly Foreseen[]; way: BulkValues['way'] }) {
  const { t } = useTranslation('board');
  const possible = foreseen.filter(({ outcome }) => outcome === 'possible');
  const to = possible[0]?.offeredTo ?? possible[0]?.holderThen;
  return (
    <>
      {possible.length > 0 && (
        <p>{t(`bulk.will.${way}`, { count: possible.length, name: to?.name ?? '' })}</p>
      )}
      <Hindrances answers={foreseen} />
    </>
  );
}

function Result({ result, way }: { result: readonly Done[]; way: BulkValues['way'] }) {
  const { t } = useTranslation('board');
  const done = countOf(result);
  return (
    <>
      {done > 0 && (
        <p className={styles.went}>
          <StateSign state="done" />
          {t(`bulk.did.${way}`, { count: done })}
        </p>
      )}
      <Hindrances answers={result} />
    </>
  );
}

function Hindrances({ answers }: { answers: readonly (Foreseen | Done)[] }) {
  const { t, i18n } = useTranslation('board');
  return hindrancesOf(answers).map(({ code, howMany }) => {
    const key = `bulk.against.${code.replace('.', '_')}`;
    const why = i18n.exists(key, { ns: 'board' }) ? t(key as 'bulk.against.other') : t('bulk.against.other');
    return (
      <p key={code} className={styles.hindrance}>
        <StateSign state="warning" />
        {t('bulk.cannot', { count: howMany, why })}
      </p>
    );
  });
}

/** What was chosen and written stays; sending again with the same content has one effect. */
function Failed({ error }: { error: Error }) {
  const { t } = useTranslation('board');
  return (
    <Alert data-color="danger" role="alert">
      {error instanceof Problem ? error.document.title : t('bulk.noContact')}
    </Alert>
  );
}
