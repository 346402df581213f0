import { Alert, Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../../api/client';
import { useSingleMutation } from '../../../api/single-mutation';
import { Problem } from '../../../api/problem';
import { FileField } from '../../../blocks/file-field';
import { Panel } from '../../../blocks/panel';
import { LeaveGuard } from '../../../live/leave-guard';
import classes from '../administration.module.css';
import { ProblemInForm } from '../problem-in-form';
import { Differences } from './differences';
import { GuideEditor, type GuideEditorHandle } from './guide-editor';
import { type GuideMistake, mistakesOf } from './guide-text';
import type { Publication } from './guides-queries';
import { Mistakes } from './mistakes';

/** What was checked is what is published: any change of the text asks for another check. */
export function CheckAndPublish({ start }: { start: string }) {
  const { t } = useTranslation('administration');
  const [source, setSource] = useState(start);
  const [unreadable, setUnreadable] = useState(false);
  const editor = useRef<GuideEditorHandle>(null);
  const checking = useCheck();
  const change = (text: string) => {
    setSource(text);
    checking.reset();
  };
  const choose = async (file: File) => {
    const text = await textOf(file);
    setUnreadable(text === null);
    if (text !== null) change(text);
  };
  const mistakes = mistakesIn(checking.error);
  return (
    <>
      <Panel heading={t('guides.handIn')} about={t('guides.handInHelp')}>
        <div className={classes.form}>
          <div className={classes.wide}>
            <FileField
              accept=".yaml,.yml,application/yaml"
              label={t('guides.file')}
              error={unreadable && t('guides.notText')}
              onChoose={(file) => void choose(file)}
            />
          </div>
          <div className={classes.wide}>
            <GuideEditor ref={editor} text={source} mistakes={mistakes} onChange={change} />
          </div>
          <div className={classes.buttons}>
            <Button
              variant={checking.data ? 'secondary' : 'primary'}
              loading={checking.isPending}
              onClick={() => checking.mutate(source)}
            >
              {t('guides.check')}
            </Button>
          </div>
        </div>
      </Panel>
      {mistakes.length > 0 && (
        <Mistakes mistakes={mistakes} onGo={(line, column) => editor.current?.goTo(line, column)} />
      )}
      {mistakes.length === 0 && <ProblemInForm error={checking.error} />}
      <LeaveGuard when={source !== start} />
      {checking.data && <Publish source={source} checked={checking.data} />}
    </>
  );
}

function useCheck() {
  return useSingleMutation({
    mutationFn: (source: string) => answerOf(api.POST('/api/v1/guides/checks', { body: { source } })),
  });
}

const mistakesIn = (error: unknown): GuideMistake[] =>
  error instanceof Problem ? mistakesOf(error.fields) : [];

/** Null for what is not text in UTF-8. */
async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function Publish({ source, checked }: { source: string; checked: Publication }) {
  const { t } = useTranslation('administration');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const publishing = useSingleMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/guides', { body: { source } })),
    onSuccess: async ({ guide }) => {
      await cache.invalidateQueries({ queryKey: ['guides'] });
      await navigate({ to: '/administration/guides/$guide', params: { guide }, ignoreBlocker: true });
    },
  });
  const { version, differences } = checked;
  const isFirst = version === 1 || differences.length === 0;
  return (
    <Panel
      heading={t('guides.canBePublished', { version })}
      about={isFirst ? undefined : t('guides.differsIn', { count: differences.length })}
      action={
        <Button loading={publishing.isPending} onClick={() => publishing.mutate()}>
          {t('guides.publish', { version })}
        </Button>
      }
    >
      <div className={classes.spaced}>
        <ProblemInForm error={publishing.error} />
        <Alert data-color="info">{t('guides.publishHelp')}</Alert>
        {differences.length > 0 && <Differences differences={differences} />}
      </div>
    </Panel>
  );
}
