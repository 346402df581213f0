import { Link as DsLink } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { FilterChips } from '../../blocks/filter-chips';
import { GuideBox } from '../../blocks/guide-box';
import { Page } from '../../blocks/page';
import { PersonMark } from '../../blocks/person-mark';
import { Row, Rows } from '../../blocks/row';
import { Said } from '../../blocks/said';
import { EventForm } from '../../forms/event-form';
import { useWords } from '../../forms/use-words';
import { usePageTitle } from '../../shell/page-title';
import { CaseSources } from '../case/case-sources';
import { type AllowedEvent, type Case, caseQuery, type ReadCase } from '../case/case-queries';
import { QuickEvent } from '../case/quick-event';
import classes from './hand-over.module.css';

const route = getRouteApi('/frame/cases/$caseId/hand-over');

/** In the order in which one would think of them. */
const WAYS = ['BATON_OFFERED', 'RELAY_HOLDER_NAMED', 'BATON_ASSIGNED', 'COORDINATOR_APPOINTED'] as const;

/** To whom, why, and what the child and the family wish. The baton stays until the other has said yes. */
export default function HandOver() {
  const { t } = useTranslation('hand-over');
  const { caseId } = route.useParams();
  const { data: read } = useSuspenseQuery(caseQuery(caseId));
  const { view } = read;
  usePageTitle(t('title'));
  const ways = useWays(view);
  return (
    <Page
      ground="plain"
      narrow
      back={
        <DsLink asChild>
          <Link to="/cases/$caseId" params={{ caseId }}>
            {t('back')}
          </Link>
        </DsLink>
      }
      heading={t(view.holder ? 'title' : 'nameTitle')}
      lead={t('lead')}
    >
      <WhoHolds view={view} />
      <GuideSays view={view} />
      {ways.length > 0 ? <Ways read={read} ways={ways} /> : <Nothing caseId={caseId} />}
    </Page>
  );
}

/** What was possible when it was opened stays with what is typed, also when somebody else has done it: the answer says so. */
function useWays({ allowedEvents }: Case): readonly AllowedEvent[] {
  const [opened, setOpened] = useState<readonly AllowedEvent[]>([]);
  const isNew = (type: string) => opened.every((one) => one.type !== type);
  const ready = allowedEvents.filter((one) => one.ready && WAYS.some((way) => way === one.type));
  const added = ready.filter(({ type }) => isNew(type));
  const ways = [...opened, ...added];
  if (added.length > 0) setOpened(ways);
  return WAYS.flatMap((type) => ways.filter((one) => one.type === type));
}

function WhoHolds({ view }: { view: Case }) {
  const { t } = useTranslation('hand-over');
  const { holder, offer } = view;
  if (!holder) return null;
  const mayWithdraw = view.allowedEvents.some(({ type, ready }) => type === 'BATON_OFFER_WITHDRAWN' && ready);
  return (
    <div className={classes.holders}>
      <Rows label={t('whoHolds')}>
        <Row
          mark={<PersonMark kind="holder" name={holder.name ?? ''} />}
          title={holder.name ?? '–'}
          about={t('holds', { service: holder.service.name ?? '–' })}
        />
        {offer && (
          <Row
            mark={<PersonMark kind="staff" name={offer.name ?? ''} />}
            title={offer.name ?? '–'}
            about={t('isOffered', { service: offer.service.name ?? '–' })}
            action={mayWithdraw && <QuickEvent view={view} type="BATON_OFFER_WITHDRAWN" />}
          />
        )}
      </Rows>
    </div>
  );
}

/** Who normally holds it here, in the guide's words. */
function GuideSays({ view }: { view: Case }) {
  const words = view.guide?.holder;
  return words ? <GuideBox place={<Said words={view.level.name} />} quote={<Said words={words} />} /> : null;
}

function Ways({ read, ways }: { read: ReadCase; ways: readonly AllowedEvent[] }) {
  const { t } = useTranslation('hand-over');
  const say = useWords();
  const navigate = route.useNavigate();
  const [chosen, setChosen] = useState(ways[0]?.type ?? '');
  const event = ways.find(({ type }) => type === chosen) ?? ways[0];
  const [opened] = useState(read);
  if (!event) return null;
  const caseId = read.view.id;
  const goBack = () => void navigate({ to: '/cases/$caseId', params: { caseId }, ignoreBlocker: true });
  return (
    <>
      {ways.length > 1 && (
        <FilterChips
          label={t('way')}
          options={ways.map(({ type, words }) => ({ value: type, label: say(words) }))}
          value={event.type}
          onChange={setChosen}
        />
      )}
      {event.help && event.type !== 'BATON_OFFERED' && <p>{say(event.help)}</p>}
      <CaseSources view={read.view}>
        <EventForm
          key={event.type}
          caseId={caseId}
          event={event}
          tag={opened.tag}
          verb={say(event.words)}
          onDone={goBack}
          onCancel={goBack}
        />
      </CaseSources>
    </>
  );
}

function Nothing({ caseId }: { caseId: string }) {
  const { t } = useTranslation('hand-over');
  return (
    <EmptyState
      title={t('nothing')}
      action={
        <DsLink asChild>
          <Link to="/cases/$caseId" params={{ caseId }}>
            {t('back')}
          </Link>
        </DsLink>
      }
    />
  );
}
