import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { Page } from '../../blocks/page';
import { draftQuery, type WholeDraft } from '../../drafts/draft-queries';
import { usePageTitle } from '../../shell/page-title';
import { servicesQuery } from '../services/services-queries';
import { Emergency } from './emergency';
import { OwnReports } from './own-reports';
import { ReportForm } from './report-form';
import { nothingYet, type ReportValues } from './report-values';

/** The bypass: straight to child protection, the police or the health service, from wherever one is. */
export default function ReportPage() {
  const { t } = useTranslation('report');
  usePageTitle(t('title'));
  const search = useSearch({ from: '/frame/report' });
  const [opened] = useState(search);
  return (
    <Page
      ground="plain"
      heading={t('title')}
      lead={t('lead')}
      back={<Link to="/my-day">{t('cancel')}</Link>}
      side={<OwnReports />}
    >
      <Emergency />
      {opened.draft ? <FromDraft id={opened.draft} /> : <Form draft={null} caseId={opened.about ?? null} />}
    </Page>
  );
}

function FromDraft({ id }: { id: string }) {
  const { data: draft } = useSuspenseQuery(draftQuery(id));
  return <Form draft={draft} caseId={null} />;
}

function Form({ draft, caseId }: { draft: WholeDraft | null; caseId: string | null }) {
  const session = useSession();
  const { data: all } = useQuery(servicesQuery);
  const own = [...new Set(session.roles.flatMap(({ serviceId }) => serviceId ?? []))];
  const services = own.map((id) => ({ id, name: all?.find((one) => one.id === id)?.name ?? '' }));
  const kept = draft?.content.values as Partial<ReportValues> | undefined;
  const start = { ...nothingYet(own[0] ?? '', caseId), ...kept };
  return <ReportForm start={start} draft={draft} services={services} />;
}
