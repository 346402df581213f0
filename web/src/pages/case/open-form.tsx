import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GuideBox } from '../../blocks/guide-box';
import { ItemState } from '../../blocks/item-state';
import { Panel } from '../../blocks/panel';
import { describeForm } from '../../forms/describe-form';
import { EventForm } from '../../forms/event-form';
import type { Answers } from '../../forms/form-answer';
import { useWords } from '../../forms/use-words';
import { AskedQuestion } from './asked-question';
import { CaseSources } from './case-sources';
import { type AllowedEvent, caseQuery, type ReadCase } from './case-queries';
import { keepingOf } from './keeping-of';
import { MissingRows } from './missing-rows';
import { Agenda } from './agenda';
import classes from './open-form.module.css';

const route = getRouteApi('/frame/cases/$caseId');

/** Whoever says no and reads nothing else of the case knows of it no more. */
const LEAVING: readonly string[] = ['REFERRAL_DECLINED', 'BATON_DECLINED'];

/** What is said to a question: the question stands with it. */
const REFERRED: readonly string[] = ['REFERRAL_ACCEPTED', 'REFERRAL_DECLINED', 'REFERRAL_WITHDRAWN'];

/** The form of the event that the address names (`?do=NOTE_WRITTEN`), on the page itself; and that it is done. */
export function OpenForm({ read }: { read: ReadCase }) {
  const { t } = useTranslation('case');
  const say = useWords();
  const { do: type, about } = route.useSearch();
  const navigate = route.useNavigate();
  const [done, setDone] = useState('');
  const event = useOpenedEvent(read.view.allowedEvents, type);
  const close = () => void navigate({ search: {}, resetScroll: false, ignoreBlocker: true });
  return (
    <div className={classes.place}>
      <div role="status">{done && <ItemState state="done">{done}</ItemState>}</div>
      {type && !event && <p>{t('notNow')}</p>}
      {event && (
        <OneForm
          key={`${event.type} ${about}`}
          read={read}
          event={event}
          about={about}
          onDone={() => {
            setDone(t('saved', { what: say(event.words) }));
            if (!read.view.content && LEAVING.includes(event.type))
              void navigate({ to: '/', ignoreBlocker: true });
            else close();
          }}
          onCancel={close}
        />
      )}
    </div>
  );
}

/** What was opened stays open with what is typed, also when somebody else has done it meanwhile: the answer will say so. */
function useOpenedEvent(
  allowed: readonly AllowedEvent[],
  type: string | undefined,
): AllowedEvent | undefined {
  const found = allowed.find((one) => one.type === type);
  const [opened, setOpened] = useState(found);
  const isKept = opened !== undefined && opened.type === type && (opened.ready || !found?.ready);
  if (!isKept && opened !== found) setOpened(found);
  return isKept ? opened : found;
}

interface OneFormProps {
  read: ReadCase;
  event: AllowedEvent;
  about?: string;
  onDone: () => void;
  onCancel: () => void;
}

function OneForm({ read, event, about, onDone, onCancel }: OneFormProps) {
  const { t } = useTranslation('case');
  const say = useWords();
  const place = useFocusWhenOpened();
  const client = useQueryClient();
  const { view, tag } = read;
  const [opened] = useState(() => ({
    event,
    keeping: keepingOf(view, event.type),
    tag: client.getQueryData(caseQuery(view.id).queryKey)?.tag ?? tag,
  }));
  const withEntries = describeForm(opened.event).some(({ input }) => input === 'entry');
  const isMeeting = event.type === 'NEXT_DATE_SET' && about === 'meeting';
  // What was pressed is answered by the panel and its heading; its fields come in the frame after.
  const isDrawn = useDeferredValue(true, false);
  return (
    <div ref={place} tabIndex={-1}>
      <Panel heading={isMeeting ? t('callMeeting') : say(event.words)} about={say(event.help)}>
        {event.ready ? (
          isDrawn && (
            <CaseSources view={view} withEntries={withEntries} answers={about}>
              {isMeeting && <Agenda view={view} />}
              {REFERRED.includes(event.type) && <AskedQuestion view={view} referralId={about} />}
              <EventForm
                caseId={view.id}
                event={opened.event}
                tag={opened.tag}
                given={givenBy(opened.event, about)}
                keeping={opened.keeping}
                verb={isMeeting ? t('callIn') : say(event.verb)}
                onDone={onDone}
                onCancel={onCancel}
              />
            </CaseSources>
          )
        ) : (
          <GuideBox>
            <MissingRows view={view} event={event} />
          </GuideBox>
        )}
      </Panel>
    </div>
  );
}

/** What the address says the event is about, in the field that asks for it. */
function givenBy(event: AllowedEvent, about: string | undefined): Answers {
  if (!about) return {};
  if (about === 'meeting') return { facts: { waitingFor: 'meeting' } };
  const field = describeForm(event).find(({ input }) =>
    ['goal', 'intervention', 'consent', 'askedConsent', 'referral', 'entry'].includes(input),
  );
  const name = field?.path.split('.').at(-1);
  return name ? { facts: { [name]: about } } : {};
}

/** A form that opens is gone to, for the eye and for the screen reader. */
function useFocusWhenOpened() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, []);
  return place;
}
