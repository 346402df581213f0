import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../blocks/icon';
import { ItemState } from '../../blocks/item-state';
import { Panel } from '../../blocks/panel';
import { useIntoView } from '../../blocks/use-into-view';
import { useWords } from '../../forms/use-words';
import type { AllowedEvent, Case } from './case-queries';
import classes from './do-now.module.css';
import { iconOf } from './event-icons';
import { GuideNow } from './guide-now';
import { MoreToDo } from './more-to-do';
import { OpenLink } from './open-link';
import { type Doable, whatNow } from './what-now';

const PLACE = 'do-now';

/** What can be done now, with the guide beside; what is always possible stands last and is never hidden. */
export function DoNow({ view }: { view: Case }) {
  const { t } = useTranslation('case');
  const { now, more, always } = whatNow(view.allowedEvents, view.step);
  useIntoView(PLACE);
  const mayCall = view.status === 'open' && view.allowedEvents.some(({ type }) => type === 'NEXT_DATE_SET');
  return (
    <div className={classes.screen}>
      <Panel heading={t('doNow')} padded={false} id={PLACE}>
        <div className={classes.columns}>
          {now.length === 0 && !mayCall ? (
            <p className={classes.nothing}>{t('nothingNow')}</p>
          ) : (
            <ul className={classes.actions}>
              {now.map((one, index) => (
                <Action key={keyOf(one)} view={view} one={one} isFirst={index === 0} />
              ))}
              {mayCall && <CallMeeting view={view} />}
            </ul>
          )}
          <GuideNow view={view} />
        </div>
        <MoreToDo view={view} more={more} />
        <Always view={view} always={always} />
      </Panel>
    </div>
  );
}

const keyOf = (one: Doable): string => (one.kind === 'event' ? one.event.type : one.kind);

function Action({ view, one, isFirst }: { view: Case; one: Doable; isFirst: boolean }) {
  const { t } = useTranslation('case');
  if (one.kind === 'event') return <EventAction view={view} event={one.event} isFirst={isFirst} />;
  return (
    <li className={classes.action}>
      <Sign name="scale" />
      <div className={classes.words}>
        <strong>{t('evaluate')}</strong>
        <span>{t('evaluateHelp')}</span>
      </div>
      <OpenLink view={view} type="EVALUATION_RECORDED" variant={isFirst ? 'primary' : 'secondary'}>
        {t('evaluateVerb')}
      </OpenLink>
    </li>
  );
}

/** Ready: its verb. Not ready: what is missing, and the verb that mends it. */
function EventAction({ view, event, isFirst }: { view: Case; event: AllowedEvent; isFirst: boolean }) {
  const say = useWords();
  const [first] = event.missing;
  const variant = isFirst ? 'primary' : 'secondary';
  return (
    <li className={classes.action}>
      <Sign name={iconOf(event.type)} />
      <div className={classes.words}>
        <strong>{say(event.words)}</strong>
        {event.ready || !first ? (
          event.help && <span>{say(event.help)}</span>
        ) : (
          <ItemState state="today">{say(first.words)}</ItemState>
        )}
      </div>
      {event.ready || !first?.mend ? (
        <OpenLink view={view} type={event.type} variant={variant} />
      ) : (
        <OpenLink view={view} type={first.mend} about={first.interventions[0]} variant={variant} />
      )}
    </li>
  );
}

function Sign({ name }: { name: IconName }) {
  return (
    <span className={classes.sign}>
      <Icon name={name} size={22} />
    </span>
  );
}

function CallMeeting({ view }: { view: Case }) {
  const { t } = useTranslation('case');
  return (
    <li className={classes.action}>
      <Sign name="people" />
      <div className={classes.words}>
        <strong>{t('callMeeting')}</strong>
        <span>{t('callMeetingHelp')}</span>
      </div>
      <OpenLink view={view} type="NEXT_DATE_SET" about="meeting">
        {t('callIn')}
      </OpenLink>
    </li>
  );
}

function Always({ view, always }: { view: Case; always: readonly AllowedEvent[] }) {
  const { t } = useTranslation('case');
  const say = useWords();
  return (
    <nav className={classes.always} aria-label={t('always')}>
      <strong>{t('always')}</strong>
      <DsLink asChild data-color="danger">
        <Link to="/report" search={{ about: view.id }}>
          {t('report')}
        </Link>
      </DsLink>
      {always.map((event) => (
        <DsLink asChild key={event.type}>
          <Link
            to="/cases/$caseId"
            params={{ caseId: view.id }}
            search={{ do: event.type }}
            resetScroll={false}
          >
            {event.type === 'ADVICE_RECORDED' ? t('askAnonymously') : say(event.words)}
          </Link>
        </DsLink>
      ))}
    </nav>
  );
}
