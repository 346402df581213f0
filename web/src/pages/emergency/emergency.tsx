import {
  Alert,
  Button,
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  Textarea,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, newIdempotencyKey } from '../../api/client';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { Page } from '../../blocks/page';
import { faultOf, useFocusOnFault } from '../../forms/refused-fields';
import { LeaveGuard } from '../../live/leave-guard';
import { usePageTitle } from '../../shell/page-title';
import { useStillHere } from '../../shell/use-still-here';
import { servicesQuery } from '../case/case-queries';
import classes from '../case-measure/case-measure.module.css';

const REASONS = ['acuteDanger', 'acuteHealth', 'crisis', 'holderUnreachable', 'suspicionOfHarm'] as const;
/** In the order of the form. */
const FIELDS = ['nationalId', 'reason', 'text'] as const;
type Reason = (typeof REASONS)[number];

interface Opening {
  serviceId: string;
  reason: Reason;
  text: string;
  nationalId: string;
}

function useOpening() {
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  // One opening, however often it is pressed.
  const [key] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: (body: Opening) =>
      answerOf(
        api.POST('/api/v1/emergency-access', { params: { header: { 'Idempotency-Key': key } }, body }),
      ),
    onSuccess: async ({ caseId }) => {
      if (isStillHere()) await navigate({ to: '/cases/$caseId', params: { caseId }, ignoreBlocker: true });
    },
  });
}

/** Break the glass: for a stated reason, 24 hours, told to those it concerns at once. */
export default function Emergency() {
  const { t } = useTranslation('panels');
  usePageTitle(t('emergency.title'));
  return (
    <Page ground="plain" narrow heading={t('emergency.title')} lead={t('emergency.lead')}>
      <Alert data-color="warning">{t('emergency.call')}</Alert>
      <OpeningForm />
    </Page>
  );
}

function OpeningForm() {
  const { t } = useTranslation('panels');
  const { roles } = useSession();
  const { data: services = [] } = useQuery(servicesQuery);
  const own = services.filter(({ id }) => roles.some(({ serviceId }) => serviceId === id));
  const opening = useOpening();
  const [typed, setTyped] = useState({ nationalId: '', serviceId: '', text: '' });
  const [reason, setReason] = useState<Reason | null>(null);
  const [isTried, setTried] = useState(false);
  const serviceId = typed.serviceId || (own[0]?.id ?? '');
  const missing = FIELDS.filter((field) => (field === 'reason' ? reason === null : !typed[field].trim()));
  const fault = faultOf(opening.error, isTried ? missing : [], t('emergency.missing'));
  useFocusOnFault(opening.error, 'emergency');
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing[0]) document.getElementById(`emergency-${missing[0]}`)?.focus();
    else if (reason && !opening.isPending) opening.mutate({ ...typed, serviceId, reason });
  };
  return (
    <form noValidate className={classes.form} onSubmit={send} autoComplete="off">
      <Textfield
        id="emergency-nationalId"
        label={t('emergency.nationalId')}
        inputMode="numeric"
        value={typed.nationalId}
        error={fault('nationalId')}
        onChange={({ target }) => setTyped({ ...typed, nationalId: target.value })}
      />
      {own.length > 1 && (
        <Field>
          <Label>{t('emergency.service')}</Label>
          <Select
            value={serviceId}
            onChange={({ target }) => setTyped({ ...typed, serviceId: target.value })}
          >
            {own.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <Fieldset>
        <Fieldset.Legend>{t('emergency.reason')}</Fieldset.Legend>
        {REASONS.map((one, at) => (
          <Radio
            key={one}
            id={at === 0 ? 'emergency-reason' : undefined}
            name="reason"
            value={one}
            label={t(`emergency.reasons.${one}`)}
            checked={reason === one}
            onChange={() => setReason(one)}
          />
        ))}
        {fault('reason') && <ValidationMessage>{fault('reason')}</ValidationMessage>}
      </Fieldset>
      <Field>
        <Label>{t('emergency.text')}</Label>
        <Textarea
          id="emergency-text"
          rows={4}
          dir="auto"
          aria-invalid={fault('text') ? true : undefined}
          value={typed.text}
          onChange={({ target }) => setTyped({ ...typed, text: target.value })}
        />
        {fault('text') && <ValidationMessage>{fault('text')}</ValidationMessage>}
      </Field>
      {opening.error && (
        <Alert data-color="danger" role="alert">
          {opening.error instanceof Problem ? opening.error.document.title : t('failed')}
        </Alert>
      )}
      <LeaveGuard when={Object.values(typed).some(Boolean)} />
      <div className={classes.buttons}>
        <Button type="submit" data-color="danger" loading={opening.isPending}>
          {t('emergency.send')}
        </Button>
      </div>
    </form>
  );
}
