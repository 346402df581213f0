import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf, api } from '../api/client';
import { sessionBegun, sessionEnded, useContact } from '../api/contact';
import { type Session, sessionQuery, useSession } from '../api/session';
import { useLive } from './live-provider';
import { isWorthExtending, type SessionStage, type SessionTimes, stageAt } from './session-state';

const LOOK_MS = 10_000;
const CHANNEL = 'stafett-login';

/** Tells the other tabs that somebody has logged in here. */
export function tellLogin(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('in');
  channel.close();
}

const timesOf = ({ now, endsAt, endsAtTheLatest }: Omit<SessionTimes, 'toldAt'>): SessionTimes => ({
  now,
  endsAt,
  endsAtTheLatest,
  toldAt: Date.now(),
});

/** How the session stands, and what one can do about it. */
export function useSessionStage(): SessionStage & { extend(): Promise<void>; lookAgain(): Promise<void> } {
  const session = useSession();
  const client = useQueryClient();
  const { sessionOver } = useContact();
  const [times, setTimes] = useState(() => timesOf(session));
  const [at, setAt] = useState(() => Date.now());
  const lastKey = useLastKey();
  const person = useRef(session.person.id);

  const told = (next: Session) => {
    // Somebody else has logged in in this browser: nothing of the one before may stay, nor be sent as theirs.
    if (next.person.id !== person.current) return window.location.assign('/');
    setTimes(timesOf(next));
    sessionBegun();
  };
  const lookAgain = async () => told(await client.fetchQuery({ ...sessionQuery, staleTime: 0 }));
  const extend = async () => {
    const next = await answerOf(api.POST('/api/v1/session/extend'));
    client.setQueryData(sessionQuery.queryKey, next);
    told(next);
  };

  useLive((message) => {
    if (message.name === 'session') setTimes(timesOf(message.data));
    if (message.name === 'over' && message.data.why === 'session') sessionEnded();
    if (message.name === 'refused') void lookAgain().catch(() => undefined);
  });
  useEffect(() => {
    const look = setInterval(() => {
      const now = Date.now();
      setAt(now);
      if (isWorthExtending(times, now, lastKey.current)) extend().catch(() => undefined);
    }, LOOK_MS);
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => void lookAgain().catch(() => undefined);
    return () => {
      clearInterval(look);
      channel.close();
    };
  });
  const stage = sessionOver ? { stage: 'over' as const } : stageAt(times, Math.max(at, times.toldAt));
  return { ...stage, extend, lookAgain };
}

function useLastKey() {
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const note = () => (last.current = Date.now());
    window.addEventListener('keydown', note);
    return () => window.removeEventListener('keydown', note);
  }, []);
  return last;
}
