import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../forms/use-words';
import type { Case } from './case-queries';
import classes from './do-now.module.css';
import type { WhatNow } from './what-now';

/** Everything else that the model allows now, by what it is about: a new event stands here by itself. */
export function MoreToDo({ view, more }: { view: Case; more: WhatNow['more'] }) {
  const { t } = useTranslation('case');
  const say = useWords();
  if (more.length === 0) return null;
  return (
    <details className={classes.more}>
      <summary>{t('more', { count: more.reduce((sum, { events }) => sum + events.length, 0) })}</summary>
      <div className={classes.groups}>
        {more.map(({ group, events }) => (
          <section key={group}>
            <h3>{t(`group.${group}`)}</h3>
            <ul>
              {events.map((event) => (
                <li key={event.type}>
                  <DsLink asChild>
                    <Link
                      to="/cases/$caseId"
                      params={{ caseId: view.id }}
                      search={{ do: event.type }}
                      resetScroll={false}
                    >
                      {say(event.words)}
                    </Link>
                  </DsLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
