import { Alert, Link as Anchor } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { BackLink } from './back-link';
import classes from './family.module.css';
import { servicesQuery } from './family-queries';
import { useFamily } from './use-family';

/** The family begins by itself: which service it wants to let in. */
export default function LetIn() {
  const { t } = useTranslation('family');
  const { caseId, page } = useFamily();
  const { data: services } = useSuspenseQuery(servicesQuery);
  usePageTitle(t('letIn.title'));
  const known = new Set([
    ...page.helpers.map(({ service }) => service.id),
    ...page.consents
      .filter(({ status }) => status === 'inForce' || status === 'asked')
      .flatMap((one) => one.services.map(({ id }) => id)),
  ]);
  const others = services.filter(({ id }) => !known.has(id));
  const mayGive = page.me.decidesOn.length > 0;
  const holder = page.helpers[0]?.name ?? t('measure.somebody');
  return (
    <Page ground="plain" narrow heading={t('letIn.title')} lead={t('letIn.lead')} back={<BackLink />}>
      {!mayGive && <Alert data-color="info">{t('consent.both', { name: holder })}</Alert>}
      {mayGive && (
        <ul className={classes.links}>
          {others.map(({ id, name }) => (
            <li key={id}>
              <Anchor asChild>
                <Link to="/family/$caseId/consent/$serviceId" params={{ caseId, serviceId: id }}>
                  {name}
                </Link>
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
