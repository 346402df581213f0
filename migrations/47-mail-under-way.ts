import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/** To whom a mail is under way, and until when the row is its worker's (docs/adr/0012-a-mail-twice-rather-than-never.md). */
export class MailUnderWay1795305600047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbox add column sending_to uuid, add column sending_until timestamptz;
      grant update (sending_to, sending_until) on outbox to stafett_worker;
    `);
  }

  down = noWayBack;
}
