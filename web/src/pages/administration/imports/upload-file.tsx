import { Checkbox, Radio } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { useSingleMutation } from '../../../api/single-mutation';
import { FileField } from '../../../blocks/file-field';
import { Panel } from '../../../blocks/panel';
import classes from '../administration.module.css';
import { ProblemInForm } from '../problem-in-form';
import { BeginImport } from './begin-import';
import { ChangesOfImport } from './changes-of-import';
import { FileMistakes } from './file-mistakes';
import { FormatOfFile } from './format-of-file';
import type { Import, ImportKind } from './imports-queries';
import styles from './imports.module.css';

const KINDS: readonly ImportKind[] = ['servicesImport', 'staffImport'];
/** Of a file; a request takes no more. */
const MOST_BYTES = 700_000;

/** A file is checked as soon as it is chosen; what it would change is seen before anybody says yes. */
export function UploadFile({ onShown }: { onShown: (importId: string) => void }) {
  const { t } = useTranslation('imports');
  const [kind, setKind] = useState<ImportKind>('servicesImport');
  const [whole, setWhole] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const checking = useCheck(onShown);
  const choose = (file: File) => {
    setTooLarge(file.size > MOST_BYTES);
    if (file.size > MOST_BYTES) checking.reset();
    else checking.mutate({ kind, whole: whole && kind === 'staffImport', file });
  };
  const change = (work: () => void) => {
    work();
    checking.reset();
  };
  const mistakes =
    checking.error instanceof Problem && checking.error.code === 'IMPORT.MISTAKES' ? checking.error : null;
  return (
    <>
      <Panel heading={t('newImport')} about={t('newImportHelp')}>
        <div className={classes.spaced}>
          <div className={styles.kinds} role="radiogroup" aria-label={t('kindOfFile')}>
            {KINDS.map((one) => (
              <Radio
                key={one}
                name="kind"
                label={t(`kind.${one}`)}
                value={one}
                checked={kind === one}
                onChange={() => change(() => setKind(one))}
              />
            ))}
          </div>
          {kind === 'staffImport' && (
            <Checkbox
              label={t('whole')}
              description={t('wholeHelp')}
              checked={whole}
              onChange={({ target }) => change(() => setWhole(target.checked))}
            />
          )}
          <FormatOfFile kind={kind} />
          <FileField
            accept=".csv,.txt,text/csv"
            label={t('file')}
            disabled={checking.isPending}
            error={tooLarge && t('tooLarge')}
            onChoose={choose}
          />
          {!mistakes && <ProblemInForm error={checking.error} />}
        </div>
      </Panel>
      {mistakes && <FileMistakes problem={mistakes} />}
      {checking.data && <Preview key={checking.data.id} checked={checking.data} onBegun={checking.reset} />}
    </>
  );
}

interface Chosen {
  kind: ImportKind;
  whole: boolean;
  file: File;
}

function useCheck(onShown: (importId: string) => void) {
  const cache = useQueryClient();
  return useSingleMutation({
    mutationFn: async ({ kind, whole, file }: Chosen) =>
      answerOf(api.POST('/api/v1/directory-imports', { body: { kind, whole, file: await base64Of(file) } })),
    onSuccess: ({ id }) => {
      onShown(id);
      return cache.invalidateQueries({ queryKey: ['directory-imports'] });
    },
  });
}

async function base64Of(file: File): Promise<string> {
  let text = '';
  for (const byte of new Uint8Array(await file.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
}

function Preview({ checked, onBegun }: { checked: Import; onBegun: () => void }) {
  const { t } = useTranslation('imports');
  return (
    <Panel
      heading={t('preview')}
      about={t(checked.changeCount > 0 ? 'previewHelp' : 'nothingChanges')}
      action={<BeginImport checked={checked} onBegun={onBegun} />}
    >
      <ChangesOfImport shown={checked} />
    </Panel>
  );
}
