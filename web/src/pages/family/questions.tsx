import { useTranslation } from 'react-i18next';
import { FamilyWords } from '../../blocks/family-words';
import { ItemState } from '../../blocks/item-state';
import { useDates } from '../../words/use-dates';
import classes from './family.module.css';
import type { FamilyQuestion } from './family-queries';
import { firstName } from './names';
import { Section } from './section';
import { useFamily } from './use-family';

const FEW = 5;

/** What I have asked, and what I was answered. */
export function Questions() {
  const { t } = useTranslation('family');
  const { page } = useFamily();
  if (page.questions.length === 0) return null;
  return (
    <Section heading={t('questions.heading')}>
      <ul className={classes.list}>
        {page.questions.slice(0, FEW).map((question) => (
          <Question key={question.entry} question={question} />
        ))}
      </ul>
    </Section>
  );
}

function Question({ question: { wish, at, text, waits, answer } }: { question: FamilyQuestion }) {
  const { t } = useTranslation('family');
  const dates = useDates();
  const when = (moment: string) => dates.past(moment).toLocaleLowerCase();
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <span className={classes.title}>{`${t(`questions.wish.${wish}`)}, ${when(at)}`}</span>
        {text && <FamilyWords>{text}</FamilyWords>}
        {answer && (
          <p className={classes.text} dir="auto">
            <span className={classes.quiet}>
              {t('questions.answered', {
                name: firstName(answer.name) || t('somebody'),
                when: when(answer.at),
              })}
            </span>
            {`\n${answer.text}`}
          </p>
        )}
        {!answer && (
          <ItemState state={waits ? 'later' : 'done'}>
            {t(waits ? 'questions.waits' : 'questions.over')}
          </ItemState>
        )}
      </div>
    </li>
  );
}
