import { Button, Link as Anchor } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../blocks/empty-state';
import { Page } from '../../../blocks/page';
import { Panel } from '../../../blocks/panel';
import { Row, Rows } from '../../../blocks/row';
import { Said } from '../../../blocks/said';
import { usePageTitle } from '../../../shell/page-title';
import { useDates } from '../../../words/use-dates';
import { useKindName } from '../services/kind-name';
import { type GuideInForce, guidesQuery } from './guides-queries';

/** The action guides in force. Guides are data: a new version needs no programmer. */
export default function Guides() {
  const { t } = useTranslation('administration');
  usePageTitle(t('guides.title'));
  const { data: guides } = useSuspenseQuery(guidesQuery);
  return (
    <Page
      heading={t('guides.title')}
      lead={t('guides.lead')}
      action={
        <Button asChild>
          <Link to="/administration/guides/new">{t('guides.upload')}</Link>
        </Button>
      }
    >
      <Panel heading={t('guides.inForce')} count={guides.length} padded={false}>
        {guides.length === 0 && <EmptyState title={t('guides.none')}>{t('guides.noneHelp')}</EmptyState>}
        <Rows>
          {guides.map((guide) => (
            <GuideRow key={guide.guide} guide={guide} />
          ))}
        </Rows>
      </Panel>
    </Page>
  );
}

function GuideRow({ guide: { guide, name, version, serviceKinds, publishedAt } }: { guide: GuideInForce }) {
  const { t } = useTranslation('administration');
  const dates = useDates();
  const kindName = useKindName();
  const holdsFor = serviceKinds.length > 0 ? serviceKinds.map(kindName).join(', ') : t('guides.allServices');
  return (
    <Row
      title={
        <Anchor asChild>
          <Link to="/administration/guides/$guide" params={{ guide }}>
            <Said words={name} />
          </Link>
        </Anchor>
      }
      about={t('guides.holdsFor', { services: holdsFor })}
      when={t('guides.versionOf', { version, date: dates.short(publishedAt) })}
    />
  );
}
