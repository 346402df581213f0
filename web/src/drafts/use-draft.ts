import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf, api } from '../api/client';
import { Problem } from '../api/problem';
import type { components } from '../api/schema';
import { useStillHere } from '../shell/use-still-here';

type Purpose = components['schemas']['SaveDraftDto']['purpose'];

/**
 * none: nothing written yet · saving · saved · failed: tried again by itself · stale: changed in another window ·
 * gone: sent or deleted in another window. In the last two nothing is saved until somebody has chosen.
 */
export type DraftState = 'none' | 'saving' | 'saved' | 'failed' | 'stale' | 'gone';

export interface DraftOptions {
  purpose: Purpose;
  /** Of an evaluation: its case's. */
  id?: string;
  /** The draft it goes on with. */
  from: { id: string; version: number } | null;
  content: Record<string, unknown>;
  step?: number;
  /** Nothing has been written that would be worth keeping. */
  isEmpty: boolean;
  /** Told once, when there is a draft to come back to. */
  onFirstSave?(id: string): void;
}

export interface KeptDraft {
  id: string;
  state: DraftState;
  /** Saves over what the other window has saved, or anew when that is gone. */
  keepMine(): void;
  /** Before it is sent, and waited for: what is saved afterwards would come back from the dead. */
  stop(): Promise<void>;
  /** After it was refused. */
  goOn(): void;
}

const PAUSE_MS = 1_000;
const AFTER_FAILURE_MS = 5_000;
/** A browser takes 64 KiB from a page that is being closed; a letter may be three bytes. */
const MOST_AT_CLOSING = 20_000;

/** Keeps what a form holds on the server, a moment after each change. */
export function useDraft({ purpose, id: fixed, from, ...form }: DraftOptions): KeptDraft {
  const { content, step, isEmpty, onFirstSave } = form;
  const text = JSON.stringify({ content, step });
  const [state, setState] = useState<DraftState>(from ? 'saved' : 'none');
  const [id, setId] = useState(() => from?.id ?? fixed ?? crypto.randomUUID());
  const kept = useRef({
    version: from?.version ?? 0,
    text: from ? text : '',
    isStopped: false,
    saving: null as Promise<void> | null,
  });
  const [tries, setTries] = useState(0);
  const client = useQueryClient();
  const unsaved = useRef<((isClosing?: boolean) => Promise<void>) | null>(null);
  const isLeft = useRef(false);
  const isStillHere = useStillHere();

  useEffect(() => {
    const now = kept.current;
    unsaved.current = null;
    if (isEmpty || now.text === text || now.isStopped) return;
    unsaved.current = save;
    const pause = state === 'failed' ? AFTER_FAILURE_MS : PAUSE_MS;
    const waiting = setTimeout(() => {
      if (!now.isStopped) now.saving ??= save();
    }, pause);
    return () => clearTimeout(waiting);

    /** @param isClosing sent even when the page is gone before the answer */
    async function save(isClosing = false): Promise<void> {
      setState('saving');
      try {
        const body = { purpose, step, seen: now.version, content };
        const path = { id };
        const keepalive = isClosing && text.length < MOST_AT_CLOSING;
        const saved = await answerOf(api.PUT('/api/v1/drafts/{id}', { params: { path }, body, keepalive }));
        if (now.version === 0 && !isLeft.current && isStillHere()) onFirstSave?.(id);
        now.version = saved.version;
        now.text = text;
        if (unsaved.current === save) unsaved.current = null;
        setState('saved');
      } catch (error) {
        setState(stateAfter(error, now));
      } finally {
        now.saving = null;
        setTries((count) => count + 1);
      }
    }
    // The content is in `text`; the others are of the form and do not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text, isEmpty, tries]);

  // Whoever leaves in the pause after a change does not leave that behind.
  useEffect(() => {
    isLeft.current = false;
    const now = kept.current;
    return () => {
      isLeft.current = true;
      const save = unsaved.current;
      if (!save || now.isStopped) return;
      void (now.saving ?? Promise.resolve())
        .then(() => save())
        .then(() => client.invalidateQueries({ queryKey: ['my-day'] }));
    };
  }, [client]);

  // Nor whoever closes the tab in it, or takes up another app on a phone that may end this one.
  useEffect(() => {
    const now = kept.current;
    const saveAtOnce = () => {
      if (document.visibilityState === 'hidden' && unsaved.current && !now.isStopped)
        now.saving ??= unsaved.current(true);
    };
    document.addEventListener('visibilitychange', saveAtOnce);
    return () => document.removeEventListener('visibilitychange', saveAtOnce);
  }, []);

  const tryAgain = () => setTries((count) => count + 1);
  return {
    id,
    state,
    keepMine() {
      kept.current.isStopped = false;
      if (state === 'gone') {
        kept.current.version = 0;
        setId(fixed ?? crypto.randomUUID());
      }
      tryAgain();
    },
    async stop() {
      kept.current.isStopped = true;
      await kept.current.saving;
    },
    goOn() {
      kept.current.isStopped = false;
      if (isLeft.current) void unsaved.current?.();
      else tryAgain();
    },
  };
}

function stateAfter(error: unknown, kept: { version: number; isStopped: boolean }): DraftState {
  if (!(error instanceof Problem)) return 'failed';
  if (error.status === 412) {
    kept.version = Number(error.document.version);
    kept.isStopped = true;
    return 'stale';
  }
  if (error.code === 'DRAFT.GONE') {
    kept.isStopped = true;
    return 'gone';
  }
  return 'failed';
}
