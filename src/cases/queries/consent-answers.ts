import type { ConsentGiver, ConsentRecord } from '../../../workflows/case-context.js';
import { isSameVoice } from '../../../workflows/consent-asked.js';
import { guardiansNeeded, whoIsAsked } from '../../../workflows/consent-givers.js';
import type { At } from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';
import type { Family } from '../apply-event/fill-in.js';
import type { ConsentAnswerDto } from './consent-answer.dto.js';

interface Asked {
  at: At;
  guide: Guide;
  family: Family;
}

/** Whose answer it takes today, and what they have said; nothing where nobody is asked. */
export function answersOf(
  consent: Pick<ConsentRecord, 'status' | 'kinds' | 'answers' | 'everyGuardian'>,
  asked: Asked,
  nameOf: (personId: string) => string | null,
): ConsentAnswerDto[] {
  if (consent.status !== 'asked') return [];
  const { answers = [] } = consent;
  const isOneEnough = guardiansNeeded(asked, consent.everyGuardian) === 1;
  const all = whoIsAsked(consent.kinds, asked).flatMap((role) => voicesOf(role, asked.family));
  return all.map((voice) => ({
    role: voice.role,
    personId: voice.personId ?? null,
    name: voice.personId ? nameOf(voice.personId) : null,
    says: answers.find(({ by }) => isSameVoice(by, voice))?.says ?? null,
    mustSay: !isOneEnough || all.filter(({ role }) => role === voice.role).length === 1,
  }));
}

/** Those who speak in a role; a guardian who is not stated here, and an office, by the role alone. */
function voicesOf(role: ConsentGiver['role'], { childId, members }: Family): ConsentGiver[] {
  const byRole: Partial<Record<ConsentGiver['role'], readonly string[]>> = {
    guardian: members
      .filter((one) => one.relation === 'guardian' && one.parentalResponsibility)
      .map(({ personId }) => personId),
    pregnantWoman: members.filter(({ isPregnant }) => isPregnant).map(({ personId }) => personId),
    youngPerson: childId ? [childId] : [],
    adult: childId ? [childId] : [],
  };
  const representatives = members.filter(({ relation }) => relation === 'representative');
  const found = byRole[role] ?? [];
  if (role === 'guardian' && found.length === 0 && representatives.length > 0)
    return representatives.map(({ personId }) => ({ role: 'representative', personId }));
  return found.length > 0 ? found.map((personId) => ({ role, personId })) : [{ role }];
}
