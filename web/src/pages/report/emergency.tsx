import { useTranslation } from 'react-i18next';
import { StateSign } from '../../blocks/state-sign';
import classes from './report.module.css';

const NUMBERS = [
  ['police', '112'],
  ['medical', '113'],
  ['fire', '110'],
  ['childProtection', '116111'],
] as const;

/** Whom to call when it cannot wait; the numbers can be pressed on a phone. */
export function Emergency() {
  const { t } = useTranslation('report');
  return (
    <section className={classes.emergency} aria-labelledby="emergency">
      <h2 id="emergency" className={classes.emergencyHeading}>
        <span className={classes.danger}>
          <StateSign state="danger" size={20} />
        </span>
        {t('emergency.heading')}
      </h2>
      <ul className={classes.numbers}>
        {NUMBERS.map(([who, number]) => (
          <li key={who}>
            <a href={`tel:${number}`} className={classes.number}>
              <span>{t(`emergency.${who}`)}</span>
              <strong>{number.length > 3 ? '116 111' : number}</strong>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
