import { Button, Link as Anchor } from '@digdir/designsystemet-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { useSingleMutation } from '../../api/single-mutation';
import type { components } from '../../api/schema';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { BackLink } from './back-link';
import classes from './family.module.css';
import { accessRequestsQuery } from './family-queries';
import { useDone } from './said';
import { Section } from './section';
import { Trouble } from './trouble';
import { useFamily } from './use-family';

type Request = components['schemas']['MyRequestDto'];

/** Everything that is kept about the family: asked for, gone through by a person, fetched here. */
export default function Everything() {
  const { t } = useTranslation('family');
  const { caseId } = useFamily();
  const { data } = useSuspenseQuery(accessRequestsQuery);
  const client = useQueryClient();
  const { done, tell } = useDone();
  usePageTitle(t('everything.title'));
  const asking = useSingleMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/cases/{id}/access-requests', { params: { path: { id: caseId } }, body: {} }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: accessRequestsQuery.queryKey });
      tell();
    },
  });
  const waits = data.mine.some(({ documents }) => documents.length === 0);
  return (
    <Page
      ground="plain"
      narrow
      heading={t('everything.title')}
      lead={t('everything.lead')}
      back={<BackLink />}
    >
      <Trouble error={asking.error} />
      {done}
      {!waits && (
        <div className={classes.buttons}>
          <Button loading={asking.isPending} onClick={() => asking.mutate()}>
            {t('everything.ask')}
          </Button>
        </div>
      )}
      {data.mine.length > 0 && (
        <Section heading={t('everything.mine')}>
          <ul className={classes.list}>
            {data.mine.map((request) => (
              <Asked key={request.id} request={request} />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

function Asked({ request: { askedOn, dueOn, extendedFor, documents } }: { request: Request }) {
  const { t } = useTranslation('family');
  const dates = useDates();
  const asked = { when: dates.past(askedOn).toLocaleLowerCase(), day: dates.short(dueOn) };
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <span className={classes.quiet}>{t('everything.asked', asked)}</span>
        {extendedFor && <span>{t(`everything.extendedFor.${extendedFor as 'complex'}`)}</span>}
        {documents.map((document) => (
          <Given key={document.id} document={document} />
        ))}
      </div>
    </li>
  );
}

function Given({ document: { id, status, expiresOn } }: { document: Request['documents'][number] }) {
  const { t } = useTranslation('family');
  const dates = useDates();
  if (status !== 'released')
    return <span>{t(status === 'expired' ? 'everything.expired' : 'everything.withheld')}</span>;
  return (
    <>
      <span>
        {expiresOn ? t('everything.ready', { day: dates.short(expiresOn) }) : t('everything.readyOpen')}
      </span>
      <div className={classes.links}>
        <Anchor href={`/api/v1/access-documents/${id}/pdf`} download>
          {t('everything.pdf')}
        </Anchor>
        <Anchor href={`/api/v1/access-documents/${id}`} download>
          {t('everything.json')}
        </Anchor>
      </div>
    </>
  );
}
