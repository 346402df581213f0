import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Said } from '../../blocks/said';
import { useDates } from '../../words/use-dates';
import classes from './family.module.css';
import { instrumentsQuery, measurementsQuery } from './family-queries';
import { answersAs, questionsOf } from './measuring';
import { Section } from './section';
import { useFamily } from './use-family';

/** Questions that are planned for whoever reads the page. */
export function ToAnswer() {
  const { t } = useTranslation('family');
  const dates = useDates();
  const { caseId, page } = useFamily();
  const { data: measurements } = useQuery(measurementsQuery(caseId));
  const { data: instruments } = useQuery(instrumentsQuery);
  const own = (measurements?.planned ?? []).filter(({ respondent }) => respondent === answersAs(page));
  if (!instruments || own.length === 0) return null;
  return (
    <Section heading={t('measure.heading')}>
      <ul className={classes.list}>
        {own.map(({ instrument: id, timePoint, dueDate }) => {
          const instrument = instruments.find((one) => one.id === id);
          const count = instrument ? questionsOf(instrument, page).length : 0;
          return (
            <li key={`${id} ${timePoint}`} className={classes.item}>
              <div className={classes.words}>
                <span className={classes.title}>
                  <Said words={instrument?.name} />
                </span>
                <span className={classes.quiet} title={dates.full(dueDate)}>
                  {`${t('measure.count', { count })}. ${t('measure.by', { day: dates.short(dueDate) })}`}
                </span>
              </div>
              <div className={classes.buttons}>
                <Button asChild variant="secondary">
                  <Link
                    to="/family/$caseId/answer/$instrument/$timePoint"
                    params={{ caseId, instrument: id, timePoint }}
                  >
                    {t('measure.answer')}
                  </Link>
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
