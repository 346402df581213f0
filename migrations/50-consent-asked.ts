import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/** A consent that is asked of each by themselves stands among the others, and is none until all have said yes. */
export class ConsentAsked1795305600050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent drop constraint consent_status_check, add constraint consent_status_check
        check (status in ('asked', 'inForce', 'objected', 'expired', 'withdrawn', 'ended'))`);
  }

  down = noWayBack;
}
