import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FamilyWords } from '../../blocks/family-words';
import { ItemState } from '../../blocks/item-state';
import { Page } from '../../blocks/page';
import { usePageTitle } from '../../shell/page-title';
import { useDates } from '../../words/use-dates';
import { BackLink } from './back-link';
import classes from './family.module.css';
import type { FamilyPage } from './family-queries';
import { firstName } from './names';
import { useDone } from './said';
import { SayForm } from './say-form';
import { type Saying, useFamily } from './use-family';

type OwnWord = FamilyPage['ownWords'][number];

/** From 12 on, what is about one's own health can be kept from the parents. */
const KEEPS_OWN_HEALTH_FROM = 12;
const NOBODY_ASKS_WHY_FROM = 16;

/** What I have written, and who of the family sees it. */
export default function OwnWords() {
  const { t } = useTranslation('family');
  const { page } = useFamily();
  usePageTitle(t('own.title'));
  return (
    <Page ground="plain" narrow heading={t('own.title')} lead={t('own.lead')} back={<BackLink />}>
      {page.mayDo.includes('NOTE_WRITTEN') && <Write />}
      {page.ownWords.length === 0 && <p className={classes.text}>{t('own.none')}</p>}
      <ul className={classes.list}>
        {page.ownWords.map((word) => (
          <Own key={word.entry} word={word} />
        ))}
      </ul>
    </Page>
  );
}

const keeping = (entry: number, reason: string): Saying => ({
  type: 'ENTRY_KEPT_FROM_GUARDIANS',
  facts: { entry, ground: 'youngPersonsHealth' },
  texts: reason ? { reason } : {},
});

/** Health, and kept from the parents from the instant it is written. */
const keptHealth = (reason: string): Pick<Saying, 'kinds' | 'keptFromGuardians'> => ({
  kinds: ['health'],
  keptFromGuardians: { ground: 'youngPersonsHealth', ...(reason && { reason }) },
});

function Write() {
  const { t } = useTranslation('family');
  const { page, say } = useFamily();
  const [isOpen, setOpen] = useState(false);
  const [isHealth, setHealth] = useState(false);
  const [why, setWhy] = useState('');
  const [isMissing, setMissing] = useState(false);
  const whyField = useRef<HTMLTextAreaElement>(null);
  const { done, tell } = useDone();
  const { relation, age } = page.me;
  const mayKeep = relation === 'child' && (age ?? 0) >= KEEPS_OWN_HEALTH_FROM;
  const isOptional = (age ?? 0) >= NOBODY_ASKS_WHY_FROM;
  const close = () => {
    setOpen(false);
    setHealth(false);
    setWhy('');
    setMissing(false);
  };
  const write = async (note: string) => {
    const reason = why.trim();
    const lacksWhy = isHealth && !isOptional && !reason;
    setMissing(lacksWhy);
    if (lacksWhy) return whyField.current?.focus();
    await say({ type: 'NOTE_WRITTEN', facts: {}, texts: { note }, ...(isHealth && keptHealth(reason)) });
    close();
    tell();
  };
  return (
    <>
      {done}
      {isOpen ? (
        <SayForm label={t('own.what')} isWritten={why.trim() !== ''} cancel={close} send={write}>
          {mayKeep && (
            <Checkbox
              value="health"
              label={t('own.health')}
              checked={isHealth}
              onChange={({ target }) => setHealth(target.checked)}
            />
          )}
          {isHealth && (
            <Textfield
              multiline
              ref={whyField}
              rows={2}
              dir="auto"
              label={isOptional ? t('own.keepWhyOptional') : t('own.keepWhy')}
              value={why}
              error={isMissing && t('form.missing')}
              onChange={({ target }) => setWhy(target.value)}
            />
          )}
        </SayForm>
      ) : (
        <div className={classes.buttons}>
          <Button variant="secondary" onClick={() => setOpen(true)}>
            {t('own.write')}
          </Button>
        </div>
      )}
    </>
  );
}

function Own({ word }: { word: OwnWord }) {
  const { t } = useTranslation('family');
  const dates = useDates();
  const nameOf = ({ name, relation }: OwnWord['seenBy'][number]) =>
    firstName(name) || t(`own.${relation}` as 'own.guardian');
  const names = (people: OwnWord['seenBy']) => people.map(nameOf).join(', ');
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <span className={classes.quiet}>{dates.moment(word.at)}</span>
        <FamilyWords>{word.text}</FamilyWords>
        {word.seenBy.length > 0 ? (
          <span>{t('own.seenBy', { names: names(word.seenBy) })}</span>
        ) : (
          <span>{t('own.seenByNobody')}</span>
        )}
        {word.keptFrom.length > 0 && (
          <ItemState state="done">{t('own.keptFrom', { names: names(word.keptFrom) })}</ItemState>
        )}
        {word.mayKeep && <Keep entry={word.entry} />}
      </div>
    </li>
  );
}

function Keep({ entry }: { entry: number }) {
  const { t } = useTranslation('family');
  const { page, say } = useFamily();
  const [isOpen, setOpen] = useState(false);
  const isOptional = (page.me.age ?? 0) >= NOBODY_ASKS_WHY_FROM;
  if (!isOpen)
    return (
      <div className={classes.buttons}>
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t('own.keep')}
        </Button>
      </div>
    );
  return (
    <SayForm
      label={t('own.keepWhy')}
      isOptional={isOptional}
      cancel={() => setOpen(false)}
      send={async (reason) => {
        await say(keeping(entry, reason));
        setOpen(false);
      }}
    />
  );
}
