import { Alert, Button, Field, Label, Link as DesignLink, Select } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { PersonMark } from '../../blocks/person-mark';
import { Row } from '../../blocks/row';
import { said } from '../../words/said';
import { useDates } from '../../words/use-dates';
import { concludeOn, type Conclusion, type Finding } from './leader-queries';
import styles from './leader.module.css';

const CONCLUSIONS = ['asExpected', 'explained', 'followedUp', 'breach'] as const;

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
      <Conclude finding={finding} name={name} />
    </Row>
  );
}

function Conclude({ finding, name }: { finding: Finding; name: string }) {
  const { t } = useTranslation('leader');
  const queries = useQueryClient();
  const [conclusion, setConclusion] = useState<Conclusion | ''>('');
  const conclude = useMutation({
    mutationFn: (chosen: Conclusion) => concludeOn(finding.id, chosen),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['findings'] }),
  });
  return (
    <div className={styles.conclusions}>
      <Field>
        <Label>{t(finding.reviews.length > 0 ? 'looks.again' : 'looks.conclude')}</Label>
        <Select
          aria-label={t('looks.concludeOn', { name })}
          value={conclusion}
          onChange={(event) => setConclusion(event.target.value as Conclusion)}
        >
          <Select.Option value="">{t('looks.choose')}</Select.Option>
          {CONCLUSIONS.map((one) => (
            <Select.Option key={one} value={one}>
              {t(`looks.conclusion.${one}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {conclusion && (
        <Button
          variant="secondary"
          loading={conclude.isPending}
          onClick={() => !conclude.isPending && conclude.mutate(conclusion)}
        >
          {t('looks.save')}
        </Button>
      )}
      {conclude.error && (
        <Alert data-color="danger" role="alert">
          {conclude.error instanceof Problem ? conclude.error.document.title : t('noContact')}
        </Alert>
      )}
    </div>
  );
}
