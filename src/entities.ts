import type { EntitySchema } from 'typeorm';
import { GuideVersion } from './guides/guide-version.entity.js';
import { ProtectionReport } from './protection-reports/protection-report.entity.js';
import { ProtectionReportEntryKey } from './protection-reports/protection-report-entry-key.entity.js';
import { ProtectionReportEvent } from './protection-reports/protection-report-event.entity.js';

/** Every entity, for the one data source of a process. */
export const ENTITIES: readonly (Function | EntitySchema)[] = [
  GuideVersion,
  ProtectionReport,
  ProtectionReportEvent,
  ProtectionReportEntryKey,
];
