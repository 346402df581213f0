/** What the server tells an open page (docs/live.md), and what the connection tells of itself. */
export type LiveMessage =
  | { name: 'session'; data: { now: string; endsAt: string; endsAtTheLatest: string } }
  | { name: 'case'; data: { caseId: string; tag: string } }
  | { name: 'notices'; data: { unseen: number } }
  | { name: 'again'; data: object }
  | { name: 'over'; data: { why: 'session' | 'server' } }
  /** Said by the page itself: why, the browser does not tell. */
  | { name: 'refused'; data: object };

const NAMES = ['session', 'case', 'notices', 'again', 'over'] as const;
const CHANNEL = 'stafett-live';
const PAUSE_MS = { first: 3_000, longest: 60_000 };

/** Streams of this tab: how to close each for a while. */
const streams = new Set<() => () => void>();

/**
 * Closes what this tab listens to, before its session is ended: the browser would come back by itself and be refused.
 * @returns listens again, when the session did not end after all
 */
export function hushLive(): () => void {
  const resumes = [...streams].map((hush) => hush());
  return () => resumes.forEach((resume) => resume());
}

/**
 * One stream for all tabs of a browser, which may open few connections to a server at once: the tab that has the lock
 * listens and passes on what it hears, ids and numbers. When it is closed, another takes over.
 */
export function followLive(hear: (message: LiveMessage) => void): () => void {
  const ending = new AbortController();
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => hear(data as LiveMessage);
  const say = (message: LiveMessage) => {
    hear(message);
    if (!ending.signal.aborted) channel.postMessage(message);
  };
  const listen = () => listening(say, ending.signal);
  // Without a secure origin there are no locks; then each tab listens for itself.
  const listens =
    'locks' in navigator ? navigator.locks.request(CHANNEL, { signal: ending.signal }, listen) : listen();
  listens.catch(() => undefined);
  return () => {
    ending.abort();
    channel.close();
  };
}

/** Until it is ended. The browser comes back by itself when the connection is cut; what was refused is tried again here. */
function listening(say: (message: LiveMessage) => void, ended: AbortSignal): Promise<void> {
  return new Promise((done) => {
    let source: EventSource | undefined;
    let pause = PAUSE_MS.first;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let isFirst = true;
    const connect = () => {
      source = new EventSource('/api/v1/live');
      source.onopen = () => {
        pause = PAUSE_MS.first;
        if (!isFirst) say({ name: 'again', data: {} });
        isFirst = false;
      };
      source.onerror = () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        say({ name: 'refused', data: {} });
        retry = setTimeout(connect, pause + Math.random() * pause);
        pause = Math.min(2 * pause, PAUSE_MS.longest);
      };
      for (const name of NAMES)
        source.addEventListener(name, (event) => {
          const message = { name, data: JSON.parse((event as MessageEvent<string>).data) as never };
          // Nothing to come back to before somebody has logged in again.
          if (name === 'over' && message.data['why'] === 'session') stop();
          say(message);
        });
    };
    const hush = () => {
      clearTimeout(retry);
      source?.close();
      return connect;
    };
    const stop = () => {
      hush();
      streams.delete(hush);
      done();
    };
    ended.addEventListener('abort', stop);
    streams.add(hush);
    connect();
  });
}
