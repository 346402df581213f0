import { Alert } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { StateSign } from '../../blocks/state-sign';
import styles from './board.module.css';
import type { Assignment, Done, Foreseen } from './bulk-queries';
import { countOf, hindrancesOf } from './bulk-words';

type Way = Assignment['way'];

/** What will happen, in words, before anything does. */
export function BulkPreview({ foreseen, way }: { foreseen: readonly Foreseen[]; way: Way }) {
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

/** What did happen; what was changed in between was left alone. */
export function BulkResult({ result, way }: { result: readonly Done[]; way: Way }) {
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
export function BulkFailed({ error }: { error: Error | null }) {
  const { t } = useTranslation('board');
  if (!error) return null;
  return (
    <Alert data-color="danger" role="alert">
      {error instanceof Problem ? error.document.title : t('bulk.noContact')}
    </Alert>
  );
}
