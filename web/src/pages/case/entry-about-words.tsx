import { useQuery } from '@tanstack/react-query';
import { planQuery, servicesQuery } from './case-queries';
import { aboutOf, type AboutSources, saidAbout } from './entry-about';
import { instrumentsQuery } from './measured-queries';
import type { Entry } from './timeline-queries';
import { useAboutWords } from './use-about-words';

interface EntryAboutProps {
  caseId: string;
  entry: Entry;
}

/** What an entry is about where its own words do not say it: which intervention, goal, measurement, service. */
export function EntryAbout({ caseId, entry }: EntryAboutProps) {
  const of = aboutOf(entry);
  return of && <About caseId={caseId} entry={entry} of={of} />;
}

function About({ caseId, entry, of }: EntryAboutProps & { of: keyof AboutSources }) {
  const { data: plan } = useQuery({ ...planQuery(caseId), enabled: of === 'plan' });
  const { data: services } = useQuery({ ...servicesQuery, enabled: of === 'services' });
  const { data: instruments } = useQuery({ ...instrumentsQuery, enabled: of === 'instruments' });
  const words = useAboutWords();
  const said = saidAbout(entry, { plan, services, instruments }, words);
  return (
    said && (
      <>
        {': '}
        <span dir="auto">{said}</span>
      </>
    )
  );
}
