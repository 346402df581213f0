import { type RefObject, useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { DraftNote } from '../../drafts/draft-note';
import { type KeptDraft, useDraft } from '../../drafts/use-draft';
import type { Answers } from '../../forms/form-answer';
import { LeaveGuard } from '../../live/leave-guard';
import { answeredSince } from './kept-sitting';

interface SittingKeeperProps {
  caseId: string;
  from: { id: string; version: number } | null;
  /** What the form began with, before anybody said anything. */
  initial: Answers;
  exit: string;
  isDone: boolean;
  /** For whoever sends it or throws it away. */
  draftRef: RefObject<KeptDraft | null>;
}

const NOT_KEPT = ['failed', 'stale', 'gone'];

/** Keeps what is written as it is written; by itself, so that a letter does not draw hundreds of fields anew. */
export function SittingKeeper({ caseId, from, initial, exit, isDone, draftRef }: SittingKeeperProps) {
  const answers = answeredSince(initial, useWatch<Answers>());
  const isEmpty = exit === '' && Object.keys(answers).length === 0;
  // What was said and is taken out again is a change as well.
  const [isBegun, setBegun] = useState(from !== null);
  if (!isEmpty && !isBegun) setBegun(true);
  const kept = useDraft({
    purpose: 'evaluation',
    id: caseId,
    from,
    content: { exit, answers },
    isEmpty: isEmpty && !isBegun,
  });
  // Until it has been saved again: another try on its way has not kept anything yet.
  const [isNotKept, setNotKept] = useState(false);
  if (NOT_KEPT.includes(kept.state) && !isNotKept) setNotKept(true);
  if (kept.state === 'saved' && isNotKept) setNotKept(false);
  useEffect(() => {
    draftRef.current = kept;
  });
  return (
    <>
      <DraftNote draft={kept} />
      <LeaveGuard when={isNotKept && !isDone} />
    </>
  );
}
