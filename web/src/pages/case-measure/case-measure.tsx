import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, newIdempotencyKey } from '../../api/client';
import { Problem } from '../../api/problem';
import { ErrorSummary } from '../../blocks/error-summary';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
import { caseKey } from '../../forms/send-events';
import { useWords } from '../../forms/use-words';
import { LeaveGuard } from '../../live/leave-guard';
import { usePageTitle } from '../../shell/page-title';
import { useStillHere } from '../../shell/use-still-here';
import { CaseBack } from '../case/case-back';
import { planQuery } from '../case/case-queries';
import { instrumentsQuery, measurementsQuery } from '../case/measured-queries';
import { answersOf, type Question, questionsOf, wrongAmong } from './measure-questions';
import { refusedAt, saidOf } from './measure-refused';
import classes from './case-measure.module.css';

const NOTHING: ReadonlyMap<string, string> = new Map();

const route = getRouteApi('/frame/cases/$caseId/measure/$instrument/$timePoint/$respondent');

/** Somebody's answer on paper, put in by staff: sums of its scales where the instrument takes them, else each question. */
export default function CaseMeasure() {
  const { t } = useTranslation('panels');
  const say = useWords();
  const params = route.useParams();
  usePageTitle(t('measure.title'));
  const [{ data: measurements }, { data: instruments }, { data: plan }] = useSuspenseQueries({
    queries: [measurementsQuery(params.caseId), instrumentsQuery, planQuery(params.caseId)],
  });
  const instrument = instruments.find(({ id }) => id === params.instrument);
  const isPlanned = measurements.planned.some(
    (one) =>
      one.instrument === params.instrument &&
      one.timePoint === params.timePoint &&
      one.respondent === params.respondent,
  );
  const who = t(`measurements.who.${params.respondent as 'self'}`, { defaultValue: params.respondent });
  return (
    <Page
      ground="plain"
      narrow
      back={<CaseBack caseId={params.caseId} />}
      heading={t('measure.title')}
      lead={instrument && t('measure.lead', { name: say(instrument.name), who })}
    >
      {instrument && isPlanned ? (
        <AnswerForm
          questions={questionsOf(instrument, plan.goals)}
          hasScales={instrument.scales.length > 0}
        />
      ) : (
        <EmptyState title={t('measure.gone')} />
      )}
    </Page>
  );
}

function useSending() {
  const { caseId, instrument, timePoint, respondent } = route.useParams();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const isStillHere = useStillHere();
  // One answer, however often it is pressed.
  const [key] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: (answers: Record<string, number | null>) =>
      answerOf(
        api.POST('/api/v1/cases/{id}/measurements', {
          params: { path: { id: caseId }, header: { 'Idempotency-Key': key } },
          body: { instrument, timePoint: timePoint as 'start', respondent, answers },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: caseKey(caseId) });
      if (!isStillHere()) return;
      await navigate({ to: '/cases/$caseId', params: { caseId }, ignoreBlocker: true });
    },
  });
}

function AnswerForm({ questions, hasScales }: { questions: readonly Question[]; hasScales: boolean }) {
  const { t } = useTranslation(['panels', 'blocks']);
  const { caseId } = route.useParams();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [attempt, setAttempt] = useState(0);
  const sending = useSending();
  const refused = sending.error instanceof Problem ? refusedAt(sending.error) : NOTHING;
  const wrong = attempt > 0 ? wrongAmong(questions, typed) : [];
  const labelOf = ({ id, text }: Question) =>
    text ?? (hasScales ? t(`blocks:instrumentScale.${id as 'peer'}`) : t('measure.question', { number: id }));
  const faultOf = (one: Question) =>
    wrong.includes(one) ? t('measure.wrong', { min: one.min, max: one.max }) : refused.get(one.id);
  const faults = questions.filter((one) => faultOf(one) !== undefined);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (wrongAmong(questions, typed).length === 0 && !sending.isPending)
      sending.mutate(answersOf(questions, typed), { onError: () => setAttempt((before) => before + 1) });
  };
  return (
    <form noValidate className={classes.form} onSubmit={send}>
      <ErrorSummary
        attempt={attempt}
        errors={faults.map((one) => ({
          fieldId: `question-${one.id}`,
          message: `${labelOf(one)}: ${faultOf(one)}`,
        }))}
      />
      {hasScales && <p>{t('measure.scales')}</p>}
      {questions.map((question) => (
        <Textfield
          key={question.id}
          id={`question-${question.id}`}
          label={labelOf(question)}
          description={t('measure.range', { min: question.min, max: question.max })}
          inputMode="numeric"
          value={typed[question.id] ?? ''}
          error={faultOf(question)}
          onChange={({ target }) => setTyped({ ...typed, [question.id]: target.value })}
        />
      ))}
      {sending.error && faults.length === 0 && (
        <Alert data-color="danger" role="alert">
          {sending.error instanceof Problem ? saidOf(sending.error) : t('failed')}
        </Alert>
      )}
      <LeaveGuard when={Object.values(typed).some(Boolean)} />
      <div className={classes.buttons}>
        <Button type="submit" loading={sending.isPending}>
          {t('measure.save')}
        </Button>
        <Button asChild variant="tertiary">
          <Link to="/cases/$caseId" params={{ caseId }}>
            {t('cancel')}
          </Link>
        </Button>
      </div>
    </form>
  );
}
