import { CookieJar } from 'tough-cookie';
import type { Chosen } from './accounts.js';

/** Whom to be, and where to log in as that. */
export interface Person extends Chosen {
  provider?: 'demo-staff' | 'demo-family';
  level?: 'high' | 'substantial';
  municipality?: string;
}

const MOST_STEPS = 12;

/**
 * Somebody with a browser: keeps cookies as one does, follows redirects, and fills in the page of the demo's provider.
 * For the story and the tests.
 */
export class Visitor {
  readonly jar = new CookieJar(undefined, { prefixSecurity: 'strict' });
  private csrfToken = '';

  /** @param url where the API listens */
  constructor(private readonly url: string) {}

  /** Through the real provider to a session. @returns the answer that the way ended with */
  async logIn({ provider = 'demo-staff', municipality, ...person }: Person): Promise<Response> {
    const query = new URLSearchParams({ returnTo: '/api/v1/session', ...(municipality && { municipality }) });
    const form = await this.go(`${this.url}/api/v1/login/${provider}?${query}`);
    if (!form.url.includes('/interaction/')) return form;
    return this.submit(form.url, { level: 'high', ...person });
  }

  /** What a form on the page `at` would send, and where that leads. */
  async submit(at: string, fields: object): Promise<Response> {
    const given = Object.entries(fields).filter(([, value]) => typeof value === 'string') as [
      string,
      string,
    ][];
    const end = await this.go(at, { method: 'POST', body: new URLSearchParams(given) });
    const session = end.url === `${this.url}/api/v1/session` && end.ok ? await end.clone().json() : {};
    this.csrfToken = (session as { csrfToken?: string }).csrfToken ?? '';
    return end;
  }

  /** A call to the API as the page would make it. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.csrfToken !== '' && !headers.has('x-csrf-token')) headers.set('x-csrf-token', this.csrfToken);
    return this.step(`${this.url}${path}`, { ...init, headers });
  }

  /** Follows redirects, as `fetch` would, but with cookies on the way. */
  async go(address: string, init: RequestInit = {}): Promise<Response> {
    let [at, how] = [address, init];
    for (let step = 0; step < MOST_STEPS; step++) {
      const answer = await this.step(at, how);
      const to = answer.headers.get('location');
      if (!to || answer.status < 300 || answer.status > 399) return answer;
      at = new URL(to, at).href;
      how = {};
    }
    throw new Error('redirected for ever');
  }

  /** One step, without going where it leads. */
  async step(address: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookies = await this.jar.getCookieString(address);
    if (cookies !== '') headers.set('cookie', cookies);
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) await this.jar.setCookie(cookie, address);
    return answer;
  }
}
