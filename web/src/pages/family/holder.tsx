import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './family.module.css';
import { firstName, withService } from './names';
import { useDone } from './said';
import { SayForm } from './say-form';
import { Section } from './section';
import { useFamily } from './use-family';

type Wish = 'answer' | 'anotherHolder' | 'talk' | 'disagreement';

/** Who follows up, and how one reaches them or somebody else. */
export function Holder() {
  const { t } = useTranslation('family');
  const { page } = useFamily();
  const [first, ...others] = page.helpers;
  const holder = first?.isHolder ? first : undefined;
  const name = firstName(holder?.name);
  const isChild = page.me.relation === 'child';
  const names = (holder ? others : page.helpers)
    .map((one) => withService(firstName(one.name) || t('somebody'), one.service.name))
    .join(', ');
  const heading = isChild ? 'holder.headingOwn' : 'holder.heading';
  return (
    <Section heading={name ? t(heading, { name }) : t('holder.none')}>
      {name && (
        <p className={classes.text}>{t('holder.about', { name, service: holder?.service.name ?? name })}</p>
      )}
      {names && <p className={classes.quiet}>{t('holder.others', { names })}</p>}
      {isChild && <p className={classes.quiet}>{t('holder.young')}</p>}
      {page.mayDo.includes('FAMILY_ASKED') && <Wishes name={name} isChild={isChild} />}
    </Section>
  );
}

function Wishes({ name, isChild }: { name: string; isChild: boolean }) {
  const { t } = useTranslation('family');
  const [open, setOpen] = useState<Wish>();
  const { done, tell } = useDone();
  const close = () => setOpen(undefined);
  const choices: [Wish, string][] = [
    ...(isChild
      ? ([
          ['talk', t('holder.talk')],
          ['disagreement', t('holder.disagree')],
        ] as [Wish, string][])
      : []),
    ['answer', name ? t('holder.write', { name }) : t('holder.writeNone')],
    ['anotherHolder', t('holder.another')],
  ];
  return (
    <>
      {done}
      {open && (
        <WishForm key={open} wish={open} name={name} isChild={isChild} close={close} sent={() => tell()} />
      )}
      <div className={classes.wide}>
        {choices
          .filter(([wish]) => wish !== open)
          .map(([wish, label], index) => (
            <Button
              key={wish}
              variant={index === 0 && !open ? 'primary' : 'secondary'}
              onClick={() => setOpen(wish)}
            >
              {label}
            </Button>
          ))}
      </div>
    </>
  );
}

interface WishFormProps {
  wish: Wish;
  name: string;
  isChild: boolean;
  close(): void;
  sent(): void;
}

function WishForm({ wish, name, isChild, close, sent }: WishFormProps) {
  const { t } = useTranslation('family');
  const { say } = useFamily();
  const words: Record<Wish, { label: string; about?: string }> = {
    answer: { label: t('holder.message'), about: t('holder.reply') },
    anotherHolder: {
      label: t('holder.whyAnother'),
      about: t('holder.anotherAbout', { name: name || t('somebody') }),
    },
    talk: { label: t('holder.talkWhat'), about: isChild ? t('holder.reply') : undefined },
    disagreement: { label: t('holder.disagreeWhat'), about: t('holder.reply') },
  };
  return (
    <SayForm
      {...words[wish]}
      isOptional={wish !== 'answer'}
      cancel={close}
      send={async (text) => {
        await say({ type: 'FAMILY_ASKED', facts: { wish }, texts: text ? { words: text } : {} });
        close();
        sent();
      }}
    />
  );
}
