import { Alert, Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { useSingleMutation } from '../../api/single-mutation';
import { Problem } from '../../api/problem';
import { Panel } from '../../blocks/panel';
import { useDates } from '../../words/use-dates';
import classes from './access-review.module.css';

const REASONS = ['complex', 'manyRequests'] as const;
type Reason = (typeof REASONS)[number];

/** Two months more, once, with the reason that whoever asked is told (GDPR art. 12(3)). */
export function MoreTime({ documentId, dueOn }: { documentId: string; dueOn: string }) {
  const { t } = useTranslation('panels');
  const dates = useDates();
  const client = useQueryClient();
  const [reason, setReason] = useState<Reason>('complex');
  const extending = useSingleMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/access-documents/{id}/extension', {
          params: { path: { id: documentId } },
          body: { reason },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['access-requests'] }),
  });
  const { data, error, isPending } = extending;
  return (
    <Panel heading={t('review.extend.heading')}>
      <div className={classes.form}>
        <p>{t('review.extend.lead', { day: dates.short(dueOn) })}</p>
        {error && (
          <Alert data-color="danger" role="alert">
            {error instanceof Problem ? error.document.title : t('failed')}
          </Alert>
        )}
        {data ? (
          <p role="status">{t('review.extend.done', { day: dates.short(data.dueOn) })}</p>
        ) : (
          <>
            <Field>
              <Label>{t('review.extend.why')}</Label>
              <Select
                value={reason}
                onChange={({ target }) => setReason(REASONS.find((one) => one === target.value) ?? reason)}
              >
                {REASONS.map((one) => (
                  <Select.Option key={one} value={one}>
                    {t(`review.extend.${one}`)}
                  </Select.Option>
                ))}
              </Select>
            </Field>
            <Button variant="secondary" loading={isPending} onClick={() => extending.mutate()}>
              {t('review.extend.send')}
            </Button>
          </>
        )}
      </div>
    </Panel>
  );
}
