import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { draftQuery } from '../../drafts/draft-queries';
import { usePageTitle } from '../../shell/page-title';
import { servicesQuery } from '../services/services-queries';
import { ConcernForm } from './concern-form';
import { type ConcernValues, nothingYet } from './concern-values';

/** A concern in three steps, from the start or from a draft. */
export default function LogConcern() {
  const { t } = useTranslation('log-concern');
  usePageTitle(t('title'));
  const search = useSearch({ from: '/frame/log-concern' });
  // Its own first save puts the id into the address; that is no other draft.
  const [opened] = useState(search.draft);
  return opened ? <FromDraft id={opened} /> : <Form draft={null} />;
}

function FromDraft({ id }: { id: string }) {
  const { data: draft } = useSuspenseQuery(draftQuery(id));
  return <Form draft={draft} />;
}

interface Saved {
  id: string;
  version: number;
  step: number | null;
  content: { values?: Partial<ConcernValues> };
}

function Form({ draft }: { draft: Saved | null }) {
  const session = useSession();
  const { data: all } = useQuery(servicesQuery);
  const own = [...new Set(session.roles.flatMap(({ serviceId }) => serviceId ?? []))];
  const services = own.map((id) => ({ id, name: all?.find((one) => one.id === id)?.name ?? '' }));
  const values = { ...nothingYet(own[0] ?? ''), ...draft?.content.values };
  return <ConcernForm start={{ values, step: draft?.step ?? 1 }} draft={draft} services={services} />;
}
