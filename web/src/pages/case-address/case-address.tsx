import { Alert, Button, Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { Problem } from '../../api/problem';
import { Page } from '../../blocks/page';
import { caseKey } from '../../forms/send-events';
import { usePageTitle } from '../../shell/page-title';
import { CaseBack } from '../case/case-back';
import styles from './case-address.module.css';

const route = getRouteApi('/frame/cases/$caseId/address');
const MOST_LETTERS = 500;

const at = (caseId: string) => ({ params: { path: { id: caseId } } });

/** Read when the page is opened and not kept: each time is noted in the log of who has looked. */
const addressQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'address'],
    queryFn: () => answerOf(api.GET('/api/v1/cases/{id}/address', at(caseId))),
    gcTime: 0,
  });

/** Where the child lives, for letters and for the archive; nothing where the address is strictly confidential. */
export default function CaseAddress() {
  const { t } = useTranslation('address');
  const { caseId } = route.useParams();
  usePageTitle(t('title'));
  const { data } = useSuspenseQuery(addressQuery(caseId));
  return (
    <Page ground="plain" narrow back={<CaseBack caseId={caseId} />} heading={t('title')} lead={t('lead')}>
      <AddressForm caseId={caseId} address={data.address ?? ''} />
    </Page>
  );
}

function AddressForm({ caseId, address }: { caseId: string; address: string }) {
  const { t } = useTranslation('address');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(address);
  const [isMissing, setMissing] = useState(false);
  const write = useWrite(caseId);
  const save = () => {
    setMissing(text.trim() === '');
    if (text.trim() === '') return field.current?.focus();
    return send(text.trim());
  };
  const send = (written: string | null) => {
    if (write.isPending) return;
    write.mutate(written, { onSuccess: (answer) => setText(answer.address ?? '') });
  };
  const wrong = isMissing ? t('missing') : write.error && whyNot(write.error, t('noContact'));
  return (
    <div className={styles.form}>
      <Field>
        <Label htmlFor={id}>{t('label')}</Label>
        <Textarea
          id={id}
          ref={field}
          rows={3}
          dir="auto"
          maxLength={MOST_LETTERS}
          autoComplete="off"
          value={text}
          aria-invalid={wrong ? true : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        {wrong && <ValidationMessage role="alert">{wrong}</ValidationMessage>}
      </Field>
      {write.isSuccess && (
        <Alert data-color="success" role="status">
          {t(write.variables === null ? 'removed' : 'saved')}
        </Alert>
      )}
      <div className={styles.buttons}>
        <Button loading={write.isPending} onClick={save}>
          {t('save')}
        </Button>
        {address && (
          <Button variant="tertiary" onClick={() => send(null)}>
            {t('remove')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Nothing: it is forgotten. */
function useWrite(caseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (address: string | null) =>
      answerOf(
        address === null
          ? api.DELETE('/api/v1/cases/{id}/address', at(caseId))
          : api.PUT('/api/v1/cases/{id}/address', { ...at(caseId), body: { address } }),
      ),
    onSuccess: (answer) => queries.setQueryData(addressQuery(caseId).queryKey, answer),
  });
}

const whyNot = (error: unknown, noContact: string) =>
  error instanceof Problem ? (error.fields[0]?.message ?? error.document.title) : noContact;
