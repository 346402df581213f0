import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../forms/use-words';
import { planQuery, servicesQuery } from './case-queries';
import { instrumentsQuery } from './measured-queries';
import type { Entry } from './timeline-queries';

interface EntryAboutProps {
  caseId: string;
  entry: Entry;
}

/** What an entry is about where its own words do not say it: which intervention, goal, measurement, service. */
export function EntryAbout({ caseId, entry: { type, facts = {}, texts = {} } }: EntryAboutProps) {
  const { interventionId, goalId, serviceId } = facts;
  if (type === 'MEASUREMENT_RECORDED') return <Measurement facts={facts} />;
  if (type === 'REFERRAL_SENT') return <AskedService id={serviceId} />;
  const isSaid = texts.what ?? texts.goal;
  if (isSaid || (interventionId === undefined && goalId === undefined)) return null;
  return <PartOfPlan caseId={caseId} interventionId={interventionId} goalId={goalId} />;
}

function Measurement({ facts: { instrument, respondent } }: { facts: Record<string, unknown> }) {
  const { t } = useTranslation('panels');
  const say = useWords();
  const { data: instruments = [] } = useQuery(instrumentsQuery);
  const name = say(instruments.find(({ id }) => id === instrument)?.name);
  const who = t(`measurements.who.${respondent as 'self'}`, { defaultValue: '' });
  return <Said>{name && who ? t('measurements.due', { name, who }) : name}</Said>;
}

function AskedService({ id: asked }: { id: unknown }) {
  const { data: services = [] } = useQuery(servicesQuery);
  return <Said>{services.find(({ id }) => id === asked)?.name}</Said>;
}

function PartOfPlan({
  caseId,
  interventionId,
  goalId,
}: {
  caseId: string;
  interventionId: unknown;
  goalId: unknown;
}) {
  const { data: plan } = useQuery(planQuery(caseId));
  const intervention = plan?.interventions.find((one) => one.interventionId === interventionId);
  const goal = plan?.goals.find((one) => one.goalId === goalId);
  return <Said>{intervention ? intervention.texts.what : goal?.texts.goal}</Said>;
}

function Said({ children }: { children: ReactNode }) {
  return (
    children && (
      <>
        {': '}
        <span dir="auto">{children}</span>
      </>
    )
  );
}
