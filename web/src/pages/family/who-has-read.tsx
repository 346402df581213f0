import { Link as Anchor } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../words/use-dates';
import classes from './family.module.css';
import { looksQuery } from './family-queries';
import { lastOfEach } from './looks';
import { Section } from './section';
import { useFamily } from './use-family';
import { useLooker } from './use-looker';

const FEW = 3;

/** Who has read last, each once. */
export function WhoHasRead() {
  const { t } = useTranslation('family');
  const dates = useDates();
  const { caseId } = useFamily();
  const lookerOf = useLooker();
  const { data } = useInfiniteQuery(looksQuery(caseId));
  if (!data) return null;
  const looks = lastOfEach(data.pages.flatMap(({ items }) => items)).slice(0, FEW);
  return (
    <Section heading={t('readers.heading')}>
      {looks.length === 0 && <p className={classes.text}>{t('readers.none')}</p>}
      <ul className={classes.list}>
        {looks.map((look, index) => (
          <li key={`${look.at} ${index}`} className={classes.item}>
            <span className={classes.words}>{lookerOf(look)}</span>
            <span className={classes.quiet} title={dates.full(look.at)}>
              {dates.moment(look.at).toLocaleLowerCase()}
            </span>
          </li>
        ))}
      </ul>
      {data.pages.some(({ items }) => items.length > 0) && (
        <p>
          <Anchor asChild>
            <Link to="/family/$caseId/readers" params={{ caseId }}>
              {t('readers.all')}
            </Link>
          </Anchor>
        </p>
      )}
    </Section>
  );
}
