import { Alert, Button, Link as Anchor, Textfield } from '@digdir/designsystemet-react';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { useSingleMutation } from '../../api/single-mutation';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import classes from './calendar.module.css';

const feedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: () => answerOf(api.GET('/api/v1/calendar-feed')),
});

/** The secret address under which one's own calendar reads one's dates: made, copied, renewed, revoked. */
export default function Calendar() {
  const { t } = useTranslation('calendar');
  const dates = useDates();
  const { madeAt } = useSuspenseQuery(feedQuery).data;
  const client = useQueryClient();
  const [path, setPath] = useState<string>();
  usePageTitle(t('title'));
  const changed = () => client.invalidateQueries({ queryKey: feedQuery.queryKey });
  const making = useSingleMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/calendar-feed', { body: {} as never })),
    onSuccess: (made) => {
      setPath(made.path);
      return changed();
    },
  });
  const revoking = useSingleMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/calendar-feed')),
    onSuccess: () => {
      setPath(undefined);
      return changed();
    },
  });
  return (
    <Page ground="plain" narrow heading={t('title')} lead={t('lead')}>
      <p>{t('nothing')}</p>
      {(making.error ?? revoking.error) && (
        <Alert data-color="danger" role="alert">
          {t('failed')}
        </Alert>
      )}
      <p role="status">
        {madeAt
          ? t('since', { when: dates.moment(madeAt).toLocaleLowerCase() })
          : t(revoking.isSuccess ? 'revoked' : 'none')}
      </p>
      {path && <Address path={path} />}
      {madeAt && !path && <p className={classes.quiet}>{t('once')}</p>}
      <div className={classes.buttons}>
        <Button
          variant={madeAt ? 'secondary' : 'primary'}
          loading={making.isPending}
          onClick={() => making.mutate()}
        >
          {t(madeAt ? 'renew' : 'make')}
        </Button>
        {madeAt && (
          <Button variant="secondary" loading={revoking.isPending} onClick={() => revoking.mutate()}>
            {t('revoke')}
          </Button>
        )}
      </div>
    </Page>
  );
}

/** Told once; nothing keeps it but the calendar that it is pasted into. */
function Address({ path }: { path: string }) {
  const { t } = useTranslation('calendar');
  const [told, setTold] = useState<'copied' | 'notCopied'>();
  const address = `${window.location.origin}${path}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setTold('copied');
    } catch {
      setTold('notCopied');
    }
  };
  return (
    <section className={classes.address} aria-label={t('address')}>
      <Textfield
        label={t('address')}
        description={t('once')}
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <p>{t('secret')}</p>
      <div className={classes.buttons}>
        <Button variant="primary" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Anchor className={classes.link} href={address.replace(/^https?:/, 'webcal:')}>
          {t('open')}
        </Anchor>
      </div>
      <p role="status">{told && t(told)}</p>
      <h2 className={classes.heading}>{t('how.heading')}</h2>
      <ol className={classes.steps}>
        <li>{t('how.copy')}</li>
        <li>{t('how.add')}</li>
        <li>{t('how.paste')}</li>
      </ol>
    </section>
  );
}
