import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, type Session } from '../api/session';
import { Bell } from '../live/bell';
import { BatonSign } from './baton-sign';
import { Me } from './me';
import { PLACES } from './places';
import classes from './top-bar.module.css';

/** To those who have cases: what is sought is asked for on a page of its own, never in an address. */
function SearchLink({ session }: { session: Session }) {
  const { t } = useTranslation('shell');
  if (!['practitioner', 'leader', 'coordinatingUnit'].some((role) => hasRole(session, role))) return null;
  return (
    <Button asChild variant="tertiary" icon className={classes.sign} aria-label={t('place.search')}>
      <Link to="/search">
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" className={classes.lines}>
          <path d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20" />
        </svg>
      </Link>
    </Button>
  );
}

export function TopBar({ session }: { session: Session }) {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const menu = useId();
  const places = PLACES.filter(({ roles }) => roles.some((role) => hasRole(session, role)));
  return (
    <header className={classes.bar}>
      <div className={classes.inner}>
        <Link to="/" className={classes.brand}>
          <BatonSign />
          {t('name')}
        </Link>
        <nav id={menu} aria-label={t('menu.main')} className={classes.places} data-open={open}>
          {places.map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              className={classes.place}
              activeProps={{ 'aria-current': 'page' }}
              activeOptions={{
                exact: PLACES.some((other) => other.to !== to && other.to?.startsWith(`${to}/`)),
              }}
              onClick={() => setOpen(false)}
            >
              {t(label)}
            </Link>
          ))}
        </nav>
        <SearchLink session={session} />
        <Suspense>
          <Bell session={session} />
        </Suspense>
        <Me session={session} />
        {places.length > 0 && (
          <Button
            variant="tertiary"
            icon
            className={classes.menu}
            aria-expanded={open}
            aria-controls={menu}
            aria-label={t(open ? 'menu.close' : 'menu.open')}
            onClick={() => setOpen(!open)}
          >
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" className={classes.lines}>
              <path d={open ? 'M6 6l12 12M18 6L6 18' : 'M4 7h16M4 12h16M4 17h16'} />
            </svg>
          </Button>
        )}
      </div>
    </header>
  );
}
