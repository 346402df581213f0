import { Checkbox, Heading, ValidationMessage } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './family.module.css';
import { numbersOf, type Question } from './measuring';
import { firstName } from './names';
import { useFamily } from './use-family';

interface OneQuestionProps {
  question: Question;
  number: number;
  count: number;
  /** The question is the heading of the page. */
  isOwn: boolean;
  isMissing: boolean;
  /** Null: does not want to answer; undefined: has not said yet. */
  answer: number | null | undefined;
  choose(answer: number | null): void;
}

/** A number from the lowest to the highest, or none. */
export function OneQuestion({ question, number, count, isOwn, isMissing, answer, choose }: OneQuestionProps) {
  const { t } = useTranslation('family');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // A new question is where one goes on; the first comes with the page, whose heading has the focus.
  useEffect(() => {
    if (number > 1) heading.current?.focus();
  }, [number]);
  const numbers = numbersOf(question);
  return (
    <fieldset className={classes.fields} aria-labelledby={id} aria-describedby={`${id}-about`}>
      {count > 1 && (
        <Heading level={2} id={id} ref={heading} tabIndex={-1} className={classes.heading}>
          {t('measure.place', { number, count })}
        </Heading>
      )}
      <About id={`${id}-about`} question={question} number={number} isOwn={isOwn} />
      <div className={classes.number}>
        {numbers.map((value) => (
          <label key={value}>
            <input type="radio" name={id} checked={answer === value} onChange={() => choose(value)} />
            {value}
          </label>
        ))}
      </div>
      <div className={classes.ends}>
        <span>{t('measure.low', { min: question.min })}</span>
        <span>{t('measure.high', { max: question.max })}</span>
      </div>
      <Checkbox
        value="skip"
        label={t('measure.skip')}
        checked={answer === null}
        onChange={() => choose(null)}
      />
      {isMissing && <ValidationMessage role="alert">{t('measure.choose')}</ValidationMessage>}
    </fieldset>
  );
}

function About({
  id,
  question,
  number,
  isOwn,
}: {
  id: string;
  question: Question;
  number: number;
  isOwn: boolean;
}) {
  const { t } = useTranslation('family');
  const { page } = useFamily();
  if (question.text)
    return (
      <p id={id} className={classes.text} dir="auto">
        {question.text}
      </p>
    );
  if (isOwn) return <span id={id} />;
  const name = firstName(page.helpers[0]?.name) || t('measure.somebody');
  return (
    <div id={id} className={classes.words}>
      <p className={classes.text}>{t('measure.sheet', { number })}</p>
      <p className={classes.quiet}>{t('measure.sheetWhy', { name })}</p>
    </div>
  );
}
