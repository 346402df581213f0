import { Alert, Heading, Link as Anchor, Search } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import '../../design/search.css';
import { usePageTitle } from '../../shell/page-title';
import { useKindsOfServices } from '../services/kinds';
import { BackLink } from './back-link';
import classes from './family.module.css';
import { servicesQuery } from './family-queries';
import { useFamily } from './use-family';

/** The family begins by itself: which service it wants to let in. */
export default function LetIn() {
  const { t } = useTranslation('family');
  const { page } = useFamily();
  usePageTitle(t('letIn.title'));
  const mayGive = page.me.decidesOn.length > 0;
  const holder = page.helpers[0]?.name ?? t('measure.somebody');
  return (
    <Page ground="plain" narrow heading={t('letIn.title')} lead={t('letIn.lead')} back={<BackLink />}>
      {mayGive ? <Services /> : <Alert data-color="info">{t('consent.both', { name: holder })}</Alert>}
    </Page>
  );
}

/** By kind, with what those of the kind do; without those who take part already, or are asked. */
function Services() {
  const { t } = useTranslation(['services', 'family']);
  const { caseId } = useFamily();
  const [sought, setSought] = useState('');
  const { count, kinds } = useKindsOfServices().sort(useOthers(), sought);
  return (
    <>
      <Search className={classes.languages}>
        <Search.Input
          aria-label={t('search')}
          placeholder={t('search')}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        <Search.Clear />
      </Search>
      <p role="status" className={classes.quiet}>
        {count === 0 ? t('none') : sought.trim() && t('found', { count })}
      </p>
      {kinds.map(({ name: kind, does, services }) => (
        <section key={kind} className={classes.section} aria-label={kind}>
          <Heading level={2} className={classes.heading}>
            {kind}
          </Heading>
          <p className={classes.quiet}>{does}</p>
          <ul className={classes.links}>
            {services.map(({ id, name }) => (
              <li key={id}>
                <Anchor asChild>
                  <Link to="/family/$caseId/consent/$serviceId" params={{ caseId, serviceId: id }}>
                    {name}
                  </Link>
                </Anchor>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function useOthers() {
  const { page } = useFamily();
  const { data: services } = useSuspenseQuery(servicesQuery);
  const known = new Set([
    ...page.helpers.map(({ service }) => service.id),
    ...page.consents
      .filter(({ status }) => status === 'inForce' || status === 'asked')
      .flatMap((one) => one.services.map(({ id }) => id)),
  ]);
  return services.filter(({ id }) => !known.has(id));
}
