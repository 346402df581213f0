import { useTranslation } from 'react-i18next';
import classes from './family.module.css';
import { Section } from './section';
import { useFamily } from './use-family';

const SAYINGS = [
  'withdraw',
  'anotherTime',
  'anotherHolder',
  'talk',
  'wrong',
  'everything',
  'complain',
] as const;

/** What the page lets one do, to be ticked with a pen and handed back: whoever follows up writes it into the log. */
export function OnPaper() {
  const { t } = useTranslation('family');
  const { page } = useFamily();
  const isChild = page.me.relation === 'child';
  return (
    <>
      <Section heading={t('print.sayHeading')} lead={t('print.sayLead')}>
        <ul className={classes.list}>
          {SAYINGS.map((one) => (
            <li key={one} className={classes.tick}>
              {t(`print.say.${one}`)}
            </li>
          ))}
          {isChild && <li className={classes.tick}>{t('print.say.disagree')}</li>}
        </ul>
        <p className={classes.lines}>{t('print.more')}</p>
      </Section>
      <Section heading={t('complain.title')}>
        <p className={classes.text}>{t('complain.help')}</p>
        <p className={classes.text}>{t('complain.privacy')}</p>
        <p className={classes.text}>{`${t('help.now')} ${t('help.number')}`}</p>
      </Section>
    </>
  );
}
