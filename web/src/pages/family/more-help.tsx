import { Link as Anchor } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './family.module.css';
import { Section } from './section';
import { useFamily } from './use-family';

/** What one has a right to, and whom to call now. */
export function MoreHelp() {
  const { t } = useTranslation('family');
  const { caseId } = useFamily();
  const params = { caseId };
  return (
    <Section heading={t('help.heading')}>
      <ul className={classes.links}>
        <li>
          <Anchor asChild>
            <Link to="/family/$caseId/history" params={params}>
              {t('history.title')}
            </Link>
          </Anchor>
        </li>
        <li>
          <Anchor asChild>
            <Link to="/family/$caseId/words" params={params}>
              {t('own.title')}
            </Link>
          </Anchor>
        </li>
        <li>
          <Anchor asChild>
            <Link to="/family/$caseId/everything" params={params}>
              {t('everything.title')}
            </Link>
          </Anchor>
        </li>
        <li>
          <Anchor asChild>
            <Link to="/settings/calendar">{t('help.calendar')}</Link>
          </Anchor>
        </li>
        <li>
          <Anchor asChild>
            <Link to="/family/$caseId/complain" params={params}>
              {t('complain.title')}
            </Link>
          </Anchor>
        </li>
        <li>
          <Anchor asChild>
            <button type="button" className={classes.plain} onClick={() => window.print()}>
              {t('help.print')}
            </button>
          </Anchor>
        </li>
      </ul>
      <p className={classes.text}>
        {t('help.now')}{' '}
        <Anchor href="tel:116111" className={classes.strong}>
          {t('help.number')}
        </Anchor>
      </p>
    </Section>
  );
}
