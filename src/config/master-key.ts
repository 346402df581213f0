import { hkdfSync } from 'node:crypto';

/**
 * Secrets that follow from the master key, one per purpose, so that there is one thing to keep and nothing to lose
 * beside it. The label names the purpose: `database-role/stafett_app`, `session-token`.
 */
export function deriveSecret(masterKey: string, label: string, bytes = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(masterKey, 'base64'), '', `stafett/${label}`, bytes));
}
