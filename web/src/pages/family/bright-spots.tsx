import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../words/use-dates';
import classes from './family.module.css';
import type { FamilyWord } from './family-queries';
import { firstName } from './names';
import { useDone } from './said';
import { SayForm } from './say-form';
import { Section } from './section';
import { useFamily } from './use-family';

const FEW = 3;

/** What went well, in everybody's own words. */
export function BrightSpots() {
  const { t } = useTranslation('family');
  const { page, say } = useFamily();
  const [isOpen, setOpen] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const { done, tell } = useDone();
  const mayWrite = page.mayDo.includes('BRIGHT_SPOT_WRITTEN');
  const { brightSpots } = page;
  if (brightSpots.length === 0 && !mayWrite) return null;
  return (
    <Section heading={t('bright.heading')} lead={brightSpots.length === 0 ? t('bright.lead') : undefined}>
      <ul className={classes.spots}>
        {(showsAll ? brightSpots : brightSpots.slice(0, FEW)).map((spot) => (
          <Spot key={spot.entry} spot={spot} />
        ))}
      </ul>
      {done}
      {isOpen && (
        <SayForm
          label={t('bright.what')}
          cancel={() => setOpen(false)}
          send={async (brightSpot) => {
            await say({ type: 'BRIGHT_SPOT_WRITTEN', facts: {}, texts: { brightSpot } });
            setOpen(false);
            tell();
          }}
        />
      )}
      <div className={classes.buttons}>
        {mayWrite && !isOpen && (
          <Button variant="secondary" onClick={() => setOpen(true)}>
            {t('bright.write')}
          </Button>
        )}
        {!showsAll && brightSpots.length > FEW && (
          <Button variant="tertiary" onClick={() => setShowsAll(true)}>
            {t('bright.all', { count: brightSpots.length })}
          </Button>
        )}
      </div>
    </Section>
  );
}

function Spot({ spot: { by, name, text, at } }: { spot: FamilyWord }) {
  const { t } = useTranslation('family');
  const dates = useDates();
  const when = dates.past(at).toLocaleLowerCase();
  return (
    <li className={classes.spot}>
      <svg className={classes.sun} width="24" height="24" viewBox="0 0 24 24" aria-hidden>
        <circle cx="12" cy="12" r="4" />
        <path d="M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2" />
      </svg>
      <div className={classes.words}>
        <q className={classes.text} dir="auto">
          {text}
        </q>
        <span>
          {by === 'you'
            ? t('bright.you', { when })
            : t('bright.other', { name: firstName(name) || t('somebody'), when })}
        </span>
      </div>
    </li>
  );
}
