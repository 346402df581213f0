import { Avatar, Button, Divider, Field, Label, Select } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { queryClient } from '../api/queries';
import { hasRole, type Session } from '../api/session';
import { FoldOut } from '../blocks/fold-out';
import { hushLive } from '../live/live-connection';
import { chooseLanguage, LANGUAGES, type Language } from '../texts/i18n';
import { initials } from '../words/names';
import classes from './me.module.css';
import { chooseScheme, SCHEMES, type Scheme, scheme } from './scheme';

/** Who can have long work in progress: see pages/long-work. */
const SETS_WORK_GOING = ['practitioner', 'leader', 'coordinatingUnit', 'administrator', 'manager'];
/** Who may open a log in an emergency: see pages/emergency. */
const OPENS_IN_EMERGENCY = ['practitioner', 'leader', 'coordinatingUnit'];

/** Who is logged in, and what is theirs to set: language, appearance, the end of the session. */
export function Me({ session }: { session: Session }) {
  const { t } = useTranslation('shell');
  const { person, municipality } = session;
  const [role] = session.roles;
  const called = role ? calledIn(role, t(`role.${role.role}` as 'role.leader')) : '';
  return (
    <FoldOut
      button={{
        variant: 'tertiary',
        className: classes.me,
        children: (
          <>
            <Avatar aria-hidden="true" className={classes.mark}>
              {person.name ? initials(person.name) : <Person />}
            </Avatar>
            <span className={classes.who} title={t('menu.me')}>
              <span className={classes.name}>{person.name ?? called}</span>
              <span className={classes.role}>{person.name ? called : municipality.name}</span>
            </span>
          </>
        ),
      }}
    >
      {(close) => <Settings session={session} close={close} />}
    </FoldOut>
  );
}

/** One is known by where one works; who leads it, by that as well. */
function calledIn({ role, serviceName }: Session['roles'][number], part: string): string {
  if (serviceName === null) return part;
  return role === 'leader' ? `${part} · ${serviceName}` : serviceName;
}

function Settings({ session, close }: { session: Session; close: () => void }) {
  const { t, i18n } = useTranslation('shell');
  return (
    <div className={classes.settings}>
      <Choices
        label={t('language.label')}
        value={i18n.language}
        options={LANGUAGES.map((one) => [one, t(`language.${one}`)])}
        choose={(chosen) => void chooseLanguage(chosen as Language)}
      />
      <SchemeChoice />
      {SETS_WORK_GOING.some((one) => hasRole(session, one)) && (
        <Link to="/long-work" className={classes.link} onClick={close}>
          {t('place.work')}
        </Link>
      )}
      {OPENS_IN_EMERGENCY.some((one) => hasRole(session, one)) && (
        <Link to="/emergency" className={classes.link} onClick={close}>
          {t('place.emergency')}
        </Link>
      )}
      <Link to="/settings/calendar" className={classes.link} onClick={close}>
        {t('place.calendar')}
      </Link>
      <Divider />
      <Button variant="tertiary" onClick={() => void signOut('/api/v1/session')}>
        {t('signOut')}
      </Button>
      <Button variant="tertiary" onClick={() => void signOut('/api/v1/sessions')}>
        {t('signOutEverywhere')}
      </Button>
    </div>
  );
}

/** Whoever logs in with a number has no name here yet. */
function Person() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" className={classes.person}>
      <path d="M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6" />
    </svg>
  );
}

function SchemeChoice() {
  const { t } = useTranslation('shell');
  const [chosen, setChosen] = useState<Scheme>(scheme);
  return (
    <Choices
      label={t('scheme.label')}
      value={chosen}
      options={SCHEMES.map((one) => [one, t(`scheme.${one}`)])}
      choose={(next) => {
        chooseScheme(next as Scheme);
        setChosen(next as Scheme);
      }}
    />
  );
}

interface ChoicesProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  choose(value: string): void;
}

function Choices({ label, value, options, choose }: ChoicesProps) {
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(([option, text]) => (
          <Select.Option key={option} value={option}>
            {text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

/** Nothing of whoever was here stays in the page: it is loaded anew. */
async function signOut(sessions: '/api/v1/session' | '/api/v1/sessions'): Promise<void> {
  const resume = hushLive();
  const { logoutUrl } = await answerOf(api.DELETE(sessions)).catch((error: unknown) => {
    resume();
    throw error;
  });
  queryClient.clear();
  leaveNothingBehind();
  window.location.assign(logoutUrl ?? '/sign-in?why=signedOut');
}

/** A browser may keep the page as it stands, and show it again to whoever goes back. */
function leaveNothingBehind(): void {
  document.body.hidden = true;
  window.addEventListener('pageshow', () => window.location.reload());
}
