import { createHash, createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MasterKeys } from '../database/sealing/master-keys.js';
import { seal, unseal } from '../database/sealing/sealed-bytes.js';

const TOKEN_BYTES = 32;
export const TOKEN_FORM = /^[\w-]{43}$/;

/** 256 random bits, as a cookie holds them. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored of such a token; there is too much chance in it to be guessed from its hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** What follows from the installation's own secrets for sessions and sign-ins. */
@Injectable()
export class SessionSecrets {
  private readonly csrf: Buffer;
  private readonly subject: Buffer;
  private readonly sealing: Buffer;

  constructor(keys: MasterKeys) {
    this.csrf = keys.lasting('login/csrf');
    this.subject = keys.lasting('login/subject');
    this.sealing = keys.lasting('login/sealing');
  }

  /** Belongs to one session: it changes with every login. */
  csrfOf(token: string): string {
    return createHmac('sha256', createSecretKey(this.csrf)).update(token).digest('base64url');
  }

  isCsrfOf(token: string, given: string): boolean {
    const expected = Buffer.from(this.csrfOf(token));
    const got = Buffer.from(given);
    return got.length === expected.length && timingSafeEqual(got, expected);
  }

  /** By which a provider's sessions are found again without keeping who they are to it. */
  subjectHash(provider: string, subject: string): Buffer {
    return createHmac('sha256', createSecretKey(this.subject)).update(`${provider} ${subject}`).digest();
  }

  seal(text: string, place: string): Buffer {
    return seal(this.sealing, Buffer.from(text), `login ${place}`);
  }

  /** @throws SealBroken */
  open(sealed: Buffer, place: string): string {
    return unseal(this.sealing, sealed, `login ${place}`).toString();
  }
}
