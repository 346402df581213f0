import { Alert, Link as Anchor } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { RequestKey } from '../../api/request-key';
import { ItemState } from '../../blocks/item-state';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import classes from './family.module.css';
import { type ConsentQuestion, consentQuestionsQuery, ownLogsQuery } from './family-queries';
import { firstName } from './names';
import { ReadConsent } from './read-consent';
import type { ShownText } from './shown-text';
import { shownFacts, Statement } from './shown-text';
import { useKinds } from './use-kinds';
import { YesOrNo } from './yes-or-no';

/** Asked before there is a log to read: the question, who asks, and one's own answer. */
export default function ConsentQuestionPage() {
  const { t } = useTranslation('family');
  const { consentId } = useParams({ strict: false }) as { consentId: string };
  const { items } = useSuspenseQuery(consentQuestionsQuery).data;
  usePageTitle(t('consent.answerTitle'));
  const question = items.find((one) => one.consentId === consentId);
  const all = (
    <Anchor asChild>
      <Link to="/family">{t('question.back')}</Link>
    </Anchor>
  );
  return (
    <Page
      ground="plain"
      narrow
      heading={t('consent.answerTitle')}
      back={all}
      lead={question && <Lead question={question} />}
    >
      {question ? (
        <ReadConsent
          service={withWhom(question) || (question.service.name ?? '')}
          kinds={question.kinds}
          until={question.validUntil}
        >
          {(shown) => <Answer question={question} shown={shown} />}
        </ReadConsent>
      ) : (
        <Alert data-color="info">{t('consent.askedGone')}</Alert>
      )}
    </Page>
  );
}

const withWhom = ({ services }: ConsentQuestion): string => services.map(({ name }) => name).join(', ');

/** Who asks, and whose log it would be. */
function Lead({ question: { child, asker, service } }: { question: ConsentQuestion }) {
  const { t } = useTranslation('family');
  const by = { asker: firstName(asker) || t('somebody'), service: service.name ?? t('somebody') };
  return child ? t('question.leadChild', { ...by, name: firstName(child) }) : t('question.lead', by);
}

function Answer({ question, shown }: { question: ConsentQuestion; shown: ShownText }) {
  const { t } = useTranslation('family');
  const kindsOf = useKinds();
  const dates = useDates();
  const { kinds, validUntil, says, isAskedOfOthers, maySayYes, maySayNo } = question;
  const answering = useAnswering(question);
  const isStopped = !maySayYes && says !== 'yes';
  return (
    <YesOrNo
      yes={maySayYes ? () => answering.mutate({ says: 'yes', shown: shownFacts(shown) }) : undefined}
      no={maySayNo ? (why) => answering.mutate({ says: 'no', ...(why && { reason: why }) }) : undefined}
      sending={answering}
    >
      <p>{t('consent.about', { kinds: kindsOf(kinds) })}</p>
      <p>{validUntil ? t('consent.holdsUntil', { day: dates.short(validUntil) }) : t('consent.holdsLong')}</p>
      <div className={classes.words}>
        {says && (
          <ItemState state={says === 'yes' ? 'done' : 'warning'}>
            {t(says === 'yes' ? 'consent.youYes' : 'consent.youNo')}
          </ItemState>
        )}
        {isAskedOfOthers && <span className={classes.quiet}>{t('question.others')}</span>}
        <span className={classes.quiet}>{t('consent.untilAll')}</span>
      </div>
      <Statement shown={shown} />
      {isStopped && (
        <Alert data-color="info">
          {t('consent.stopped', { name: firstName(question.asker) || t('measure.somebody') })}
        </Alert>
      )}
    </YesOrNo>
  );
}

interface OwnAnswer {
  says: 'yes' | 'no';
  reason?: string;
  shown?: ReturnType<typeof shownFacts>;
}

/** The same answer is one, however often it is pressed; with the last yes one comes to the log. */
function useAnswering({ caseId, consentId }: ConsentQuestion) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(() => new RequestKey());
  return useMutation({
    mutationFn: (given: OwnAnswer) =>
      answerOf(
        api.POST('/api/v1/consent-questions/{id}/answers', {
          params: { path: { id: caseId }, header: { 'Idempotency-Key': key.of(given) } },
          body: { consentId, ...given },
        }),
      ),
    onSuccess: async ({ isLogOpen }) => {
      // Another mind later is another answer.
      key.forget();
      await client.invalidateQueries({ queryKey: ownLogsQuery.queryKey });
      if (isLogOpen) await navigate({ to: '/family/$caseId', params: { caseId }, ignoreBlocker: true });
      else await navigate({ to: '/family', search: {}, ignoreBlocker: true });
      await client.invalidateQueries({ queryKey: consentQuestionsQuery.queryKey });
    },
  });
}
