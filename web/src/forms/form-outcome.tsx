import { Alert } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { LeaveGuard } from '../live/leave-guard';
import { StaleNotice } from '../live/stale-notice';
import { MissingSteps } from './missing-steps';
import type { FormSending } from './use-form-sending';

/** What became of an attempt, where no field can say it: others changed the case, it was refused, there was no contact. */
export function FormOutcome({
  sending,
  isDirty,
  onSendAnyway,
}: {
  sending: FormSending;
  isDirty: boolean;
  onSendAnyway: () => void;
}) {
  const { fault, stale, isDone, attempt } = sending;
  const refused = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) refused.current?.focus();
  }, [attempt]);
  return (
    <>
      {stale && <StaleNotice problem={stale} onSendAnyway={onSendAnyway} caseId={sending.caseId} />}
      {fault.general && (
        <Alert data-color="danger" role="alert" ref={refused} tabIndex={-1}>
          {fault.general}
          <MissingSteps steps={fault.steps} />
        </Alert>
      )}
      <LeaveGuard when={isDirty && !isDone} />
    </>
  );
}
