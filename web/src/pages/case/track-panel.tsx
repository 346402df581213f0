import { useState } from 'react';
import { RelayTrack, TrackHistory, TrackViewButton } from '../../blocks/relay-track';
import { usePhone } from '../../blocks/use-phone';
import { BatonBar } from './baton-bar';
import type { Case } from './case-queries';
import classes from './track-panel.module.css';

/** Where the case is and has been; below it the same in words, and the baton. */
export function TrackPanel({ view }: { view: Case }) {
  const [asList, setAsList] = useState(false);
  const { course, guide } = view;
  const isPhone = usePhone();
  return (
    <div className={classes.panel}>
      {course && (
        <RelayTrack
          course={course}
          baton={batonOf(view)}
          doneSteps={guide?.steps.filter(({ done }) => done).map(({ id }) => id)}
          asList={asList}
        />
      )}
      <BatonBar view={view} toggle={course && <TrackViewButton asList={asList} onChange={setAsList} />} />
      {course && isPhone && !asList && <TrackHistory course={course} />}
    </div>
  );
}

function batonOf({ holder, relayState, offer }: Case): 'none' | 'held' | 'offered' {
  if (offer ?? relayState === 'offered') return 'offered';
  return holder ? 'held' : 'none';
}
