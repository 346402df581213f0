import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { BatonSign } from '../../shell/baton-sign';
import { usePageTitle } from '../../shell/page-title';
import { language } from '../../texts/i18n';
import classes from './sign-in.module.css';

const providersQuery = queryOptions({
  queryKey: ['login-providers'],
  queryFn: () => answerOf(api.GET('/api/v1/login')),
  staleTime: Infinity,
});

/** Which door: the municipality's employees, or families. */
export default function SignIn() {
  const { t } = useTranslation('shell');
  const { why } = getRouteApi('/sign-in').useSearch();
  usePageTitle(t('signIn.title'));
  return (
    <main className={classes.page}>
      <p className={classes.brand}>
        <BatonSign size={32} />
        {t('name')}
      </p>
      <Heading level={1} className={classes.heading}>
        {t('signIn.title')}
      </Heading>
      <Paragraph className={classes.lead}>{t('signIn.lead')}</Paragraph>
      {why && <Alert data-color="info">{t(`signIn.${why}`)}</Alert>}
      <div className={classes.doors}>
        <Door kind="staff" />
        <Door kind="family" />
      </div>
      <Paragraph className={classes.help}>{t('signIn.help')}</Paragraph>
    </main>
  );
}

function Door({ kind }: { kind: 'staff' | 'family' }) {
  const { t } = useTranslation('shell');
  const { returnTo } = getRouteApi('/sign-in').useSearch();
  const { data: all } = useSuspenseQuery(providersQuery);
  const providers = all.filter((one) => one.kind === kind);
  if (providers.length === 0) return null;
  return (
    <section className={classes.door}>
      <h2>{t(`signIn.${kind}`)}</h2>
      <p>{t(`signIn.${kind}Lead`)}</p>
      {providers.map(({ id, name, url }) => (
        <Button key={id} asChild variant={kind === 'staff' ? 'primary' : 'secondary'}>
          <a href={`${url}?returnTo=${encodeURIComponent(returnTo ?? '/')}`}>
            {t('signIn.with', { provider: name[language()] })}
          </a>
        </Button>
      ))}
    </section>
  );
}
