import { Alert, Button } from '@digdir/designsystemet-react';
import { useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { Link, useLocation, useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, newIdempotencyKey } from '../../api/client';
import { Page } from '../../blocks/page';
import { caseKey } from '../../forms/send-events';
import { LeaveGuard } from '../../live/leave-guard';
import { usePageTitle } from '../../shell/page-title';
import { useStillHere } from '../../shell/use-still-here';
import { said } from '../../words/said';
import { BackLink } from './back-link';
import classes from './family.module.css';
import { type Instrument, instrumentsQuery, measurementsQuery } from './family-queries';
import { answersAs, isOwnQuestion, questionsOf } from './measuring';
import { OneQuestion } from './one-question';
import { Trouble } from './trouble';
import { useFamily } from './use-family';

/** One question at a time; it can be left, and each can be left out. */
export default function Measurement() {
  const { t, i18n } = useTranslation('family');
  const { instrument: id, timePoint } = useParams({ strict: false }) as {
    instrument: string;
    timePoint: string;
  };
  const { caseId, page } = useFamily();
  const [{ data: measurements }, { data: instruments }] = useSuspenseQueries({
    queries: [measurementsQuery(caseId), instrumentsQuery],
  });
  usePageTitle(t('measure.title'));
  const instrument = instruments.find((one) => one.id === id);
  const isPlanned = measurements.planned.some(
    (one) => one.instrument === id && one.timePoint === timePoint && one.respondent === answersAs(page),
  );
  return (
    <Page
      ground="plain"
      narrow
      back={<BackLink />}
      heading={instrument ? said(instrument.name, i18n.language) : t('measure.title')}
    >
      {instrument && isPlanned ? (
        <Answering instrument={instrument} timePoint={timePoint} />
      ) : (
        <Alert data-color="info">{t('measure.gone')}</Alert>
      )}
    </Page>
  );
}

type Answers = Record<string, number | null>;

function useSending(instrument: Instrument, timePoint: string) {
  const { caseId, page } = useFamily();
  const client = useQueryClient();
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  // One answer, however often it is pressed.
  const [key] = useState(newIdempotencyKey);
  const [error, setError] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const send = async (answers: Answers) => {
    setSending(true);
    setError(undefined);
    try {
      await answerOf(
        api.POST('/api/v1/cases/{id}/measurements', {
          params: { path: { id: caseId }, header: { 'Idempotency-Key': key } },
          body: {
            instrument: instrument.id,
            timePoint: timePoint as 'start',
            respondent: answersAs(page),
            answers,
          },
        }),
      );
      await client.invalidateQueries({ queryKey: caseKey(caseId) });
      if (isStillHere()) await navigate({ to: '/family/$caseId', params: { caseId }, ignoreBlocker: true });
    } catch (caught) {
      setError(caught);
    } finally {
      setSending(false);
    }
  };
  return { send, error, isSending };
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The place of the question that is shown, from 0. */
    question?: number;
  }
}

/**
 * Each question has a place of its own in the browser's history, so that its back button goes to the one before it, also
 * where the page was opened straight; never past what is answered.
 */
function usePlace(answered: number) {
  const wanted = useLocation({ select: ({ state }) => state.question ?? 0 });
  const navigate = useNavigate();
  const { history } = useRouter();
  const place = Math.min(wanted, answered);
  return {
    place,
    goOn: () => void navigate({ to: '.', state: { question: place + 1 }, resetScroll: false }),
    goBack: () => history.back(),
  };
}

function Answering({ instrument, timePoint }: { instrument: Instrument; timePoint: string }) {
  const { t } = useTranslation('family');
  const { caseId, page } = useFamily();
  const questions = questionsOf(instrument, page);
  const [answers, setAnswers] = useState<Answers>({});
  const { place, goOn, goBack } = usePlace(questions.filter(({ id }) => id in answers).length);
  const [isMissing, setMissing] = useState(false);
  const { send, error, isSending } = useSending(instrument, timePoint);
  const question = questions[place];
  if (!question) return <Alert data-color="info">{t('measure.gone')}</Alert>;
  const isLast = place === questions.length - 1;
  const next = () => {
    const isAnswered = question.id in answers;
    setMissing(!isAnswered);
    if (!isAnswered) return;
    if (isLast) void send(answers);
    else goOn();
  };
  return (
    <form
      noValidate
      className={classes.wide}
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <OneQuestion
        key={question.id}
        question={question}
        number={place + 1}
        count={questions.length}
        isOwn={isOwnQuestion(instrument)}
        isMissing={isMissing}
        answer={answers[question.id]}
        choose={(answer) => {
          setMissing(false);
          setAnswers({ ...answers, [question.id]: answer });
        }}
      />
      <Trouble error={error} />
      <LeaveGuard when={Object.keys(answers).length > 0} />
      <div className={classes.buttons}>
        <Button type="submit" loading={isSending}>
          {t(isLast ? 'measure.send' : 'measure.nextOne')}
        </Button>
        {place > 0 && (
          <Button type="button" variant="secondary" onClick={goBack}>
            {t('measure.before')}
          </Button>
        )}
        <Button asChild variant="tertiary">
          <Link to="/family/$caseId" params={{ caseId }}>
            {t('measure.leave')}
          </Link>
        </Button>
      </div>
    </form>
  );
}
