import { Link as Anchor } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { Row } from '../../blocks/row';
import { said } from '../../words/said';
import { Conclude } from '../leader/conclude';
import styles from './audit.module.css';
import type { Finding } from './audit-queries';
import { useExactly } from './words-of-people';

const CONCLUSIONS = ['asExpected', 'explained', 'followedUp', 'breach'] as const;

export function FindingRow({ finding }: { finding: Finding }) {
  const { t, i18n } = useTranslation('audit');
  const exactly = useExactly();
  const { staff, service, looks, cases, reviews } = finding;
  const about = [
    staff.name ?? t('who.left'),
    service,
    t('findings.looks', { count: looks }),
    t('findings.cases', { count: cases }),
    exactly(finding.at),
  ];
  return (
    <Row
      title={capital(said(finding.what, i18n.language))}
      about={about.filter(Boolean).join(' · ')}
      when={
        <ItemState state={reviews.length > 0 ? 'done' : 'warning'}>
          {t(reviews.length > 0 ? 'findings.isReviewed' : 'findings.notReviewed')}
        </ItemState>
      }
      action={
        <Anchor asChild>
          <Link
            to="/audit"
            search={{ staff: staff.id, ...(finding.case && { case: finding.case }) } as never}
          >
            {t('findings.see')}
          </Link>
        </Anchor>
      }
    >
      {finding.case && <span className={styles.reference}>{finding.case}</span>}
      <ul>
        {reviews.map(({ conclusion, at, by }) => {
          const known = CONCLUSIONS.find((one) => one === conclusion);
          return (
            <li key={at}>
              {t('findings.concluded', {
                conclusion: known ? t(`conclusion.${known}`) : conclusion,
                who: by.name ?? t('who.left'),
                when: exactly(at),
              })}
            </li>
          );
        })}
      </ul>
      {finding.toConclude && <Conclude finding={finding} name={staff.name ?? t('who.left')} />}
    </Row>
  );
}

const capital = (words: string) => words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
