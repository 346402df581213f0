import { Button, Details } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { downloadText } from '../../../shell/download';
import { csvOf } from '../../effects/csv';
import type { ImportKind } from './imports-queries';
import styles from './imports.module.css';

const COLUMNS = {
  servicesImport: ['name', 'kind', 'outside', 'calendar', 'key'],
  staffImport: ['name', 'email', 'language', 'role', 'service', 'from', 'until'],
} as const;

const EXAMPLES: Record<ImportKind, string[][]> = {
  servicesImport: [
    ['Eksempelstranda helsestasjon', 'healthStation', 'nei', '', 'eksempelstranda'],
    ['Eksempelåsen skole', 'school', 'nei', 'baerum-school', 'eksempelasen'],
    ['BUP Eksempel', 'bup', 'ja', '', 'bup-eksempel'],
  ],
  staffImport: [
    ['Åse Eksempel', 'ase@example.no', 'nn', 'fagperson', 'Eksempelstranda helsestasjon', '2026-08-01', ''],
    ['Bo Eksempel', 'bo@example.no', 'nb', 'leder', 'Eksempelåsen skole', '', '2027-07-31'],
    ['Liv Eksempel', 'liv@example.no', 'nb', 'ledelse', '', '', ''],
  ],
};

/** Which columns a file has, what may stand in them, and a file to begin with. */
export function FormatOfFile({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation('imports');
  const heads = COLUMNS[kind].map((column) => t(`heads.${column}`));
  return (
    <Details>
      <Details.Summary>{t('format')}</Details.Summary>
      <Details.Content>
        <dl className={styles.columns}>
          {COLUMNS[kind].map((column) => (
            <div key={column}>
              <dt>{t(`heads.${column}`)}</dt>
              <dd>{t(`${kind}.${column}` as 'servicesImport.name')}</dd>
            </div>
          ))}
        </dl>
        <Button
          variant="secondary"
          onClick={() =>
            downloadText(`${t(`exampleFile.${kind}`)}.csv`, 'text/csv', csvOf([heads, ...EXAMPLES[kind]], ''))
          }
        >
          {t('example')}
        </Button>
      </Details.Content>
    </Details>
  );
}
