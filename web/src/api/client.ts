import createClient, { type Middleware } from 'openapi-fetch';
import { language } from '../texts/i18n';
import { NoContact, problemOf } from './problem';
import type { paths } from './schema';

let csrfToken = '';

/** The token that goes with every change; of the session, which asks anew after each login. */
export function keepCsrfToken(token: string): void {
  csrfToken = token;
}

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', language());
    if (request.method !== 'GET') request.headers.set('x-csrf-token', csrfToken);
    return request;
  },
  onError() {
    return new NoContact();
  },
};

/** The API, typed from its own description. Wrap a call in `answerOf` to get its data or a thrown `Problem`. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
api.use(manners);

interface Fetched<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** @throws Problem, NoContact */
export async function answerOf<Data>(call: Promise<Fetched<Data>>): Promise<Data> {
  return (await answerWithTag(call)).data;
}

/**
 * The data with the version (ETag) to state in `If-Match` when it is to be changed.
 * @throws Problem, NoContact
 */
export async function answerWithTag<Data>(
  call: Promise<Fetched<Data>>,
): Promise<{ data: Data; tag: string | null }> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemOf(error, response);
  return { data: data as Data, tag: response.headers.get('etag') };
}

/** Made once for each opening of a form, so that a second press or a retry has the effect of one. */
export const newIdempotencyKey = (): string => crypto.randomUUID();
