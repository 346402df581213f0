import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  askAnewForAll,
  askAnewForCase,
  askAnewForLists,
  type Change,
  changesSince,
  noticesQuery,
  shownTag,
} from './live-queries';
import { useLive } from './live-provider';

/** Lists are asked for at most so often, however much happens. */
const LISTS_MS = 3_000;

/** What somebody else has just done in a case that is shown. */
export interface News {
  caseId: string;
  change: Change;
  count: number;
}

/** Keeps what is shown as it is at the server, and tells what somebody else did. */
export function useLiveChanges(): { news: News | null; forget: () => void } {
  const client = useQueryClient();
  const [news, setNews] = useState<News | null>(null);
  const lists = useThrottled(() => askAnewForLists(client), LISTS_MS);

  const caseChanged = async (caseId: string, tag: string) => {
    lists();
    const shown = shownTag(client, caseId);
    if (shown === tag) return;
    const isOpen = client.getQueryCache().findAll({ queryKey: ['case', caseId], type: 'active' }).length > 0;
    await askAnewForCase(client, caseId);
    if (!shown || !isOpen) return;
    const changed = await changesSince(caseId, shown).catch(() => []);
    const byOthers = changed.filter(({ by }) => !by?.isMe);
    const change = byOthers.at(-1);
    if (change) setNews({ caseId, change, count: byOthers.length });
  };

  useLive((message) => {
    if (message.name === 'case') void caseChanged(message.data.caseId, message.data.tag);
    if (message.name === 'again') void askAnewForAll(client);
    if (message.name === 'notices') void client.invalidateQueries(noticesQuery);
  });
  return { news, forget: () => setNews(null) };
}

/** At once, and then not again before the pause is over; what was asked for meanwhile comes after it. */
function useThrottled(work: () => void, pauseMs: number): () => void {
  const state = useRef<{ timer: ReturnType<typeof setTimeout> | null; again: boolean }>({
    timer: null,
    again: false,
  });
  useEffect(() => {
    const { current } = state;
    return () => {
      if (current.timer) clearTimeout(current.timer);
    };
  }, []);
  return function ask() {
    const { current } = state;
    if (current.timer) {
      current.again = true;
      return;
    }
    work();
    current.timer = setTimeout(() => {
      current.timer = null;
      if (current.again) {
        current.again = false;
        ask();
      }
    }, pauseMs);
  };
}
