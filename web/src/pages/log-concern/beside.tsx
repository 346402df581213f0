import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { GuideBox } from '../../blocks/guide-box';
import { Said } from '../../blocks/said';
import { StateSign } from '../../blocks/state-sign';
import { guideOf, guidesQuery, guideVersionQuery } from '../guide/guide-queries';
import { servicesQuery } from '../services/services-queries';
import { useDates } from '../../words/use-dates';
import { type ConcernValues, digitsOf } from './concern-values';
import { earlierQuery } from './concern-queries';
import classes from './log-concern.module.css';

/** The way out of the form, on every step. */
export function DangerBox() {
  const { t } = useTranslation('log-concern');
  return (
    <section className={classes.danger} aria-labelledby="danger-heading">
      <span className={classes.triangle}>
        <StateSign state="warning" size={22} />
      </span>
      <div>
        <h2 id="danger-heading" className={classes.dangerHeading}>
          {t('bypass.heading')}
        </h2>
        <p>{t('bypass.stop')}</p>
        <p>
          <Link to="/report" className={classes.dangerLink}>
            {t('bypass.go')}
          </Link>
        </p>
        <p className={classes.numbers}>{t('bypass.numbers')}</p>
      </div>
    </section>
  );
}

/** The words of the municipality's own guide for where one is. */
export function GuideSays({ step, serviceId }: { step: number; serviceId: string }) {
  const { data: guides = [] } = useQuery(guidesQuery);
  const { data: services = [] } = useQuery(servicesQuery);
  const guide = guideOf(
    guides,
    services.find(({ id }) => id === serviceId),
  );
  const { data: levels } = useQuery({
    ...guideVersionQuery(guide?.guide ?? '', guide?.version ?? 0),
    enabled: guide !== undefined,
  });
  const level = levels?.find((one) => one.level === 0);
  const [define, share] = level?.steps ?? [];
  const [first] = define?.checklist ?? [];
  const quote = [level?.holder, first?.how ?? first?.what, share?.checklist[0]?.what][step - 1];
  const place = [level?.name, define?.name, share?.name][step - 1];
  return quote ? <GuideBox place={<Said words={place} />} quote={<Said words={quote} />} /> : null;
}

/** What one reads already of the child: only that, and for everybody else there is nothing. */
export function useEarlier({ who, nationalId, known }: ConcernValues) {
  const digits = digitsOf(nationalId);
  const child =
    who === 'known' && known
      ? { personId: known.id }
      : who === 'nationalId' && digits.length === 11
        ? { nationalId: digits }
        : null;
  return useQuery(earlierQuery(child)).data ?? [];
}

export function Earlier({ values }: { values: ConcernValues }) {
  const { t } = useTranslation('log-concern');
  const dates = useDates();
  const items = useEarlier(values);
  if (items.length === 0) return null;
  const log = items.find(({ isLog, status }) => isLog && status === 'open');
  return (
    <section className={classes.earlier} aria-labelledby="earlier-heading">
      <h2 id="earlier-heading" className={classes.earlierHeading}>
        {t('earlier.heading')}
      </h2>
      {log && (
        <p>
          {t('earlier.hasLog')}{' '}
          <Link to="/cases/$caseId" params={{ caseId: log.caseId }} search={{}}>
            {t('earlier.openLog')}
          </Link>
        </p>
      )}
      <ul className={classes.earlierList}>
        {items.map(({ caseId, since, worry, seenAndHeard, status, level }) => (
          <li key={caseId}>
            <p>
              <strong>{dates.short(since)}</strong>
              {worry !== null && ` · ${t('earlier.worry', { worry })}`}
              {' · '}
              {status === 'open' ? <Said words={level.name} /> : t('earlier.closed')}
            </p>
            {seenAndHeard && (
              <p className={classes.earlierText} dir="auto">
                {seenAndHeard}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
