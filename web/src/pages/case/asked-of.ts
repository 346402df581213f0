import type { Entry } from './timeline-queries';

/** A service was asked to take part. */
export interface AskedReferral {
  referralId: string;
  /** Absent when it was erased. */
  question?: string;
  at: string;
  by: string | null;
  /** Of whoever asked. */
  serviceId: string | null;
  named: boolean;
}

const ANSWERS = new Set(['REFERRAL_ACCEPTED', 'REFERRAL_DECLINED', 'REFERRAL_WITHDRAWN']);
/** Without what was taken out of the log. */
const referrals = (entries: readonly Entry[]): AskedReferral[] =>
  entries
    .filter(({ type, restricted }) => type === 'REFERRAL_SENT' && !restricted)
    .map(({ facts = {}, texts = {}, at = '', actor }) => ({
      referralId: String(facts.referralId),
      ...(texts.question && { question: texts.question }),
      at,
      by: actor?.name ?? null,
      serviceId: actor?.serviceId ?? null,
      named: facts.named === true,
    }));

/** What that referral asks; without one, each that is open. */
export const questionsOf = (entries: readonly Entry[], referralId?: string): AskedReferral[] =>
  referralId === undefined
    ? openQuestions(entries)
    : referrals(entries).filter((one) => one.referralId === referralId);

/** Those that nobody has answered or taken back. */
export function openQuestions(entries: readonly Entry[]): AskedReferral[] {
  const answered = new Set(
    entries.filter(({ type }) => ANSWERS.has(type ?? '')).map(({ facts }) => String(facts?.referralId)),
  );
  return referrals(entries).filter(({ referralId }) => !answered.has(referralId));
}
