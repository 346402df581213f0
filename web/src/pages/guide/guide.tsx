import { Tabs } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { LevelMark } from '../../blocks/level-mark';
import { Page } from '../../blocks/page';
import { Panel } from '../../blocks/panel';
import { Said } from '../../blocks/said';
import { usePageTitle } from '../../shell/page-title';
import type { Language } from '../../texts/i18n';
import { useDates } from '../../words/use-dates';
import { servicesQuery } from '../services/services-queries';
import classes from './guide.module.css';
import { type GuideInForce, type GuideLevel, guideOf, guidesQuery, guideVersionQuery } from './guide-queries';

/** The guide of my service, to be read: levels, steps, what, how, who, with which tools. */
export default function GuidePage() {
  const { t } = useTranslation('guide');
  usePageTitle(t('title'));
  const session = useSession();
  const { data: guides } = useSuspenseQuery(guidesQuery);
  const { data: services } = useSuspenseQuery(servicesQuery);
  const dates = useDates();
  const own = session.roles.flatMap(({ serviceId }) => services.filter(({ id }) => id === serviceId));
  const guide = guideOf(guides, own[0]);
  if (!guide) return <Page heading={t('title')} lead={t('none')} />;
  return (
    <Page
      heading={<Said words={guide.name} />}
      lead={t('version', { version: guide.version, date: dates.short(guide.publishedAt) })}
    >
      <Levels guide={guide} />
    </Page>
  );
}

function Levels({ guide }: { guide: GuideInForce }) {
  const { data: levels } = useSuspenseQuery(guideVersionQuery(guide.guide, guide.version));
  const [open, setOpen] = useState(String(levels[0]?.level));
  return (
    <Tabs value={open} onChange={setOpen}>
      <Tabs.List>
        {levels.map(({ level, mark, name }) => (
          <Tabs.Tab key={level} value={String(level)} className={classes.tab}>
            <LevelMark canonical={level} label={mark} size={22} />
            <Said words={name} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {levels.map((level) => (
        <Tabs.Panel key={level.level} value={String(level.level)} className={classes.panel}>
          <Level level={level} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Level({ level: { steps, holder } }: { level: GuideLevel }) {
  const { t, i18n } = useTranslation('guide');
  const language = i18n.language as Language;
  return (
    <div className={classes.level}>
      {holder && (
        <p className={classes.holder}>
          <Said words={holder} />
        </p>
      )}
      {steps.map(({ id, name, checklist }, at) => (
        <Panel key={id} heading={t('step', { number: at + 1, name: name[language] })}>
          <ul className={classes.todos}>
            {checklist.map(({ id: todo, what, how, who, tools = [] }) => (
              <li key={todo} className={classes.todo}>
                <p className={classes.what}>
                  <Said words={what} />
                </p>
                {how && (
                  <p className={classes.how}>
                    <Said words={how} />
                  </p>
                )}
                {who && <p className={classes.who}>{t('who', { who: who[language] })}</p>}
                {tools.length > 0 && (
                  <ul className={classes.tools} aria-label={t('tools')}>
                    {tools.map(({ name: tool, address }) => (
                      <li key={tool.nb}>
                        {address ? (
                          <a href={address} target="_blank" rel="noreferrer">
                            <Said words={tool} />
                          </a>
                        ) : (
                          <Said words={tool} />
                        )}
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}
