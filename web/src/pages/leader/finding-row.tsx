import { Link as DesignLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PersonMark } from '../../blocks/person-mark';
import { Row } from '../../blocks/row';
import { said } from '../../words/said';
import { useDates } from '../../words/use-dates';
import { Conclude } from './conclude';
import type { Conclusion, Finding } from './leader-queries';
import styles from './leader.module.css';

/** Who looked at what that was odd, and the leader's word on it; earlier words stay. */
export function FindingRow({ finding }: { finding: Finding }) {
  const { t, i18n } = useTranslation('leader');
  const dates = useDates();
  const name = finding.staff.name ?? t('gone');
  const about = [
    finding.service,
    dates.moment(finding.at),
    t('looks.looks', { count: finding.looks }),
    t('looks.cases', { count: finding.cases }),
  ].filter(Boolean);
  return (
    <Row
      mark={<PersonMark kind="staff" name={name} />}
      title={t('looks.who', { name, what: said(finding.what, i18n.language) })}
      about={
        <>
          {about.join(' · ')}
          {finding.caseId && (
            <>
              {' · '}
              <DesignLink asChild>
                <Link to="/cases/$caseId" params={{ caseId: finding.caseId }}>
                  {t('looks.case')}
                </Link>
              </DesignLink>
            </>
          )}
        </>
      }
    >
      {finding.reviews.map(({ conclusion, at, by }) => (
        <p key={at} className={styles.concluded}>
          {t('looks.concluded', {
            conclusion: t(`looks.conclusion.${conclusion as Conclusion}`),
            name: by.name ?? t('gone'),
            date: dates.moment(at),
          })}
        </p>
      ))}
      {finding.toConclude && <Conclude finding={finding} name={name} />}
    </Row>
  );
}
