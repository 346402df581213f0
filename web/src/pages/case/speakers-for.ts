import type { Speaker } from '../../forms/choose-among';
import { wholeYears } from '../../words/ages';

const OF_AGE = 18;

/** Who may say yes or no for the child beside its guardians: of an unborn child nobody but who carries it. */
export function speakersFor(
  child: { kind: string; birthDate?: string | null } | null,
  now: Date,
): readonly Speaker[] {
  if (child?.kind === 'unborn') return ['pregnantWoman'];
  const isOfAge = child?.birthDate != null && wholeYears(child.birthDate, now) >= OF_AGE;
  return isOfAge ? ['adult'] : ['youngPerson', 'childProtection', 'representative'];
}
