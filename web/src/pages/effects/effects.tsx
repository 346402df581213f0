import { Spinner } from '@digdir/designsystemet-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '../../blocks/page';
import { useFilters } from '../../shell/filters-in-address';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { EffectFilters, filterOf } from './effect-filters';
import { EffectPanel } from './effect-panel';
import { effectsQuery, levelsQuery } from './effects-queries';
import { LevelsPanel } from './levels-panel';
import { SharesPanel } from './shares-panel';
import { StatusReportsPanel } from './status-reports-panel';

/** Does it help, and at which level is help given? Numbers only, never a case. */
export default function EffectsPage() {
  const { t } = useTranslation('effects');
  usePageTitle(t('title'));
  const dates = useDates();
  const [filters, setFilters] = useFilters(['year', 'level', 'group']);
  const { data: levels } = useSuspenseQuery(levelsQuery);
  const { data: effects, isPlaceholderData } = useQuery(effectsQuery(filterOf(filters)));
  return (
    <Page heading={t('title')} lead={t('lead', { date: dates.short(levels.countedTo) })}>
      <EffectFilters filters={filters} onChange={setFilters} />
      {effects ? (
        <div aria-busy={isPlaceholderData}>
          <EffectPanel effects={effects} />
        </div>
      ) : (
        <Spinner aria-label={t('loading')} />
      )}
      {effects && <SharesPanel effects={effects} />}
      <LevelsPanel levels={levels} />
      <StatusReportsPanel />
    </Page>
  );
}
