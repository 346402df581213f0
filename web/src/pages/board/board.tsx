import { Button, Heading, Link as DesignLink } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../blocks/icon';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { boardQuery, intakeQuery } from './board-queries';
import styles from './board.module.css';
import { CasesPanel } from './cases-panel';
import { IntakeCards } from './intake-cards';

/** So many fit in a row above the board; the rest stands on a page of its own. */
const ABOVE = 4;

/** The coordinating unit: what has come in, and which cases need it. */
export default function BoardPage() {
  const { t } = useTranslation('board');
  usePageTitle(t('title'));
  return (
    <Page heading={t('heading')} lead={<Lead />} action={<TakeIn />}>
      <IntakeAbove />
      <CasesPanel scope="coordinatingUnit" />
    </Page>
  );
}

function Lead() {
  const { t } = useTranslation('board');
  const dates = useDates();
  const { data } = useQuery(boardQuery({ scope: 'coordinatingUnit' }));
  const howMany = (show: string) => data?.counts.find((count) => count.show === show)?.howMany ?? 0;
  const day = capital(dates.full(dates.now.toISOString()));
  if (!data) return day;
  return [
    day,
    t('lead.cases', { count: howMany('all') }),
    t('lead.overdue', { count: howMany('overdue') }),
  ].join(' · ');
}

const capital = (words: string) => words.slice(0, 1).toLocaleUpperCase('nb-NO') + words.slice(1);

export function TakeIn() {
  const { t } = useTranslation('board');
  return (
    <Button asChild>
      <Link to="/log-concern">
        <Icon name="plus" />
        {t('takeIn')}
      </Link>
    </Button>
  );
}

function IntakeAbove() {
  const { t } = useTranslation('board');
  const { data: intake } = useQuery(intakeQuery);
  if (!intake || intake.items.length === 0) return null;
  return (
    <section aria-labelledby="intake-heading" className={styles.intake}>
      <div className={styles.intakeHead}>
        <Heading level={2} id="intake-heading" className={styles.h2}>
          {t('intake.heading')} <span className={styles.count}>{intake.items.length}</span>
        </Heading>
        <DesignLink asChild>
          <Link to="/intake">{t('intake.all')}</Link>
        </DesignLink>
      </div>
      <IntakeCards items={intake.items.slice(0, ABOVE)} />
    </section>
  );
}
