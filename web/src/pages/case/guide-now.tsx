import { Checkbox, Link as DsLink } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GuideBox } from '../../blocks/guide-box';
import { Said, SaidIn } from '../../blocks/said';
import { usePhone } from '../../blocks/use-phone';
import { useSendEvents } from '../../forms/send-events';
import { useWords } from '../../forms/use-words';
import type { components } from '../../api/schema';
import type { Language } from '../../texts/i18n';
import { said } from '../../words/said';
import { type Case, caseQuery } from './case-queries';
import classes from './do-now.module.css';

type GuideStep = components['schemas']['GuideStepAtDto'];

/** The guide at the present step: what it says, what it wants checked, and its tools. */
export function GuideNow({ view }: { view: Case }) {
  const say = useWords();
  const isPhone = usePhone();
  const steps = (view.guide?.steps ?? []).filter(({ now }) => now);
  if (view.status === 'closed' || steps.length === 0) return null;
  const items = steps.flatMap(({ checklist = [] }) => checklist);
  const quote = items.find(({ how }) => how)?.how;
  // On a phone the checklist is folded: a guide that says no more than that still says its first line.
  const first = isPhone && !quote ? items[0]?.what : undefined;
  return (
    <div className={classes.guide}>
      <GuideBox place={<Place view={view} steps={steps} />} quote={quote && <Said words={quote} />}>
        {first && (
          <p>
            <Said words={first} />
          </p>
        )}
        <Folded>
          {steps.map((step) => (
            <Step key={step.id} view={view} step={step} quoted={quote && say(quote)} />
          ))}
        </Folded>
      </GuideBox>
    </div>
  );
}

function Place({ view, steps }: { view: Case; steps: readonly GuideStep[] }) {
  const { t } = useTranslation('case');
  const together = (language: Language) => steps.map(({ name }) => said(name, language)).join(', ');
  return (
    <SaidIn
      sentence={(name) => t('level', { mark: view.level.mark, name })}
      words={{ nb: together('nb'), nn: together('nn'), en: together('en') }}
    />
  );
}

/** On a phone the checklist and the tools open below what the guide says. */
function Folded({ children }: { children: ReactNode }) {
  const { t } = useTranslation('case');
  if (!usePhone()) return children;
  return (
    <details className={classes.checks}>
      <summary>{t('checklist')}</summary>
      <div>{children}</div>
    </details>
  );
}

function Step({ view, step, quoted }: { view: Case; step: GuideStep; quoted?: string }) {
  const { t } = useTranslation('case');
  const say = useWords();
  const checklist = step.checklist ?? [];
  const tools = checklist.flatMap((item) => item.tools);
  return (
    <>
      <ul className={classes.checklist}>
        {checklist.map((item) => (
          <li key={item.id}>
            <Said words={item.what} />
            {item.how && say(item.how) !== quoted && (
              <span className={classes.how}>
                <Said words={item.how} />
              </span>
            )}
            {item.who && (
              <span className={classes.how}>
                <Said words={item.who} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <Tick view={view} step={step} />
      {tools.length > 0 && (
        <>
          <p className={classes.label}>{t('tools')}</p>
          <ul className={classes.tools}>
            {tools.map((tool) => (
              <li key={say(tool.name)}>
                {tool.address ? (
                  <DsLink href={tool.address} target="_blank" rel="noreferrer">
                    <Said words={tool.name} />
                  </DsLink>
                ) : (
                  <Said words={tool.name} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A step of the guide is ticked off once, and the tick stays. */
function Tick({ view, step }: { view: Case; step: GuideStep }) {
  const { t } = useTranslation('case');
  const { data: read } = useQuery(caseQuery(view.id));
  const sending = useSendEvents(view.id);
  const mayTick = view.allowedEvents.some(({ type, ready }) => type === 'GUIDE_STEP_COMPLETED' && ready);
  if (!step.done && !mayTick) return null;
  return (
    <Checkbox
      label={
        <SaidIn
          sentence={(name) => t(step.required ? 'stepDoneRequired' : 'stepDone', { step: name })}
          words={step.name}
        />
      }
      checked={step.done || sending.isPending || sending.isSuccess}
      readOnly={step.done}
      error={sending.isError && t('notTicked')}
      onChange={() => {
        if (step.done || sending.isPending) return;
        const facts = { guideStep: step.id };
        sending.mutate({ events: [{ type: 'GUIDE_STEP_COMPLETED', facts }], tag: read?.tag ?? '' });
      }}
    />
  );
}
