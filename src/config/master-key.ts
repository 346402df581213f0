import { hkdfSync } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/**
 * Secrets that follow from another, one per purpose. The label names the purpose: `key-wrapping`,
 * `database-role/stafett_app`.
 * @param secret in base64
 */
export function deriveSecret(secret: string, label: string, bytes = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), '', `stafett/${label}`, bytes));
}

/** 32 bytes in base64, as `openssl rand -base64 32` writes them. */
export const MASTER_KEY_FORM = /^[A-Za-z0-9+/]{43}=$/;

/** The master keys this process has at hand, newest first, each 32 bytes in base64. */
export interface MasterKeySource {
  keys(): readonly string[];
  /** Looks again where the keys come from. @returns whether there are others now */
  refresh(): boolean;
}

/** Keys that stay what they were at start: those of the environment. */
export function fixedKeys(keys: readonly string[]): MasterKeySource {
  return { keys: () => keys, refresh: () => false };
}

/** A key file that cannot be used; the message tells why and holds nothing of it. */
export class MasterKeyFileError extends Error {
  override readonly name = 'MasterKeyFileError';
}

/**
 * A file with one key a line, newest first; empty lines and lines that begin with `#` say nothing. It may be changed
 * while processes run: they look again before they wrap, and when they meet a key they do not know.
 */
export class MasterKeyFile implements MasterKeySource {
  private known: readonly string[];
  private state: string;

  /** @throws MasterKeyFileError */
  constructor(private readonly path: string) {
    this.state = stateOf(path);
    this.known = readMasterKeys(path);
  }

  keys(): readonly string[] {
    return this.known;
  }

  /** What cannot be used now (half written, gone) leaves the keys that were read before. */
  refresh(): boolean {
    try {
      const state = stateOf(this.path);
      if (state === this.state) return false;
      const keys = readMasterKeys(this.path);
      const isOther = keys.join() !== this.known.join();
      [this.state, this.known] = [state, keys];
      return isOther;
    } catch {
      return false;
    }
  }
}

/** Changed by whoever may write there, or read by whoever has a login on the machine, it is no secret. */
const OPEN_TO_OTHERS = 0o027;

function stateOf(path: string): string {
  try {
    const { mtimeMs, size, ino, mode } = statSync(path);
    if (process.platform !== 'win32' && (mode & OPEN_TO_OTHERS) !== 0) {
      const open = (mode & 0o777).toString(8).padStart(3, '0');
      throw new MasterKeyFileError(`is open to others (mode ${open}); chmod 600 or 440`);
    }
    return `${mtimeMs} ${size} ${ino}`;
  } catch (error) {
    throw asFileError(error);
  }
}

function readMasterKeys(path: string): string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw asFileError(error);
  }
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }));
  const keys = lines.filter(({ line }) => line !== '' && !line.startsWith('#'));
  const wrong = keys.find(({ line }) => !MASTER_KEY_FORM.test(line));
  if (wrong) throw new MasterKeyFileError(`line ${wrong.number} is not 32 bytes in base64`);
  if (keys.length === 0) throw new MasterKeyFileError('holds no key');
  return keys.map(({ line }) => line);
}

function asFileError(error: unknown): MasterKeyFileError {
  if (error instanceof MasterKeyFileError) return error;
  const { code } = error as NodeJS.ErrnoException;
  return new MasterKeyFileError(`the file cannot be read (${code ?? 'unknown reason'})`);
}
