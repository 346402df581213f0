import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack } from './row-security.js';

/** What is followed up of a report beside its answer: that it is assessed in time, and what its receiver calls it. */
export class FollowedUpReports1795305600022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEADLINES);
  }

  down = noWayBack;
}

/** The reminders ask for what is due on a day, of every municipality in turn. */
const DEADLINES = `
  alter table protection_report add column assessment_due date, add column reference text;
  grant update (assessment_due, reference) on protection_report to stafett_app, stafett_worker;
  create index protection_report_due on protection_report (municipality_id, least(assessment_due, answer_due))
    where assessment_due is not null or answer_due is not null;
`;
