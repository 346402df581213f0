import { Link as Anchor } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import classes from './family.module.css';
import { ownLogsQuery } from './family-queries';
import { firstName } from './names';

/** The plans of whoever is logged in; straight to it where there is one, as there nearly always is. */
export default function Family() {
  const { t } = useTranslation('family');
  const { items } = useSuspenseQuery(ownLogsQuery).data;
  usePageTitle(t('title'));
  const [only, another] = items;
  if (only && !another) return <Navigate to="/family/$caseId" params={{ caseId: only.id }} replace />;
  return (
    <Page
      ground="plain"
      narrow
      heading={t('logs.title')}
      lead={items.length > 0 ? t('logs.lead') : undefined}
    >
      {items.length === 0 && <EmptyState title={t('logs.none')}>{t('logs.noneAbout')}</EmptyState>}
      <ul className={classes.links}>
        {items.map(({ id, childName }) => (
          <li key={id}>
            <Anchor asChild>
              <Link to="/family/$caseId" params={{ caseId: id }}>
                {childName ? t('logs.one', { name: firstName(childName) }) : t('logs.unnamed')}
              </Link>
            </Anchor>
          </li>
        ))}
      </ul>
    </Page>
  );
}
