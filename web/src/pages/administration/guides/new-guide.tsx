import { Link as Anchor } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../blocks/page';
import { useFilters } from '../../../shell/filters-in-address';
import { usePageTitle } from '../../../shell/page-title';
import { CheckAndPublish } from './check-and-publish';
import { guidesQuery, versionQuery } from './guides-queries';
import { withNextVersion } from './guide-text';

/** A guide handed in as a file or as text: checked, compared with the version before, published for new cases. */
export default function NewGuide() {
  const { t } = useTranslation('administration');
  usePageTitle(t('guides.upload'));
  const [{ from }] = useFilters(['from']);
  return (
    <Page
      heading={t('guides.upload')}
      lead={t('guides.uploadLead')}
      back={
        <Anchor asChild>
          <Link to="/administration/guides">{t('guides.back')}</Link>
        </Anchor>
      }
    >
      {from ? <FromVersion guide={from} /> : <CheckAndPublish start="" />}
    </Page>
  );
}

/** Begins with the version in force, numbered one higher. */
function FromVersion({ guide }: { guide: string }) {
  const { data: guides } = useSuspenseQuery(guidesQuery);
  const known = guides.find((one) => one.guide === guide);
  return known ? <WithText guide={guide} version={known.version} /> : <CheckAndPublish start="" />;
}

function WithText({ guide, version }: { guide: string; version: number }) {
  const { data } = useSuspenseQuery(versionQuery(guide, version));
  return <CheckAndPublish start={withNextVersion(data.source)} />;
}
