import { Alert, Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { concludeOn, type Conclusion, type Finding } from './leader-queries';
import styles from './leader.module.css';

const CONCLUSIONS = ['asExpected', 'explained', 'followedUp', 'breach'] as const;

/** The word of whose it is on what was odd: the leader of who looked; of what a leader looked at, the auditor. */
export function Conclude({ finding, name }: { finding: Finding; name: string }) {
  const { t } = useTranslation('leader');
  const queries = useQueryClient();
  const [conclusion, setConclusion] = useState<Conclusion | ''>('');
  const conclude = useMutation({
    mutationFn: (chosen: Conclusion) => concludeOn(finding.id, chosen),
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('findings') }),
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
