import type { NewReport } from './report-queries';

export type Kind = 'covert' | 'open';
export type Recipient = 'childProtection' | 'police' | 'healthAndCare';
export type By = 'phone' | 'fiks' | 'letter' | 'inPerson';

/** What the form holds; also what the draft keeps. */
export interface ReportValues {
  serviceId: string;
  /** The case it is about, if it began there. */
  caseId: string | null;
  kind: Kind | null;
  unborn: boolean;
  recipient: Recipient | null;
  report: string;
  by: By | null;
  reference: string;
}

export const nothingYet = (serviceId: string, caseId: string | null): ReportValues => ({
  serviceId,
  caseId,
  kind: null,
  unborn: false,
  recipient: null,
  report: '',
  by: null,
  reference: '',
});

/** Child protection is for born children; of an unborn one the health and care services are told. */
export const recipientsOf = (unborn: boolean): readonly Recipient[] =>
  unborn ? ['healthAndCare', 'police'] : ['childProtection', 'police'];

export type Missing = 'kind' | 'recipient' | 'report' | 'by';

export function missingIn({ kind, recipient, unborn, report, by }: ReportValues): Missing[] {
  const checks: [Missing, boolean][] = [
    ['kind', kind === null],
    ['recipient', recipient === null || !recipientsOf(unborn).includes(recipient)],
    ['report', !report.trim()],
    ['by', by === null],
  ];
  return checks.flatMap(([field, isMissing]) => (isMissing ? [field] : []));
}

/** Written and sent in one command, so that it is never half done. */
export function newReportOf(values: ReportValues): NewReport {
  const { serviceId, caseId, kind, recipient, unborn, report, by, reference } = values;
  return {
    serviceId,
    ...(caseId && { caseId }),
    events: [
      { type: 'REPORT_DRAFTED', facts: { kind, recipient, unborn }, texts: { report: report.trim() } },
      { type: 'REPORT_SENT', facts: { by, ...(reference.trim() && { reference: reference.trim() }) } },
    ] as NewReport['events'],
  };
}
