import { Alert, Field, Label, Link as DsLink, Select } from '@digdir/designsystemet-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { startTransition, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { EventForm } from '../../forms/event-form';
import { usePageTitle } from '../../shell/page-title';
import { language } from '../../texts/i18n';
import { ReadingLanguage } from '../../forms/reading-language';
import { useWords } from '../../forms/use-words';
import { CaseBack } from '../case/case-back';
import { caseQuery, type ReadCase } from '../case/case-queries';
import { CaseSources } from '../case/case-sources';
import { OpenLink } from '../case/open-link';
import { ConsentText } from '../family/consent-text';
import { consentTextQuery } from '../family/family-queries';
import classes from './case-consent.module.css';

const route = getRouteApi('/frame/cases/$caseId/consent');

/** Together with the family: what they are asked, in a language they read; beside it, what they said yes to. */
export default function CaseConsent() {
  const { t } = useTranslation('panels');
  const { caseId } = route.useParams();
  const { data: read } = useSuspenseQuery(caseQuery(caseId));
  usePageTitle(t('consent.title'));
  const { view } = read;
  const mayGive = view.allowedEvents.some(({ type, ready }) => type === 'CONSENT_GIVEN' && ready);
  const mayAsk = view.allowedEvents.some(({ type, ready }) => type === 'CONSENT_ASKED' && ready);
  const mayRefuse = view.allowedEvents.some(({ type, ready }) => type === 'CONSENT_REFUSED' && ready);
  const [reads, setReads] = useState<string>(language());
  const { data: text } = useSuspenseQuery(consentTextQuery(reads));
  const reading = useMemo(
    () => ({ reads, choose: (next: string) => startTransition(() => setReads(next)) }),
    [reads],
  );
  return (
    <Page
      back={<CaseBack caseId={caseId} />}
      heading={t('consent.title')}
      lead={t('consent.lead')}
      side={
        <Panel heading={t('consent.text')}>
          <div className={classes.text}>
            <Field>
              <Label>{t('consent.language')}</Label>
              <Select value={reads} onChange={({ target }) => setReads(target.value)}>
                {text.languages.map((one) => (
                  <Select.Option
                    key={one.language}
                    value={one.language}
                    lang={one.language}
                    dir={one.direction}
                  >
                    {one.name}
                  </Select.Option>
                ))}
              </Select>
            </Field>
            <DsLink asChild>
              <Link to="/cases/$caseId/consent/paper" params={{ caseId }} search={{ language: reads }}>
                {t('consent.paper.open')}
              </Link>
            </DsLink>
            {text.draft && <Alert data-color="warning">{t('consent.draft')}</Alert>}
            <ConsentText text={text} service={t('consent.chosen')} />
          </div>
        </Panel>
      }
    >
      {mayGive ? (
        <ReadingLanguage value={reading}>
          <GiveForm read={read} shown={text} />
        </ReadingLanguage>
      ) : (
        <EmptyState title={t('consent.notNow')} />
      )}
      {mayAsk && (
        <Panel heading={t('consent.apart')} about={t('consent.apartAbout')}>
          <OpenLink view={view} type="CONSENT_ASKED" />
        </Panel>
      )}
      {mayRefuse && (
        <Panel heading={t('consent.others')}>
          <OpenLink view={view} type="CONSENT_REFUSED" />
        </Panel>
      )}
    </Page>
  );
}

interface GiveFormProps {
  read: ReadCase;
  shown: { text: string; version: number; language: string };
}

function GiveForm({ read, shown }: GiveFormProps) {
  const { t } = useTranslation('panels');
  const say = useWords();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const { view } = read;
  const [opened] = useState(() => ({
    event: view.allowedEvents.find(({ type }) => type === 'CONSENT_GIVEN'),
    tag: client.getQueryData(caseQuery(view.id).queryKey)?.tag ?? read.tag,
  }));
  const { event, tag } = opened;
  if (!event) return null;
  const { text, version, language: shownIn } = shown;
  const toCase = () => void navigate({ to: '/cases/$caseId', params: { caseId: view.id } });
  return (
    <Panel heading={t('consent.form')}>
      <CaseSources view={view}>
        <EventForm
          caseId={view.id}
          event={event}
          tag={tag}
          given={{ facts: { shown: { text, version, language: shownIn } } }}
          verb={say(event.verb)}
          onDone={toCase}
          onCancel={toCase}
        />
      </CaseSources>
    </Panel>
  );
}
