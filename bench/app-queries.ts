import pg from 'pg';

export interface SentQuery {
  text: string;
  values: unknown[];
}

/**
 * What the application's own role sends while `work` runs, seen where it leaves the process. What the queues send after
 * a commit is theirs, and not of a request.
 */
export async function queriesOfApp(work: () => Promise<unknown>): Promise<SentQuery[]> {
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const { query } = prototype;
  const sent: SentQuery[] = [];
  prototype.query = function (this: pg.Client, ...args) {
    if (this.user === 'stafett_app') sent.push(sentQuery(args));
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent;
}

function sentQuery([first, second]: unknown[]): SentQuery {
  const { text, values } = typeof first === 'string' ? { text: first, values: second } : (first as SentQuery);
  return { text, values: Array.isArray(values) ? values : [] };
}
