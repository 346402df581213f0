import type { Notice } from './live-queries';

/** Where one does something about a notice; null where there is nothing to open. */
export function placeOf(
  { about, caseId }: Pick<Notice, 'about' | 'caseId'>,
  isFamily: boolean,
): string | null {
  if (about === 'report.nobodyFollows') return '/reports-without-reader';
  if (about.startsWith('report.')) return '/report';
  if (about === 'sharing.ended') return '/sharing-ends';
  if (about === 'work.done' || about === 'work.failed') return '/long-work';
  if (about === 'access.answered' && !isFamily) return '/long-work';
  if (about === 'concern.pastRetention') return '/disposals';
  if (AUDITED.includes(about) || caseId === null) return null;
  return isFamily ? `/family/${caseId}` : `/cases/${caseId}`;
}

/** What the auditor is told; they open no case. */
const AUDITED: readonly string[] = ['emergency.tried', 'role.givenToOneself', 'staff.loginChanged'];
