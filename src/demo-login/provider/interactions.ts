import type Provider from 'oidc-provider';
import type { InteractionResults, KoaContextWithOIDC } from 'oidc-provider';
import type { Accounts, Chosen } from './accounts.js';
import { loginPage, type Listed } from './login-page.js';

const MOST_CHARACTERS = 8_000;

type Context = Pick<
  KoaContextWithOIDC,
  'req' | 'res' | 'path' | 'method' | 'type' | 'body' | 'set' | 'status'
>;

/** The pages between asking to log in and being logged in. */
export function interactions(provider: Provider, accounts: Accounts) {
  return async (ctx: Context, next: () => Promise<unknown>): Promise<unknown> => {
    if (!/^\/interaction\/[\w-]+$/.test(ctx.path)) return next();
    const { params } = await provider.interactionDetails(ctx.req, ctx.res);
    const kind = params.client_id === 'stafett-family' ? 'family' : 'staff';
    if (ctx.method === 'POST') {
      const form = Object.fromEntries(new URLSearchParams(await bodyOf(ctx.req)));
      if (form.cancel) return finish(provider, ctx, { error: 'access_denied' });
      const account = accounts.choose(kind, form as Chosen);
      const acr = form.level === 'substantial' ? 'substantial' : 'high';
      if (account) return finish(provider, ctx, { login: { accountId: account.sub, acr, remember: false } });
    }
    ctx.set('cache-control', 'no-store');
    ctx.set(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    ctx.type = 'html';
    ctx.body = loginPage(kind, await peopleOf(String(params.redirect_uri)), ctx.method === 'POST');
    return undefined;
  };
}

function finish(provider: Provider, ctx: Context, result: InteractionResults): Promise<void> {
  return provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: false });
}

/** Those of the installation that asks, which is on this machine. */
async function peopleOf(redirectUri: string): Promise<Listed[]> {
  const answer = await fetch(new URL('/api/v1/demo/people', redirectUri)).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Listed[]) : [];
}

async function bodyOf(request: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const part of request) {
    text += part.toString();
    if (text.length > MOST_CHARACTERS) throw new Error('the form is too large');
  }
  return text;
}
