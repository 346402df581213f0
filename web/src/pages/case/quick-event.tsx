import { Alert, Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sendingFault } from '../../forms/form-problems';
import { MissingSteps } from '../../forms/missing-steps';
import { useSendEvents } from '../../forms/send-events';
import { useWords } from '../../forms/use-words';
import { type Case, caseQuery } from './case-queries';

/** An event that asks for nothing: one press. */
export function QuickEvent({
  view,
  type,
  variant = 'secondary',
  facts,
}: {
  view: Case;
  type: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  facts?: Record<string, unknown>;
}) {
  const { t } = useTranslation('forms');
  const say = useWords();
  const { data: read } = useQuery(caseQuery(view.id));
  const sending = useSendEvents(view.id);
  const fault = sending.error && sendingFault(sending.error, [], t);
  const event = view.allowedEvents.find((one) => one.type === type);
  if (!event) return null;
  return (
    <>
      <Button
        variant={variant}
        loading={sending.isPending}
        onClick={() => {
          if (!sending.isPending)
            sending.mutate({ events: [{ type, ...(facts && { facts }) }], tag: read?.tag ?? '' });
        }}
      >
        {say(event.words)}
      </Button>
      {fault && (
        <Alert data-color="danger" role="alert">
          {fault.general}
          <MissingSteps steps={fault.steps} />
        </Alert>
      )}
    </>
  );
}
