import type { Answers } from '../../forms/form-answer';

/** What a draft of a sitting holds: only what its author has said, so that what usually is follows the day it is opened. */
export interface KeptSitting {
  exit: string;
  answers: Answers;
}

export function keptSittingOf(content: Record<string, unknown> | undefined): KeptSitting {
  const { exit, answers } = content ?? {};
  return { exit: typeof exit === 'string' ? exit : '', answers: isBranch(answers) ? answers : {} };
}

/** What was answered otherwise than the form began. */
export function answeredSince(initial: Answers, answers: Answers): Answers {
  const said = Object.entries(answers).flatMap(([name, value]): [string, unknown][] => {
    const before = initial[name];
    if (!isBranch(value)) return isSame(value, before) ? [] : [[name, value]];
    const inner = answeredSince(isBranch(before) ? before : {}, value);
    return Object.keys(inner).length > 0 ? [[name, inner]] : [];
  });
  return Object.fromEntries(said);
}

/** The form as it began, with what was answered since. */
export function withAnswered(initial: Answers, said: Answers): Answers {
  const answers = { ...initial };
  for (const [name, value] of Object.entries(said)) {
    const before = initial[name];
    answers[name] = isBranch(value) ? withAnswered(isBranch(before) ? before : {}, value) : value;
  }
  return answers;
}

const isBranch = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field that nobody has touched is undefined, null or empty, as it happens to be drawn. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '');
