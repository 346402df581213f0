import { Details } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../blocks/empty-state';
import { ItemState } from '../../../blocks/item-state';
import { Page } from '../../../blocks/page';
import { Panel } from '../../../blocks/panel';
import { Row, Rows } from '../../../blocks/row';
import { usePageTitle } from '../../../shell/page-title';
import { useDates } from '../../../words/use-dates';
import { BeginImport } from './begin-import';
import { ChangesOfImport } from './changes-of-import';
import { type Import, importsQuery, isUnderWay } from './imports-queries';
import styles from './imports.module.css';
import { UploadFile } from './upload-file';

const STATES = {
  checked: 'later',
  waiting: 'today',
  running: 'today',
  done: 'done',
  failed: 'warning',
} as const;

const FAILED: Record<string, 'failed.changed' | 'failed.noLongerMay'> = {
  'IMPORT.MISTAKES': 'failed.changed',
  'IMPORT.NO_LONGER_ADMINISTRATOR': 'failed.noLongerMay',
};

/** Services and staff from a file: checked, seen through, and taken in while one does something else. */
export default function Imports() {
  const { t } = useTranslation('imports');
  usePageTitle(t('title'));
  const { data: imports } = useSuspenseQuery(importsQuery);
  const [shownAbove, setShownAbove] = useState<string | null>(null);
  const listed = imports.filter(({ id, state }) => state !== 'checked' || id !== shownAbove);
  return (
    <Page heading={t('title')} lead={t('lead')}>
      <UploadFile onShown={setShownAbove} />
      <Panel heading={t('earlier')} count={listed.length} padded={false}>
        {listed.length === 0 && <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
        <Rows>
          {listed.map((one) => (
            <ImportRow key={one.id} shown={one} />
          ))}
        </Rows>
      </Panel>
    </Page>
  );
}

function ImportRow({ shown }: { shown: Import }) {
  const { t } = useTranslation('imports');
  const dates = useDates();
  const { kind, state, whole, askedAt, expiresOn, steps, stepsDone, failure } = shown;
  const about = [
    t('askedAt', { when: dates.moment(askedAt) }),
    whole && t('wasWhole'),
    t('keptUntil', { date: dates.short(expiresOn) }),
  ];
  return (
    <Row
      title={t(`kind.${kind as 'staffImport'}`)}
      about={about.filter(Boolean).join(' · ')}
      when={<ItemState state={STATES[state]}>{t(`state.${state}`)}</ItemState>}
      action={state === 'checked' && <BeginImport checked={shown} />}
    >
      {isUnderWay(shown) && (
        <label>
          <span className={styles.subtle}>
            {steps > 0 ? t('stepsDone', { done: stepsDone, of: steps }) : t('soon')}
          </span>
          <progress
            className={styles.progress}
            max={Math.max(1, steps)}
            value={steps > 0 ? stepsDone : undefined}
          />
        </label>
      )}
      {state === 'failed' && <p>{t(FAILED[failure ?? ''] ?? 'failed.other')}</p>}
      {(state === 'done' || state === 'checked') && (
        <Details>
          <Details.Summary>{t('whatChanged', { count: shown.changeCount })}</Details.Summary>
          <Details.Content>
            <ChangesOfImport shown={shown} />
          </Details.Content>
        </Details>
      )}
    </Row>
  );
}
