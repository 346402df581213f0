import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { SessionSecrets } from '../identity/session-secrets.js';

const DAYS = 7;
const PLACE = 'code';

/**
 * What an unknown employee gives to the administrator, so that the login can be connected without anything having been
 * stored about somebody who is not known: the login itself, sealed, for a week.
 */
@Injectable()
export class LoginCodes {
  constructor(
    private readonly secrets: SessionSecrets,
    private readonly clock: Clock,
  ) {}

  make(login: string, municipalityIds: readonly string[]): string {
    const ends = this.clock.now().getTime() + DAYS * 86_400_000;
    return this.secrets.seal(JSON.stringify([login, municipalityIds, ends]), PLACE).toString('base64url');
  }

  /** @returns the login; null for a code that is altered, too old, or of another municipality */
  read(code: string, municipalityId: string): string | null {
    try {
      const opened = this.secrets.open(Buffer.from(code, 'base64url'), PLACE);
      const [login, municipalities, ends] = JSON.parse(opened) as [string, string[], number];
      return ends > this.clock.now().getTime() && municipalities.includes(municipalityId) ? login : null;
    } catch {
      return null;
    }
  }
}
