import { Button, Details, Link as Anchor } from '@digdir/designsystemet-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../blocks/page';
import { Panel } from '../../../blocks/panel';
import { Row, Rows } from '../../../blocks/row';
import { usePageTitle } from '../../../shell/page-title';
import { useDates } from '../../../words/use-dates';
import { said } from '../../../words/said';
import { Differences } from './differences';
import { DownloadGuide } from './download-guide';
import { differencesQuery, versionQuery, versionsQuery } from './guides-queries';

/** One guide: its versions, what each changed, and the text of each. */
export default function Guide() {
  const { t, i18n } = useTranslation('administration');
  usePageTitle(t('guides.oneTitle'));
  const { guide } = useParams({ from: '/frame/administration/guides/$guide' });
  const { data: versions } = useSuspenseQuery(versionsQuery(guide));
  const newest = versions[0]!.version;
  const { data: inForce } = useSuspenseQuery(versionQuery(guide, newest));
  return (
    <Page
      heading={said(inForce.name, i18n.language)}
      lead={t('guides.inForceNow', { version: newest })}
      back={
        <Anchor asChild>
          <Link to="/administration/guides">{t('guides.back')}</Link>
        </Anchor>
      }
      action={
        <Button asChild>
          <Link to="/administration/guides/new" search={{ from: guide } as never}>
            {t('guides.newVersion')}
          </Link>
        </Button>
      }
    >
      <Panel
        heading={t('guides.versions')}
        count={versions.length}
        padded={false}
        about={t('guides.versionsHelp')}
      >
        <Rows>
          {versions.map((one, index) => (
            <VersionRow key={one.version} guide={guide} {...one} before={versions[index + 1]?.version} />
          ))}
        </Rows>
      </Panel>
    </Page>
  );
}

interface VersionRowProps {
  guide: string;
  version: number;
  publishedAt: string;
  before: number | undefined;
}

function VersionRow({ guide, version, publishedAt, before }: VersionRowProps) {
  const { t } = useTranslation('administration');
  const dates = useDates();
  return (
    <Row
      title={t('guides.version', { version })}
      about={t('guides.published', { date: dates.full(publishedAt) })}
      action={<DownloadGuide guide={guide} version={version} />}
    >
      {before !== undefined && <WhatChanged guide={guide} version={version} before={before} />}
    </Row>
  );
}

function WhatChanged({ guide, version, before }: { guide: string; version: number; before: number }) {
  const { t } = useTranslation('administration');
  const [open, setOpen] = useState(false);
  const found = useQuery({ ...differencesQuery(guide, before, version), enabled: open });
  return (
    <Details open={open} onToggle={() => setOpen(!open)}>
      <Details.Summary>{t('guides.whatChanged', { version: before })}</Details.Summary>
      <Details.Content>{found.data && <Differences differences={found.data} />}</Details.Content>
    </Details>
  );
}
