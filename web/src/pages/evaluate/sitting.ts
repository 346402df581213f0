import type { EventSchemas, FieldOption, FormField } from '../../forms/describe-form';
import { describeForm } from '../../forms/describe-form';
import { type Answers, eventOf, valueAt } from '../../forms/form-answer';
import type { FormEvent } from '../../forms/use-form-sending';
import { eventOfScale, type Scale } from './sitting-scale';

/** What an evaluation of a case looks at. */
export interface Sitting {
  /** Canonical step. */
  step: string;
  /** Ids of the interventions that are still to be evaluated. */
  interventions: readonly string[];
  /** The event that evaluates one of them, as the case offers it. */
  evaluation: EventSchemas;
  nextEvaluation: string;
  exits: readonly string[];
  closingReasons: readonly FieldOption[];
  closingNeedsReason: boolean;
}

/** The words of a field, in the reader's language. */
export type Label = (key: LabelKey) => string;
type LabelKey =
  | 'voiceKind.label'
  | 'childSaid'
  | 'askBy'
  | 'whyNotAsked'
  | 'guardiansSaid'
  | 'conclusion'
  | 'reason'
  | 'closing.reason'
  | 'closing.goalsReached'
  | 'closing.familyView'
  | 'closing.whatWasReached'
  | 'closing.familySaid'
  | `voiceKind.${(typeof VOICES)[number]}`
  | `closing.${(typeof REACHED)[number] | (typeof VIEWS)[number]}`;

const VOICES = ['said', 'willBeAsked', 'couldNotBeAsked'] as const;
const REACHED = ['all', 'some', 'none', 'noGoals'] as const;
const VIEWS = ['agrees', 'disagrees', 'notReached'] as const;
const EVALUATED = 'evaluation.';
const LEFT = 'exit.';
const prefixOf = (id: string): string => `intervention.${id}.`;

const words = (text: string) => ({ nb: text, nn: text, en: text });

/** Did we do it, and did it help: asked of one intervention. */
export function interventionFields(id: string, { evaluation, nextEvaluation }: Sitting): FormField[] {
  const prefix = prefixOf(id);
  return describeForm(evaluation)
    .filter(({ path }) => path !== 'facts.interventionId')
    .map((field) => ({
      ...field,
      path: prefix + field.path,
      ...(field.input === 'choice' && { look: 'pills' as const }),
      ...(field.when && { when: { ...field.when, field: prefix + field.when.field } }),
      ...(field.path === 'facts.evaluateBy' && { initial: nextEvaluation }),
      ...(field.path === 'facts.next' && { initial: 'continue' }),
    }));
}

/** What the child and the guardians say, and what it comes to. */
export function evaluationFields(label: Label): FormField[] {
  const kind = `${EVALUATED}facts.childVoice.kind`;
  const when = (is: string) => ({ when: { field: kind, is: [is] } });
  const text = (name: LabelKey, required: boolean): FormField => ({
    ...field(`${EVALUATED}texts.${name}`, 'longText', label(name)),
    required,
  });
  return [
    {
      ...field(kind, 'choice', label('voiceKind.label')),
      look: 'pills',
      options: VOICES.map((value) => ({ value, words: words(label(`voiceKind.${value}`)) })),
    },
    { ...text('childSaid', true), ...when('said') },
    {
      ...field(`${EVALUATED}facts.childVoice.askBy`, 'date', label('askBy')),
      date: 'notPast',
      ...when('willBeAsked'),
    },
    { ...text('whyNotAsked', true), ...when('couldNotBeAsked') },
    text('guardiansSaid', false),
    text('conclusion', true),
  ];
}

/** Where now: the reason, and of a closing what the model asks for. @param exit `close`, `plan`, `level1`, … */
export function exitFields(exit: string, sitting: Sitting, label: Label): FormField[] {
  if (exit === 'later') return [];
  const reason = field(`${LEFT}texts.reason`, 'longText', label('reason'));
  if (exit !== 'close') return [{ ...reason, required: exit === 'coordinatingUnit' }];
  const choice = (name: string, key: LabelKey, options: readonly FieldOption[]): FormField => ({
    ...field(`${LEFT}facts.${name}`, 'choice', label(key)),
    options,
  });
  const text = (name: 'whatWasReached' | 'familySaid'): FormField => ({
    ...field(`${LEFT}texts.${name}`, 'longText', label(`closing.${name}`)),
    required: false,
  });
  const worded = <Code extends (typeof REACHED)[number] | (typeof VIEWS)[number]>(codes: readonly Code[]) =>
    codes.map((value) => ({ value, words: words(label(`closing.${value}`)) }));
  return [
    choice('reason', 'closing.reason', sitting.closingReasons),
    { ...reason, required: sitting.closingNeedsReason },
    choice('goalsReached', 'closing.goalsReached', worded(REACHED)),
    text('whatWasReached'),
    choice('familyView', 'closing.familyView', worded(VIEWS)),
    text('familySaid'),
  ];
}

function field(path: string, input: FormField['input'], label: string): FormField {
  return { path, input, label: words(label), required: true, options: [] };
}

const EXIT_EVENTS: Record<string, string> = {
  plan: 'PLAN_RESUMED',
  close: 'CASE_CLOSED',
  coordinatingUnit: 'CASE_STUCK',
  level1: 'LEVEL_1_DECIDED',
  level2: 'LEVEL_2_DECIDED',
  level3: 'LEVEL_3_DECIDED',
};

/** The whole sitting as events, in the order in which the model takes them. */
export function eventsOfSitting(
  sitting: Sitting,
  exit: string,
  answers: Answers,
  label: Label,
  scale?: Scale,
): FormEvent[] {
  const taken = (type: string, prefix: string, fields: readonly FormField[], more?: object): FormEvent => {
    const own = fields.map((one) => ({
      ...one,
      path: one.path.slice(prefix.length),
      ...(one.when && { when: { ...one.when, field: one.when.field.slice(prefix.length) } }),
    }));
    const event = eventOf(type, own, (valueAt(answers, prefix.slice(0, -1)) ?? {}) as Answers);
    return { event: more ? { ...event, facts: { ...more, ...event.facts } } : event, prefix };
  };
  const left = EXIT_EVENTS[exit];
  return [
    ...(sitting.step === 'carryOut' ? [{ event: { type: 'EVALUATION_STARTED' }, prefix: '' }] : []),
    ...sitting.interventions.map((id) =>
      taken('INTERVENTION_EVALUATED', prefixOf(id), interventionFields(id, sitting), { interventionId: id }),
    ),
    ...(scale ? eventOfScale(scale, answers) : []),
    taken('EVALUATION_RECORDED', EVALUATED, evaluationFields(label)),
    ...(left ? [taken(left, LEFT, exitFields(exit, sitting, label))] : []),
  ];
}
