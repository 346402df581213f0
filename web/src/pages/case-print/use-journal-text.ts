import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../words/use-dates';
import { planQuery, servicesQuery } from '../case/case-queries';
import { type AboutSources, saidAbout } from '../case/entry-about';
import { entryAsText } from '../case/entry-words';
import { instrumentsQuery } from '../case/measured-queries';
import type { Entry } from '../case/timeline-queries';
import { useAboutWords } from '../case/use-about-words';

/** Entries as clean text for a journal, each with what it is about. What was taken out of the log is left out. */
export function useJournalText(caseId: string) {
  const { t } = useTranslation('panels');
  const client = useQueryClient();
  const dates = useDates();
  const words = useAboutWords();
  const label = (name: string) => t(`text.${name as 'note'}`, { defaultValue: t('text.other') });
  return {
    sources: async (): Promise<Required<AboutSources>> => {
      const [plan, services, instruments] = await Promise.all([
        client.fetchQuery(planQuery(caseId)),
        client.fetchQuery(servicesQuery),
        client.fetchQuery(instrumentsQuery),
      ]);
      return { plan, services, instruments };
    },
    textOf: (entries: readonly Entry[], sources: AboutSources): string =>
      entries
        .filter(({ restricted }) => !restricted)
        .map((entry) =>
          entryAsText(entry, {
            what: words.say(entry.words),
            about: saidAbout(entry, sources, words),
            when: entry.at ? dates.full(entry.at) : '',
            who: entry.isSentence ? '' : (entry.actor?.name ?? ''),
            label,
          }),
        )
        .join('\n'),
  };
}
