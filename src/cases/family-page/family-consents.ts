import type { CaseContext, ConsentGiver, ConsentRecord } from '../../../workflows/case-context.js';
import { askedConsents } from '../../../workflows/consent-asked.js';
import { KINDS_OF_INFORMATION } from '../../../workflows/event-fields.js';
import type { At, CaseEvent } from '../../../workflows/events.js';
import { payloadProblems } from '../../../workflows/payload-rules.js';
import { whoIsAsked } from '../../../workflows/consent-givers.js';
import { isInForce, lastDayOf, mayShareWith } from '../../../workflows/sharing.js';
import { birthdayOf } from '../apply-event/age.js';
import type { Situation } from '../apply-event/decide.js';
import type { DirectoryView } from '../../directory/directory-view.js';
import { answersOf } from '../queries/consent-answers.js';
import type { FamilyAskedYesDto, FamilyConsentDto } from './family-page.dto.js';

/** Who asks and when, as of the next entry of the case. */
export type Asked = Pick<Situation, 'guide' | 'family'> & { at: At };

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** In which role somebody of the family says yes and no in this case today; undefined for who only reads. */
export function speaksAs({ at, family }: Asked): ConsentGiver['role'] | undefined {
  const { id } = at.actor;
  const isAdult = at.subject.kind === 'adult' || (at.subject.age ?? 0) >= 18;
  if (family.childId === id) return isAdult ? 'adult' : 'youngPerson';
  const member = family.members.find(({ personId }) => personId === id);
  if (member?.relation === 'representative') return 'representative';
  if (member?.relation !== 'guardian') return undefined;
  if (member.isPregnant) return 'pregnantWoman';
  return member.parentalResponsibility ? 'guardian' : undefined;
}

/** The kinds of information on which this one's yes alone is enough, as the model judges a yes to each. */
export function decidesOn(context: CaseContext, asked: Asked): string[] {
  const role = speaksAs(asked);
  if (!role) return [];
  return KINDS_OF_INFORMATION.filter((kind) => {
    const isAsked = whoIsAsked([kind], asked);
    const stands = role === 'representative' ? 'guardian' : role;
    return isAsked.includes(stands) && mayGive(context, [kind], asked, role);
  });
}

function mayGive(context: CaseContext, kinds: string[], { at, guide }: Asked, role: ConsentGiver['role']) {
  const event = {
    type: 'CONSENT_GIVEN',
    facts: {
      consentId: NOBODY,
      services: [],
      kinds,
      givenBy: [{ role, personId: at.actor.id }],
      how: 'idPorten',
      validFrom: at.today,
    },
    texts: [],
  } as unknown as CaseEvent;
  return payloadProblems(context, event, at, guide).length === 0;
}

type Answer = Pick<FamilyConsentDto, 'answers' | 'maySayYes' | 'maySayNo'>;

/** What each has answered who is asked alone, and whether the reader is one of those who are waited for. */
export function answerTo(
  context: CaseContext,
  [consentId, consent]: [string, ConsentRecord],
  asked: Asked,
  nameOf: (personId: string) => string | null,
): Answer {
  const { id: personId } = asked.at.actor;
  const answers = answersOf(consent, asked, nameOf);
  const own = answers.find((one) => one.personId === personId);
  const role = speaksAs(asked);
  if (!own || !role) return { answers, maySayYes: false, maySayNo: false };
  const facts = { consentId, by: { role, personId }, how: 'idPorten' };
  const event = { type: 'CONSENT_AGREED', facts, texts: [] } as unknown as CaseEvent;
  const isPossible =
    context.objectedAt === null && payloadProblems(context, event, asked.at, asked.guide).length === 0;
  // A yes that is said already can be said again only where nobody else is waited for any more.
  return { answers, maySayYes: isPossible, maySayNo: own.says !== 'no' };
}

function mayWithdraw(context: CaseContext, consentId: string, asked: Asked): boolean {
  const role = speaksAs(asked);
  if (!role) return false;
  const facts = { consentId, by: { role, personId: asked.at.actor.id } };
  const event = { type: 'CONSENT_WITHDRAWN', facts, texts: [] } as CaseEvent;
  return payloadProblems(context, event, asked.at, asked.guide).length === 0;
}

/** The last day of a yes that this one says today, as the guide and the child's age let it last. */
function ownYes({ at, family, guide }: Asked, role: ConsentGiver['role']) {
  const grownUp = family.birthDate ? birthdayOf(family.birthDate, 18) : undefined;
  const comesOfAgeOn = grownUp && grownUp > at.today ? grownUp : undefined;
  const givenBy = [{ role, personId: at.actor.id }];
  const validUntil = lastDayOf({ validFrom: at.today, givenBy, comesOfAgeOn }, guide);
  return { givenBy, validUntil, ...(comesOfAgeOn && { comesOfAgeOn }) };
}

/** Null for who says neither yes nor no. */
export function yesLastsUntil(asked: Asked): string | null {
  const role = speaksAs(asked);
  return role ? ownYes(asked, role).validUntil : null;
}

/** As long as a yes lasts, where this one's alone is enough. */
function mayExtendUntil(context: CaseContext, consentId: string, asked: Asked): string | null {
  const role = speaksAs(asked);
  if (!role || context.objectedAt !== null) return null;
  const given = ownYes(asked, role);
  const facts = { consentId, how: 'idPorten', ...given };
  const event = { type: 'CONSENT_EXTENDED', facts, texts: [] } as unknown as CaseEvent;
  return payloadProblems(context, event, asked.at, asked.guide).length === 0 ? given.validUntil : null;
}

/** What the family has said yes to; the last ones first, and only the last word on the same services. */
export function consentsView(
  context: CaseContext,
  asked: Asked,
  { directory, nameOf }: { directory: DirectoryView; nameOf: (personId: string) => string | null },
): FamilyConsentDto[] {
  return Object.entries(context.consents)
    .filter(([, { kind, entry }]) => kind === 'consent' && !context.restricted.includes(entry))
    .map(([consentId, one]) => ({
      consentId,
      services: one.services.map((id) => ({ id, name: directory.service(id)?.name ?? null })),
      kinds: one.kinds,
      validUntil: one.validUntil,
      status: one.status,
      expiring: one.expiring,
      mayWithdraw: mayWithdraw(context, consentId, asked),
      mayExtendUntil: one.expiring ? mayExtendUntil(context, consentId, asked) : null,
      ...answerTo(context, [consentId, one], asked, nameOf),
    }))
    .reverse();
}

/** Services that take part, are asked, or had a yes that is over: each could have one. */
export function withoutConsent(
  context: CaseContext,
  asked: Asked,
  directory: DirectoryView,
): FamilyAskedYesDto[] {
  const { today } = asked.at;
  const role = speaksAs(asked);
  const waiting = new Set(askedConsents(context).flatMap(([, { services }]) => services));
  const wanted = new Map<string, string[]>();
  const add = (serviceId: string, kinds: readonly string[]) => {
    if (waiting.has(serviceId)) return;
    if (serviceId !== context.homeServiceId && !mayShareWith(context, serviceId, [], today))
      wanted.set(serviceId, [...new Set([...(wanted.get(serviceId) ?? []), ...kinds])]);
  };
  for (const one of Object.values(context.consents))
    if (one.kind === 'consent' && !isInForce(one, today))
      one.services.forEach((service) => add(service, one.kinds));
  for (const { serviceId, kinds, status } of Object.values(context.referrals))
    if (status === 'sent' || status === 'accepted') add(serviceId, kinds);
  for (const { serviceId } of context.participants) add(serviceId, []);
  const own = decidesOn(context, asked);
  return [...wanted].map(([id, of]) => {
    const kinds = of.length > 0 ? of : own;
    return {
      service: { id, name: directory.service(id)?.name ?? null },
      kinds,
      mayGive: role !== undefined && kinds.length > 0 && mayGive(context, kinds, asked, role),
    };
  });
}
