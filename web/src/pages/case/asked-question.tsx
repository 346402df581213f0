import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../blocks/panel';
import { useDates } from '../../words/use-dates';
import { type AskedReferral, openQuestions, questionsOf } from './asked-of';
import { askedQuery } from './asked-query';
import classes from './asked-question.module.css';
import { type Case, servicesQuery } from './case-queries';
import { OpenLink } from './open-link';

/**
 * What a service is asked, by whom and when: shown to who is asked as well, who reads nothing else of the case. Without a
 * referral that is named, each that waits for an answer.
 */
export function AskedQuestion({ view, referralId }: { view: Case; referralId?: string }) {
  const { data = [] } = useQuery(askedQuery(view.id));
  return questionsOf(data, referralId).map((asked) => <Question key={asked.referralId} asked={asked} />);
}

function Question({ asked: { question, at, by, serviceId, named } }: { asked: AskedReferral }) {
  const { t } = useTranslation('case');
  const dates = useDates();
  const { data: services = [] } = useQuery(servicesQuery);
  const service = services.find(({ id }) => id === serviceId)?.name;
  return (
    <figure className={classes.question}>
      <figcaption className={classes.by}>
        {t('asked.by', { who: [by ?? t('asked.somebody'), service].filter(Boolean).join(', ') })}{' '}
        <time dateTime={at} title={dates.full(at)}>
          {dates.short(at)}
        </time>
        {`. ${t(named ? 'asked.named' : 'asked.anonymously')}`}
      </figcaption>
      {question ? (
        <blockquote className={classes.words} dir="auto">
          {question}
        </blockquote>
      ) : (
        <p className={classes.by}>{t('asked.withoutWords')}</p>
      )}
    </figure>
  );
}

/** Yes and no. */
const ANSWERS: readonly string[] = ['REFERRAL_ACCEPTED', 'REFERRAL_DECLINED'];

/** Every question that waits for the reader's own service, with the two answers that there are. */
export function AskedQuestions({ view }: { view: Case }) {
  const { t } = useTranslation('case');
  const { data } = useQuery(askedQuery(view.id));
  const answers = ANSWERS.filter((one) =>
    view.allowedEvents.some(({ type, ready }) => type === one && ready),
  );
  return openQuestions(data ?? []).map((asked) => (
    <Panel key={asked.referralId} heading={t('asked.heading')}>
      <Question asked={asked} />
      <div className={classes.answers}>
        {answers.map((type, index) => (
          <OpenLink
            key={type}
            view={view}
            type={type}
            about={asked.referralId}
            variant={index === 0 ? 'primary' : 'secondary'}
          />
        ))}
      </div>
    </Panel>
  ));
}
