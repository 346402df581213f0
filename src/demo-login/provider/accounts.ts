import { createHash } from 'node:crypto';
import { DEMO_FAMILY } from '../demo-family.js';

/** Somebody the demo's provider vouches for. */
export interface Account {
  sub: string;
  claims: Record<string, unknown>;
}

/** What was chosen on its page. */
export interface Chosen {
  /** One of the demo's people. */
  who?: string | undefined;
  /** A login that is not on the list. */
  login?: string | undefined;
  /** A synthetic national id that is not on the list. */
  nationalId?: string | undefined;
  /** What the directory of employees would say, with spaces between. */
  groups?: string | undefined;
}

const LOGIN = /^[\w.@:æøå -]{1,80}$/i;
const NATIONAL_ID = /^\d{11}$/;

/** Who has logged in here since the provider started; it knows nobody by itself. */
export class Accounts {
  private readonly known = new Map<string, Account>();

  find(sub: string): Account | undefined {
    return this.known.get(sub);
  }

  /** @returns undefined for what is nobody */
  choose(kind: 'staff' | 'family', chosen: Chosen): Account | undefined {
    const account = kind === 'staff' ? employee(chosen) : relative(chosen);
    if (account) this.known.set(account.sub, account);
    return account;
  }
}

function employee({ who, login, groups = '' }: Chosen): Account | undefined {
  const sub = who || login?.trim();
  if (!sub || !LOGIN.test(sub)) return undefined;
  const claims = { tenant: ['baerum', 'kafjord'], groups: groups.split(/\s+/).filter(Boolean) };
  return { sub, claims };
}

/** `sub` says nothing of the number, as with ID-porten. */
function relative({ who, nationalId }: Chosen): Account | undefined {
  const pid = who ? DEMO_FAMILY.find((one) => one.who === who)?.nationalId : nationalId?.trim();
  if (!pid || !NATIONAL_ID.test(pid)) return undefined;
  const sub = createHash('sha256').update(`demo ${pid}`).digest('base64url');
  return { sub, claims: { pid } };
}
